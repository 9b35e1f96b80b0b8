package vn.sohoi.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The types of files that are kept: what phones photograph and offices write, none of which runs anything. */
enum FileType {
    JPEG("image/jpeg", ".jpg", Kind.PHOTO),
    PNG("image/png", ".png", Kind.PHOTO),
    WEBP("image/webp", ".webp", Kind.PHOTO),
    HEIC("image/heic", ".heic", Kind.PHOTO),
    PDF("application/pdf", ".pdf", Kind.DOCUMENT),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", Kind.DOCUMENT),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", Kind.DOCUMENT),
    DOC("application/msword", ".doc", Kind.DOCUMENT),
    XLS("application/vnd.ms-excel", ".xls", Kind.DOCUMENT);

    private final String type;
    private final String ending;
    private final Kind kind;

    FileType(String type, String ending, Kind kind) {
        this.type = type;
        this.ending = ending;
        this.kind = kind;
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    Kind kind() {
        return kind;
    }

    static Optional<FileType> ofType(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }
}
