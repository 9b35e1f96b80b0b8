package vn.sohoi.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The entries of an Office file. */
final class Zipped {

    private Zipped() {}

    static Set<String> names(byte[] file) {
        return entries(file).keySet();
    }

    /** The entries in which two files with the same entries differ. */
    static List<String> differing(byte[] one, byte[] other) {
        Map<String, byte[]> others = entries(other);
        return entries(one).entrySet().stream()
                .filter(entry -> !Arrays.equals(entry.getValue(), others.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, byte[]> entries(byte[] file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
