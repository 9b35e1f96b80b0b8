package vn.sohoi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.sohoi.scores.ScoreWorld.DISTRICT;
import static vn.sohoi.scores.ScoreWorld.NOW;
import static vn.sohoi.scores.ScoreWorld.PROVINCE;
import static vn.sohoi.scores.ScoreWorld.SECOND;
import static vn.sohoi.scores.ScoreWorld.THIRD;
import static vn.sohoi.scores.ScoreWorld.points;
import static vn.sohoi.scores.ScoreWorld.registered;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.sohoi.exports.ScoreTable.Line;
import vn.sohoi.exports.ScoreTable.Score;
import vn.sohoi.scores.Entry;
import vn.sohoi.scores.ScoreSheet;
import vn.sohoi.scores.ScoreWorld;

class ScoreTests {

    private final ScoreWorld world = new ScoreWorld();

    /** Thirds, ceilings that are reached, and criteria that nobody has scored. */
    private ScoreSheet sheet() {
        world.sent("040", 1, "honorary-members", 1L, "2024-02-20T00:00:00Z")
                .enter(DISTRICT, "1", points("2.5"))
                .enter(DISTRICT, "2", new Entry(BigDecimal.ZERO, null, null, null))
                .enter(DISTRICT, "3", new Entry(BigDecimal.ONE, null, null, "=HYPERLINK(\"x\")"))
                .enter(DISTRICT, "36", registered(3, null))
                .enter(DISTRICT, "43", registered(14, 20L))
                .enter(DISTRICT, "thuong-1", points("15"))
                .enter(DISTRICT, "thuong-4", points("9.25"))
                .enter(DISTRICT, "tru-1", points("1.75"));
        return world.sheet(DISTRICT);
    }

    private static <T> T read(byte[] file, Reading<T> reading) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return reading.of(workbook);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading<T> {
        T of(XSSFWorkbook workbook);
    }

    private static Row row(XSSFSheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row " + text);
    }

