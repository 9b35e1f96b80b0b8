package vn.sohoi.evidence;

import java.util.Optional;
import org.apache.tika.Tika;

/** Tells what a file is by its bytes alone; what the sender calls it is not asked. */
final class Sniffing {

    private static final Tika BYTES = new Tika();

    private Sniffing() {}

    /** Empty for whatever is not kept, macros and archives among it. */
    static Optional<FileType> type(byte[] content) {
        String type = BYTES.detect(content);
        return switch (type) {
            case "application/zip", "application/x-tika-ooxml" -> OfficeFile.inArchive(content);
            case "application/x-tika-msoffice" -> OfficeFile.inOldFormat(content);
            case "image/heif", "image/heic-sequence", "image/heif-sequence" -> Optional.of(FileType.HEIC);
            default -> FileType.ofType(type);
        };
    }
}
