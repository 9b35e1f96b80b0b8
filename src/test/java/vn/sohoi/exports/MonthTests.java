package vn.sohoi.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.sohoi.Core;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.exports.MonthTable.Column;
import vn.sohoi.exports.MonthTable.LevelTable;
import vn.sohoi.exports.MonthTable.Line;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

class MonthTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");
    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

    private final Core core = Core.example();
    private final UnitTree tree = core.get(Units.class).on(LocalDate.of(2022, 10, 31));
    private final MonthTables tables =
            new MonthTables(core.get(Reports.class), core.get(Units.class), new Columns(core.get(TargetSets.class)));

    @Test
    void everyLevelHasItsOwnUnitsAndIndicators() {
        MonthTable month = tables.of(tree.get("04"), OCTOBER, NOW);
        assertThat(month.levels()).extracting(LevelTable::level).containsExactly("province", "district", "commune");
        assertThat(month.levels()).extracting(level -> level.rows().size()).containsExactly(1, 10, 161);
        assertThat(month.levels().getLast().columns())
                .extracting(Column::indicator)
                .contains("new-members", "supervision-sessions")
                .doesNotContain("victims-found");
        assertThat(month.levels().getLast().rows().stream().filter(Line::sent)).hasSize(149);
    }

    @Test
    void theMonthsTotalsMakeTheYearsResult() {
        long sum = 0;
        for (int month = 1; month <= 10; month++) {
            MonthTable table = tables.of(tree.get("04"), YearMonth.of(2022, month), NOW);
            sum += table.levels().getLast().totals().getOrDefault("new-members", 0L);
        }
        assertThat(sum).isEqualTo(1592);
    }

    @Test
    void aCommuneHasARowOfItsOwn() {
        MonthTable month = tables.of(tree.get("01267"), OCTOBER, NOW);
        assertThat(month.levels()).singleElement().satisfies(level -> {
            Line line = level.rows().getFirst();
            assertThat(line.sent()).isFalse();
            assertThat(line.above()).isEqualTo(tree.get("040").name());
            assertThat(line.figures().values()).containsOnly(new Cell("unanswered", null));
            assertThat(level.totals()).isEmpty();
        });
    }

    @Test
    void totalsAreSumsThatAgreeWithWhatIsShown() throws IOException {
        MonthTable month = tables.of(tree.get("04"), OCTOBER, NOW);
        byte[] file = MonthWorkbook.write(month, NOW);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var calculator = workbook.getCreationHelper().createFormulaEvaluator();
            for (LevelTable level : month.levels()) {
                XSSFSheet sheet = workbook.getSheetAt(month.levels().indexOf(level));
                XSSFRow totals =
                        sheet.getRow(FigureSheet.FIRST_ROW + level.rows().size());
                for (int at = 0; at < level.columns().size(); at++) {
                    Long total = level.totals().get(level.columns().get(at).indicator());
                    XSSFCell cell = totals.getCell(4 + at);
                    if (total == null) {
                        assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
                    } else {
                        assertThat(cell.getCellFormula()).startsWith("SUM(");
                        assertThat(cell.getNumericCellValue()).isEqualTo(total.doubleValue());
                        assertThat(calculator.evaluate(cell).getNumberValue()).isEqualTo(total.doubleValue());
                    }
                }
            }
            assertThat(month.levels().getLast().totals()).isNotEmpty();
        }
    }

    @Test
    void unansweredUnknownAndZeroLookDifferent() throws IOException {
        List<Column> columns =
                List.of(new Column("a", "=a", "hộ"), new Column("b", "b", "hộ"), new Column("c", "c", "hộ"));
        Map<String, Cell> figures =
                Map.of("a", new Cell("unanswered", null), "b", new Cell("unknown", null), "c", new Cell("zero", 0L));
        MonthTable month = new MonthTable(
                new UnitName("90", "Tỉnh Chín", "province", "Hội"),
                "2022-10",
                "Tháng 10",
                "Số liệu",
                List.of(new LevelTable(
                        "province", columns, List.of(new Line("90", "@Tỉnh", "", true, figures)), Map.of("c", 0L))));
        byte[] file = MonthWorkbook.write(month, NOW);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(FigureSheet.HEAD).getCell(4).getStringCellValue())
                    .isEqualTo("'=a (hộ)");
            XSSFRow row = sheet.getRow(FigureSheet.FIRST_ROW);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("'@Tỉnh");
            assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("chưa rõ");
            assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(6).getNumericCellValue()).isZero();
        }
        assertThat(MonthWorkbook.write(month, NOW)).isEqualTo(file);
    }

    @Test
    void whatIsUnusualIsSaidBelowTheTable() throws IOException {
        List<Column> columns = List.of(new Column("a", "hội viên", "người"), new Column("b", "hộ", "hộ"));
        Map<String, Cell> figures = Map.of("a", new Cell("value", 45L, "far"), "b", new Cell("value", 4L));
        MonthTable month = new MonthTable(
                new UnitName("90", "Tỉnh Chín", "province", "Hội"),
                "2022-10",
                "Tháng 10",
                "Số liệu",
                List.of(new LevelTable(
                        "province",
                        columns,
                        List.of(new Line("90", "Tỉnh Chín", "", true, figures)),
                        Map.of("a", 45L, "b", 4L))));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(MonthWorkbook.write(month, NOW)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(FigureSheet.FIRST_ROW).getCell(4).getNumericCellValue())
                    .isEqualTo(45);
            assertThat(sheet.getRow(FigureSheet.FIRST_ROW + 2).getCell(0).getStringCellValue())
                    .isEqualTo("Số khác thường, đã được đơn vị xác nhận: Tỉnh Chín: hội viên.");
        }
    }
}
