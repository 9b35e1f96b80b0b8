package vn.sohoi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sohoi.Core;
import vn.sohoi.console.Examples;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.exports.YearTable.Column;
import vn.sohoi.exports.YearTable.LevelTable;
import vn.sohoi.exports.YearTable.Line;
import vn.sohoi.exports.YearTable.Month;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** The tables of the example year. */
class YearTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final Core core = Core.example();
    private final UnitTree tree = core.get(Units.class).on(LocalDate.of(2022, 12, 31));
    private final YearTables tables =
            new YearTables(core.get(Reports.class), core.get(Units.class), new Columns(core.get(TargetSets.class)));

    private YearTable of(String unit) {
        return tables.of(tree.get(unit), 2022, NOW);
    }

    @Test
    void theYearOfTheProvinceIsThatOfTheSource() {
        YearTable year = of("04");
        assertThat(year.levels()).extracting(LevelTable::level).containsExactly("province", "district", "commune");
        assertThat(year.levels()).extracting(level -> level.rows().size()).containsExactly(1, 10, 161);
        assertThat(year.levels().getLast().totals())
                .containsEntry("new-members", 1592L)
                .containsEntry("households-out-of-poverty", 207L)
                .containsEntry("supervision-sessions", 328L);
        assertThat(year.levels().get(1).totals()).containsEntry("startup-families", 125L);
        assertThat(year.levels().getLast().rows().stream().mapToInt(Line::sent).filter(sent -> sent == 9))
                .hasSize(12);
    }

    @Test
    void monthsAndUnitsAddUpToTheSameYear() {
        for (LevelTable level : of("04").levels()) {
            assertThat(level.months()).hasSize(12);
            for (Column column : level.columns()) {
                if (column.kind().equals("flow")) {
                    assertThat(sum(level, column.indicator()))
                            .as(column.indicator())
                            .isEqualTo(level.totals().get(column.indicator()));
                }
            }
        }
    }

    /** Two wards became one under the code of one of them, on 1 July. */
    @Test
    void aCodeThatIsUsedAgainHasARowForEachUnitThatBoreIt() {
        Core own = Core.empty();
        LocalDate day = LocalDate.of(2022, 7, 1);
        own.get(TargetSets.class).save(Examples.targets());
        own.get(Units.class)
                .save(List.of(
                        Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null),
                        ward("01267", "Phường Sông Hiến", List.of(), null, day.minusDays(1)),
                        ward("01273", "Phường Hợp Giang", List.of(), null, day.minusDays(1)),
                        ward("01273", "Phường Thục Phán", List.of("01267", "01273"), day, null)));
        own.get(Reports.class)
                .insertAll(List.of(report("01267", 6, 1, 100), report("01273", 6, 2, 150), report("01273", 7, 4, 250)));
        YearTables ofOwn =
                new YearTables(own.get(Reports.class), own.get(Units.class), new Columns(own.get(TargetSets.class)));
        LevelTable table = ofOwn.of(
                        own.get(Units.class).on(LocalDate.of(2022, 12, 31)).get("04"), 2022, NOW)
                .levels()
                .getLast();
        assertThat(table.rows())
                .extracting(Line::code, Line::name, Line::sent, line -> value(line, "new-members"))
                .containsExactlyInAnyOrder(
                        tuple("01273", "Phường Thục Phán", 1, 4L),
                        tuple("01273", "Phường Hợp Giang (đến 30/06/2022)", 1, 2L),
                        tuple("01267", "Phường Sông Hiến (đến 30/06/2022)", 1, 1L));
        assertThat(table.totals()).containsEntry("new-members", 7L).containsEntry("clubs", 350L);
    }

    private static Unit ward(
            String code, String name, List<String> merged, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Unit.of(code, Level.COMMUNE, name, "04", merged, from, to);
    }

    private static Report report(String unit, int month, long members, long clubs) {
        return Reports.example(
                unit,
                YearMonth.of(2022, month),
                Map.of("new-members", Figure.of(members), "clubs", Figure.of(clubs)),
                new Source("x", unit + month, NOW));
    }

    private static @Nullable Long value(Line line, String indicator) {
        return line.figures().getOrDefault(indicator, Cell.UNANSWERED).value();
    }

    private static @Nullable Long sum(LevelTable level, String indicator) {
        OptionalLong sum = level.months().stream()
                .map(month -> month.figures().getOrDefault(indicator, Cell.UNANSWERED))
                .filter(cell -> cell.value() != null)
                .mapToLong(cell -> Objects.requireNonNull(cell.value()))
                .reduce(Math::addExact);
        return sum.isPresent() ? Long.valueOf(sum.getAsLong()) : null;
    }

    @Test
    void aMonthThatHasNotComeIsBlankNotZero() {
        Month december = of("01267").levels().getFirst().months().getLast();
        assertThat(december.period()).isEqualTo("2022-12");
        assertThat(december.sent()).isZero();
        assertThat(december.figures().values()).containsOnly(Cell.UNANSWERED);
    }

    @Test
    void everyFormulaAgreesWithItsValue() throws IOException {
        YearTable year = of("04");
        try (XSSFWorkbook workbook = workbook(YearWorkbook.write(year, NOW))) {
            assertThat(workbook).hasSize(2 * year.levels().size());
            FormulaEvaluator calculator = workbook.getCreationHelper().createFormulaEvaluator();
            for (LevelTable level : year.levels()) {
                int at = 2 * year.levels().indexOf(level);
                XSSFRow units = workbook.getSheetAt(at)
                        .getRow(FigureSheet.FIRST_ROW + level.rows().size());
                XSSFRow months = workbook.getSheetAt(at + 1).getRow(FigureSheet.FIRST_ROW + 12);
                for (int column = 0; column < level.columns().size(); column++) {
                    Long total = level.totals().get(level.columns().get(column).indicator());
                    agrees(calculator, units.getCell(4 + column), total);
                    agrees(calculator, months.getCell(2 + column), total);
                }
            }
        }
    }

    private static void agrees(FormulaEvaluator calculator, XSSFCell cell, @Nullable Long total) {
        if (total == null) {
            assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
        } else {
            assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(cell.getNumericCellValue()).isEqualTo(total.doubleValue());
            assertThat(calculator.evaluate(cell).getNumberValue()).isEqualTo(total.doubleValue());
        }
    }

    private static XSSFWorkbook workbook(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @Test
    void figuresAreNumbersUnderTheUnitsOffice() throws IOException {
        YearTable year = of("04");
        try (XSSFWorkbook workbook = workbook(YearWorkbook.write(year, NOW))) {
            XSSFSheet sheet = workbook.getSheet("Cấp huyện");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("HỘI LHPN TỈNH CAO BẰNG");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            Line line = year.levels().get(1).rows().getFirst();
            XSSFRow row = sheet.getRow(FigureSheet.FIRST_ROW);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(line.name());
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(line.sent());
            for (int column = 0; column < year.levels().get(1).columns().size(); column++) {
                Cell cell = line.figures()
                        .get(year.levels().get(1).columns().get(column).indicator());
                Long value = Objects.requireNonNull(cell).value();
                XSSFCell shown = row.getCell(4 + column);
                assertThat(shown.getCellType()).isEqualTo(value == null ? CellType.BLANK : CellType.NUMERIC);
                assertThat(shown.getNumericCellValue()).isEqualTo(value == null ? 0 : value.doubleValue());
            }
        }
    }
}
