package vn.sohoi.exports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** An Office file in bytes that depend on its content and its creation stamp only. */
final class OfficeFile {

    /** The first entry of every package, by which its kind is recognised. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** The earliest time that an entry can have. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OfficeFile() {}

    static byte[] of(POIXMLDocument document, String title, Instant created) {
        try {
            POIXMLProperties properties = document.getProperties();
            properties.getExtendedProperties().setApplication("So Hoi");
            var core = properties.getCoreProperties();
            core.setTitle(title);
            core.setCreator("Sổ Hội");
            core.setCreated(Optional.of(Date.from(created)));
            core.setModified(Optional.of(Date.from(created)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return repacked(entries(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in memory could not be written", impossible);
        }
    }

    private static Map<String, byte[]> entries(byte[] packed) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] repacked(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry next = new ZipEntry(entry.getKey());
                next.setTimeLocal(EPOCH);
                zip.putNextEntry(next);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
