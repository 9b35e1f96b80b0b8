package vn.sohoi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is what its bytes are. */
class SniffingTests {

    private static final String WORD =
            "<Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";
    private static final String MACROS =
            "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>";

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments(FileType.JPEG, Samples.jpeg("x")),
                arguments(FileType.PNG, Samples.png()),
                arguments(FileType.WEBP, Samples.webp()),
                arguments(FileType.HEIC, Samples.heic("heic")),
                arguments(FileType.HEIC, Samples.heic("heix")),
                arguments(FileType.HEIC, Samples.heic("mif1")),
                arguments(FileType.PDF, Samples.pdf()),
                arguments(FileType.DOCX, Samples.docx()),
                arguments(FileType.XLSX, Samples.xlsx()),
                arguments(FileType.XLS, Samples.xls()));
    }

    @ParameterizedTest
    @MethodSource
    void kept(FileType type, byte[] content) {
        assertThat(Sniffing.type(content)).contains(type);
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                arguments("a Windows program", Samples.padded(Samples.text("MZ\u0090\0\u0003"), 200)),
                arguments("a Linux program", Samples.padded(Samples.text("\u007fELF\u0002\u0001\u0001"), 200)),
                arguments("a shell script", Samples.text("#!/bin/sh\nrm -rf /\n")),
                arguments("a page", Samples.text("<!doctype html><html><script>alert(1)</script></html>")),
                arguments("a drawing with script", Samples.text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                arguments("XML", Samples.text("<?xml version='1.0'?><a/>")),
                arguments("a text", Samples.text("12 hộ")),
                arguments("a GIF", Samples.text("GIF89a......")),
                arguments("RTF", Samples.text("{\\rtf1\\ansi}")),
                arguments("a plain archive", Samples.zip(Map.of("a.txt", "x"))),
                arguments(
                        "a program in an archive", Samples.zip(Map.of("AndroidManifest.xml", "x", "classes.dex", "y"))),
                arguments("an archive that only claims to be Word", Samples.zip(Map.of("[Content_Types].xml", "<a/>"))),
                arguments("Word with macros", Samples.zip(Map.of("[Content_Types].xml", MACROS))),
                arguments(
                        "Word with hidden macros",
                        Samples.zip(Map.of("[Content_Types].xml", WORD, "word/vbaProject.bin", "x"))),
                arguments("a broken archive", Samples.padded(Samples.docx(), 300)),
                arguments("Excel with macros", withMacros(Samples.xls())),
                arguments("RAR", Samples.text("Rar!\u001a\u0007\u0000")),
                arguments("noise", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
    }

    private static byte[] withMacros(byte[] workbook) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] content) {
        assertThat(Sniffing.type(content)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            IMG_1.jpg                | IMG_1.jpg
            IMG_1.JPEG               | IMG_1.jpeg
            photo.exe                | photo.jpg
            ../../etc/passwd         | passwd.jpg
            C:\\Users\\lan\\Ảnh.jpg  | Ảnh.jpg
            'a\u202Egpj.exe'         | a gpj.jpg
            'a<b>"c|d?.png'          | a b c d.jpg
            =cmd.jpg                 | cmd.jpg
            .htaccess                | htaccess.jpg
            ''                       | minh-chung.jpg
            Báo cáo.2022.10.jpg      | Báo cáo.2022.10.jpg
            """)
    void namesAreCleaned(String given, String shown) {
        assertThat(FileNames.clean(given, FileType.JPEG)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"a, 500", "😀, 300"})
    void longNamesAreCut(String letter, int times) {
        String name = FileNames.clean(letter.repeat(times) + ".pdf", FileType.PDF);
        assertThat(name).hasSizeLessThanOrEqualTo(Limits.LONGEST_NAME).endsWith(letter + ".pdf");
    }
}