    /** Evaluates every formula anew and gives how many there are. */
    private static int agreeing(XSSFWorkbook workbook) {
        var calculator = workbook.getCreationHelper().createFormulaEvaluator();
        List<Cell> formulas = new ArrayList<>();
        for (Row row : workbook.getSheetAt(0)) {
            row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell);
                }
            });
        }
        for (Cell cell : formulas) {
            assertThat(calculator.evaluate(cell).getNumberValue())
                    .as(cell.getAddress() + " " + cell.getCellFormula())
                    .isCloseTo(cell.getNumericCellValue(), within(1e-9));
        }
        return formulas.size();
    }

    @Test
    void formulasAgreeWithTheSheet() {
        ScoreSheet scores = sheet();
        byte[] file = ScoreWorkbook.write(scores, NOW);
        double total = read(file, workbook -> {
            assertThat(agreeing(workbook)).isGreaterThan(8);
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(row(sheet, 1, "Điểm thưởng").getCell(5).getCellFormula()).startsWith("MIN(C");
            assertThat(row(sheet, 1, "Điểm thưởng").getCell(5).getNumericCellValue())
                    .isEqualTo(20);
            assertThat(row(sheet, 0, "36").getCell(5).getCellFormula()).contains("MIN(1,");
            assertThat(row(sheet, 0, "43").getCell(5).getNumericCellValue()).isEqualTo(5);
            return row(sheet, 1, "Tổng điểm").getCell(5).getNumericCellValue();
        });
        // 3.5 + 3 × 1/3 + 5 + reporting 0 + bonus 20 − 1.75
        assertThat(total).isCloseTo(27.75, within(1e-9));
        assertThat(scores.total().orElseThrow().exact()).isEqualTo("111/4");
    }

    @Test
    void openIsBlankAndZeroIsZero() {
        read(ScoreWorkbook.write(sheet(), NOW), workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(row(sheet, 0, "2").getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row(sheet, 0, "2").getCell(5).getNumericCellValue()).isZero();
            assertThat(row(sheet, 0, "4").getCell(5).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(row(sheet, 0, "4").getCell(6).getStringCellValue()).isEqualTo("Chưa chấm");
            assertThat(row(sheet, 0, "II").getCell(5).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(row(sheet, 0, "21*").getCell(2).getNumericCellValue()).isEqualTo(3);
            assertThat(row(sheet, 0, "48*").getCell(5).getNumericCellValue()).isZero();
            return true;
        });
    }

    @Test
    void everyPointSaysWhereItCameFrom() {
        ScoreTable table = ScoreTables.of(sheet());
        assertThat(table.criteria()).hasSize(49);
        assertThat(origin(table, "1")).isEqualTo("Chấm trực tiếp, nhập từ tệp lúc 08:00 ngày 01/03/2025: KH 1");
        assertThat(origin(table, "36"))
                .isEqualTo(
                        "Số liệu báo cáo: hội viên danh dự kết nạp = 1. Đăng ký nhập từ tệp lúc 08:00 ngày 01/03/2025");
        assertThat(origin(table, "43"))
                .isEqualTo("Kết quả do cán bộ nhập. Đăng ký nhập từ tệp lúc 08:00 ngày 01/03/2025");
        assertThat(origin(table, "48"))
                .isEqualTo("Báo cáo tháng: 12 kỳ đã đến hạn, chậm 0, thiếu 11 (02/2024, 03/2024, 04/2024, 05/2024, "
                        + "06/2024, 07/2024, 08/2024, 09/2024, 10/2024, 11/2024, 12/2024)");
        assertThat(table.criteria())
                .allSatisfy(line ->
                        assertThat(line.score() == null).isEqualTo(line.state().equals("open")));
        assertThat(table.open()).isEqualTo(43);
    }

    private static String origin(ScoreTable table, String criterion) {
        return line(table, criterion).origin();
    }

    private static Line line(ScoreTable table, String criterion) {
        return table.criteria().stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theExactRatioStandsBesideTheRoundedPoints() {
        world.enter(DISTRICT, "43", registered(14, 12L));
        assertThat(line(ScoreTables.of(world.sheet(DISTRICT)), "43").score())
                .isEqualTo(new Score(new BigDecimal("4.29"), "30/7"));
    }

    @Test
    void textThatBeginsLikeAFormulaStaysText() {
        world.enter(DISTRICT, "1", new Entry(BigDecimal.ONE, null, null, "=1+1"));
        String criteria = ScoreWorld.criteria()
                .replace("'Phong trào thi đua của năm'", "'=1+1'")
                .replace("'Truyền thông về phong trào, ít nhất 2 hoạt động'", "'+cmd'");
        world.core().get(vn.sohoi.scores.Competitions.class).save(criteria);
        read(ScoreWorkbook.write(world.sheet(DISTRICT), NOW), workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(row(sheet, 1, "'=1+1").getCell(0).getStringCellValue()).isEqualTo("I");
            assertThat(row(sheet, 1, "'+cmd").getCell(0).getStringCellValue()).isEqualTo("5");
            for (Row row : sheet) {
                row.forEach(cell -> assertThat(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                        .doesNotStartWith("=")
                        .doesNotStartWith("+"));
            }
            return true;
        });
    }

    @Test
    void theSameKnowledgeGivesTheSameFile() {
        sheet();
        ScoreSheet before = world.asOf(DISTRICT, "2025-03-01T01:00:00Z");
        byte[] file = ScoreWorkbook.write(before, NOW);
        world.core().clock().set(NOW.plusSeconds(3600));
        world.enter(DISTRICT, "4", points("3"));
        ScoreSheet again = world.asOf(DISTRICT, "2025-03-01T01:00:00Z");
        assertThat(ScoreWorkbook.write(again, NOW)).isEqualTo(file);
        assertThat(Zipped.differing(file, ScoreWorkbook.write(again, NOW.plusSeconds(60))))
                .containsExactly("docProps/core.xml");
        assertThat(ScoreWorkbook.write(world.sheet(DISTRICT), NOW)).isNotEqualTo(file);
    }

    private List<ScoreSheet> sheets() {
        return Stream.of(DISTRICT, SECOND, THIRD).map(world::sheet).toList();
    }

    @Test
    void equalScoresShareARankAndRoundedOnesDoNot() {
        world.enter(DISTRICT, "43", registered(3, 1L))
                .enter(SECOND, "1", points("1.67"))
                .enter(THIRD, "43", registered(6, 2L));
        Ranking ranking = Ranking.of(world.competition(), PROVINCE, NOW, sheets());
        assertThat(ranking.rows())
                .extracting(row -> row.rank() + " " + row.code() + " "
                        + Objects.requireNonNull(row.total()).exact())
                .containsExactly("1 042 167/100", "2 040 5/3", "2 043 5/3");
        assertThat(ranking.parts()).extracting(Ranking.Part::maximum).containsExactly(20L, 20L, 130L, 10L);
    }

    @Test
    void theRankingsTotalsKeepTheCeilingsAndAgree() {
        world.enter(SECOND, "thuong-1", points("18"))
                .enter(SECOND, "thuong-2", points("18"))
                .enter(THIRD, "tru-1", points("20"))
                .enter(THIRD, "tru-2", points("3"))
                .enter(THIRD, "1", points("3"))
                .enter(DISTRICT, "43", registered(7, 3L));
        Ranking ranking = Ranking.of(world.competition(), PROVINCE, NOW, sheets());
        byte[] file = RankingWorkbook.write(ranking, sheets(), NOW);
        read(file, workbook -> {
            assertThat(agreeing(workbook)).isEqualTo(3);
            XSSFSheet sheet = workbook.getSheetAt(0);
            Row best = row(sheet, 1, "042");
            assertThat(best.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(best.getCell(7).getNumericCellValue()).isEqualTo(36);
            assertThat(best.getCell(9).getNumericCellValue()).isEqualTo(20);
            assertThat(best.getCell(3).getCellType()).isEqualTo(CellType.BLANK);
            Row last = row(sheet, 1, "043");
            assertThat(last.getCell(9).getNumericCellValue()).isEqualTo(-17);
            return true;
        });
        assertThat(RankingWorkbook.write(ranking, sheets(), NOW)).isEqualTo(file);
    }

    @Test
    void aUnitOfWhichNothingIsKnownHasNoRank() {
        List<ScoreSheet> early = Stream.of(DISTRICT, SECOND)
                .map(unit -> world.asOf(unit, "2024-01-05T00:00:00Z"))
                .toList();
        Ranking ranking = Ranking.of(world.competition(), PROVINCE, NOW, early);
        assertThat(ranking.rows())
                .allSatisfy(row -> assertThat(row.rank()).isNull())
                .allSatisfy(row -> assertThat(row.total()).isNull())
                .extracting(Ranking.Row::open)
                .containsOnly(49L);
    }
}
