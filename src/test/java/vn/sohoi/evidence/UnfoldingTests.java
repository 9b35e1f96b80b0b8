package vn.sohoi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.sohoi.evidence.Attaching.Why;

class UnfoldingTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final byte[] TYPES = Samples.text(
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");

    private static byte[] word(Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(Map.of("[Content_Types].xml", TYPES));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] noise(int size) {
        var noise = new byte[size];
        new Random(5).nextBytes(noise);
        return noise;
    }

    private static Content.Seen seen(byte[] content) {
        return Content.see(new Offered.File("bien-ban.docx", content));
    }

    @Test
    void aSmallTextThatUnfoldsToALargeOneIsRefused() throws IOException {
        byte[] bomb = word(Map.of("word/document.xml", new byte[100 * MEGABYTE]));
        assertThat(bomb).hasSizeLessThan(MEGABYTE / 4);
        assertThat(seen(bomb)).isEqualTo(new Content.Seen.Bad(Why.UNFOLDS));
    }

    @Test
    void manyPartsAreCountedTogether() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int part = 0; part < 100; part++) {
            parts.put("word/media/" + part, new byte[MEGABYTE]);
        }
        assertThat(seen(word(parts))).isEqualTo(new Content.Seen.Bad(Why.UNFOLDS));
    }

    @Test
    void aLargePictureBesideItHidesNothing() throws IOException {
        byte[] bomb =
                word(Map.of("word/media/a.jpg", noise(2 * MEGABYTE), "word/document.xml", new byte[100 * MEGABYTE]));
        assertThat(seen(bomb)).isEqualTo(new Content.Seen.Bad(Why.UNFOLDS));
    }

    @Test
    void whatIsFoldedTwiceIsUnfoldedTwice() throws IOException {
        byte[] inner = zip(Map.of("xl/sheet1.xml", new byte[100 * MEGABYTE]));
        assertThat(seen(word(Map.of("word/embeddings/table.xlsx", inner))))
                .isEqualTo(new Content.Seen.Bad(Why.UNFOLDS));
        byte[] deeper = zip(Map.of("a.docx", zip(Map.of("b.docx", zip(Map.of("c", TYPES))))));
        assertThat(seen(word(Map.of("word/embeddings/text.docx", deeper))))
                .isEqualTo(new Content.Seen.Bad(Why.UNFOLDS));
    }

    @Test
    void honestFilesAreKept() throws IOException {
        assertThat(seen(Samples.docx())).isInstanceOf(Content.Seen.Good.class);
        assertThat(seen(Samples.xlsx())).isInstanceOf(Content.Seen.Good.class);
        assertThat(seen(word(
                        Map.of("word/embeddings/table.xlsx", Samples.xlsx(), "word/media/a.jpg", noise(MEGABYTE)))))
                .isInstanceOf(Content.Seen.Good.class);
        assertThat(seen(word(Map.of("word/document.xml", new byte[MEGABYTE / 2]))))
                .isInstanceOf(Content.Seen.Good.class);
    }
}
