package vn.sohoi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import vn.sohoi.evidence.Attaching.Why;

/** Something that may be kept, with what its bytes say of it. */
record Content(Kind kind, String name, String type, byte[] bytes) {

    /** What looking at it showed. */
    sealed interface Seen {
        record Good(Content content) implements Seen {}

        record Bad(Why why) implements Seen {}
    }

    static Seen see(Offered offered) {
        return switch (offered) {
            case Offered.File file -> see(file);
            case Offered.Link link -> new Seen.Good(ofText(Kind.LINK, link.address(), "text/uri-list", link.address()));
            case Offered.Place place -> {
                String where = String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
                yield new Seen.Good(ofText(Kind.LOCATION, where, "text/plain", "geo:" + where.replace(" ", "")));
            }
        };
    }

    private static Seen see(Offered.File file) {
        byte[] content = file.content();
        if (content.length == 0) {
            return new Seen.Bad(Why.EMPTY);
        }
        if (content.length > Limits.MOST_BYTES) {
            return new Seen.Bad(Why.TOO_LARGE);
        }
        return Sniffing.type(content).map(type -> see(file, type)).orElseGet(() -> new Seen.Bad(Why.TYPE));
    }

    private static Seen see(Offered.File file, FileType type) {
        try {
            boolean archive = type == FileType.DOCX || type == FileType.XLSX;
            return archive && !Unfolding.isBounded(file.content())
                    ? new Seen.Bad(Why.UNFOLDS)
                    : new Seen.Good(
                            new Content(type.kind(), FileNames.clean(file.name(), type), type.type(), file.content()));
        } catch (IOException | RuntimeException broken) {
            return new Seen.Bad(Why.TYPE);
        }
    }

    private static Content ofText(Kind kind, String name, String type, String text) {
        return new Content(kind, name, type, text.getBytes(StandardCharsets.UTF_8));
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
