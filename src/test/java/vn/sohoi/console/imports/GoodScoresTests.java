package vn.sohoi.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.scores.Entry;

class GoodScoresTests {

    private static final String HEAD = "year,unit,criterion,points,registered,result,evidence\n";

    private static Entry points(String points, @Nullable String evidence) {
        return new Entry(new BigDecimal(points), null, null, evidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "\"2,5\"", "2.50", "02.5"})
    void pointsReadTheSameHoweverTheyAreWritten(String points) {
        Check.Result result = Check.file(Kind.SCORES, HEAD + "2024,40,1," + points + ",,,KH 1");
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().scores())
                .containsExactly(new Redo.Card("040", 2024, Map.of("1", points("2.5", "KH 1"))));
    }

    @Test
    void aWorkbooksNumbersAreRead() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            var head = sheet.createRow(0);
            var row = sheet.createRow(1);
            List<String> columns = List.of("year", "unit", "criterion", "points", "evidence");
            columns.forEach(column -> head.createCell(columns.indexOf(column)).setCellValue(column));
            row.createCell(0).setCellValue(2024);
            row.createCell(1).setCellValue("040");
            row.createCell(2).setCellValue(1);
            row.createCell(3).setCellValue(2.5);
            row.createCell(4).setCellValue("KH 1");
            workbook.write(file);
            assertThat(Check.file(Kind.SCORES, file.toByteArray()).checked().scores())
                    .containsExactly(new Redo.Card("040", 2024, Map.of("1", points("2.5", "KH 1"))));
        }
    }

    @Test
    void theRowsOfADistrictMakeOneCard() {
        Check.Result result = Check.file(
                Kind.SCORES,
                HEAD + "2024,040,1,0,,,\n2024,042,thuong-1,20,,,QĐ 1\n2024,040,35,,0,,\n2024,040,43,,14,12,DS\n");
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().counts()).isEqualTo(new Checked.Counts(4, 4, 0, 0));
        assertThat(result.checked().scores()).extracting(Redo.Card::unit).containsExactly("040", "042");
        assertThat(result.checked().scores().getFirst().entries())
                .containsEntry("1", points("0", null))
                .containsEntry("35", new Entry(null, 0L, null, null))
                .containsEntry("43", new Entry(null, 14L, 12L, "DS"));
    }

    @Test
    void anEmptyCellLeavesWhatWasEntered() {
        Check check = new Check().entered("040", 2024, "43", new Entry(null, 14L, null, "DS"));
        assertThat(check.check(Kind.SCORES, HEAD + "2024,040,43,,,12,")
                        .checked()
                        .scores()
                        .getFirst()
                        .entries())
                .containsEntry("43", new Entry(null, 14L, 12L, "DS"));
        assertThat(check.check(Kind.SCORES, HEAD + "2024,040,43,,14,,DS")
                        .checked()
                        .counts())
                .isEqualTo(new Checked.Counts(1, 0, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,chưa chấm,,", "1,Chưa chấm,,"})
    void pointsCanBeTakenBack(String cells) {
        Check check = new Check().entered("040", 2024, "1", points("3", "KH 1"));
        Checked checked =
                check.check(Kind.SCORES, HEAD + "2024,040," + cells + ",").checked();
        assertThat(checked.scores()).isEqualTo(List.of(new Redo.Card("040", 2024, Map.of("1", Entry.NOTHING))));
        assertThat(checked.counts()).isEqualTo(new Checked.Counts(1, 0, 1, 0));
    }

    @Test
    void whatWasRegisteredCanBeTakenBack() {
        Check check = new Check().entered("040", 2024, "43", new Entry(null, 14L, 12L, "DS"));
        assertThat(check.check(Kind.SCORES, HEAD + "2024,040,43,,chưa rõ,,")
                        .checked()
                        .scores()
                        .getFirst()
                        .entries())
                .containsEntry("43", new Entry(null, null, 12L, "DS"));
    }
}
