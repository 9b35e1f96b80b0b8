package vn.sohoi.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The first line of an H2 MVStore file, {@code H:2,block:2,blockSize:1000,…,version:1a,…}, numbers in hex. */
record StoreHeader(long version) {

    private static final int LENGTH = 4096;
    private static final Pattern VERSION = Pattern.compile("[,]version:([0-9a-f]{1,15})[,\n]");

    static StoreHeader read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var line = new String(in.readNBytes(LENGTH), StandardCharsets.ISO_8859_1);
            if (line.isEmpty()) {
                throw new IOException("it is empty");
            }
            var version = VERSION.matcher(line);
            return new StoreHeader(version.find() ? Long.parseLong(version.group(1), 16) : 0);
        }
    }
}
