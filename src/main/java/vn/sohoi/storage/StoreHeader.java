package vn.sohoi.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The first line of an H2 MVStore file, {@code H:2,block:2,blockSize:1000,…,version:1a,…}, numbers in hex.
 *
 * @param version the newest one when it was written
 * @param clean true if nothing was written after it
 */
record StoreHeader(long version, boolean clean) {

    private static final Pattern VERSION = Pattern.compile("[,]version:([0-9a-f]{1,15})[,\n]");
    private static final Pattern CLEAN = Pattern.compile("[,]clean:1[,\n]");
    private static final String UNCHECKED = "H:2";

    static StoreHeader read(Path file) throws IOException {
        var line = start(file).substring(CheckedFile.FRAME);
        var version = VERSION.matcher(line);
        return new StoreHeader(
                version.find() ? Long.parseLong(version.group(1), 16) : 0,
                CLEAN.matcher(line).find());
    }

    /** False for a file of the time before there were checksums. */
    static boolean isChecked(Path file) throws IOException {
        return !start(file).startsWith(UNCHECKED);
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(CheckedFile.BLOCK), StandardCharsets.ISO_8859_1);
            if (start.length() < CheckedFile.FRAME) {
                throw new IOException("it is empty");
            }
            return start;
        }
    }
}
