package vn.sohoi.transcript;

import vn.sohoi.evidence.Samples;

/** The files that transcripts name: what is in them follows from their names. */
final class Enclosed {

    /** A photo that a phone sends has no name. */
    static final String PHOTO = "";

    private static final int TOO_LARGE = 10 * 1024 * 1024 + 1;

    private Enclosed() {}

    static String known(String name) {
        bytes(name);
        return name;
    }

    static byte[] bytes(String name) {
        if (name.startsWith("large")) {
            return new byte[TOO_LARGE];
        }
        return switch (name.replaceFirst(".*\\.", "")) {
            case "", "jpg" -> Samples.jpeg(name);
            case "pdf" -> Samples.pdf();
            case "exe" -> Samples.text("MZ" + "\0".repeat(100));
            case "svg" -> Samples.text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");
            default -> throw new IllegalArgumentException("no file \"" + name + "\"; there are: jpg, pdf, exe, svg");
        };
    }
}
