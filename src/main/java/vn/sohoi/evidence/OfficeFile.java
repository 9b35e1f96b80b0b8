package vn.sohoi.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells a text or a table without macros from everything else in an Office container. */
final class OfficeFile {

    /** The part of a new Office file that names all others, and what they are. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final int DEEPEST = 10;

    private OfficeFile() {}

    /** DOCX and XLSX are archives; only their directory and one short part tell what they are. */
    static Optional<FileType> inArchive(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            ZipArchiveEntry types = zip.getEntry(CONTENT_TYPES);
            boolean forbidden = parts.size() > Limits.MOST_PARTS
                    || parts.stream().map(ZipArchiveEntry::getName).anyMatch(OfficeFile::runs);
            return forbidden || types == null ? Optional.empty() : named(start(zip, types));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static String start(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream stream = zip.getInputStream(part)) {
            return new String(stream.readNBytes(Limits.LONGEST_CONTENT_TYPES), StandardCharsets.UTF_8);
        }
    }

    private static boolean runs(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.contains("vbaproject")
                || name.contains("vbadata")
                || name.contains("activex/")
                || name.endsWith(".exe");
    }

    private static Optional<FileType> named(String contentTypes) {
        if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
            return Optional.empty();
        }
        if (contentTypes.contains("wordprocessingml.document.main+xml")) {
            return Optional.of(FileType.DOCX);
        }
        return contentTypes.contains("spreadsheetml.sheet.main+xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }

    /** DOC and XLS are small file systems; their macros are folders in it. */
    static Optional<FileType> inOldFormat(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryEntry root = files.getRoot();
            if (hasMacros(root, 0)) {
                return Optional.empty();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Optional.of(FileType.DOC);
            }
            return root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
                    ? Optional.of(FileType.XLS)
                    : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean hasMacros(DirectoryEntry folder, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        for (Entry entry : folder) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean macros = name.contains("macros") || name.contains("vba");
            if (macros || entry instanceof DirectoryEntry inner && hasMacros(inner, depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
