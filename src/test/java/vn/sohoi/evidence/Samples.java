package vn.sohoi.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of many types, each with bytes of its own. */
public final class Samples {

    private Samples() {}

    public static byte[] jpeg(String what) {
        return join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}, text("JFIF\0" + what));
    }

    static byte[] png() {
        return join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}, text("IHDR"));
    }

    static byte[] webp() {
        return join(text("RIFF"), join(new byte[] {36, 0, 0, 0}, text("WEBPVP8 ")), new byte[24]);
    }

    static byte[] heic(String brand) {
        return join(new byte[] {0, 0, 0, 24}, text("ftyp" + brand), join(new byte[4], text("mif1heic")));
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    }

    static byte[] docx() {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Biên bản");
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return workbook(new XSSFWorkbook());
    }

    static byte[] xls() {
        return workbook(new HSSFWorkbook());
    }

    private static byte[] workbook(Workbook workbook) {
        return written(out -> {
            try (workbook) {
                workbook.createSheet("Tháng 10");
                workbook.write(out);
            }
        });
    }

    /** An archive of these parts. */
    static byte[] zip(Map<String, String> parts) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(text(part.getValue()));
                }
            }
        });
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Like the first, and as long as asked. */
    static byte[] padded(byte[] start, int size) {
        return Arrays.copyOf(start, size);
    }

    private static byte[] join(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
