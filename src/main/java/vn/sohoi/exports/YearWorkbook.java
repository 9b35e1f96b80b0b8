package vn.sohoi.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sohoi.exports.YearTable.Column;
import vn.sohoi.exports.YearTable.LevelTable;
import vn.sohoi.exports.YearTable.Line;
import vn.sohoi.exports.YearTable.Month;
import vn.sohoi.units.Level;

/** A year's figures as a workbook: for each level a sheet with its units and one with the twelve months. */
public final class YearWorkbook {

    private static final List<String> OF_UNITS = List.of("Mã", "Đơn vị", "Thuộc", "Số tháng đã gửi");
    private static final List<String> OF_MONTHS = List.of("Tháng", "Số đơn vị đã gửi");

    private final XSSFWorkbook workbook;
    private final Sheet.Styles styles;
    private final YearTable year;

    private YearWorkbook(XSSFWorkbook workbook, YearTable year) {
        this.workbook = workbook;
        this.styles = new Sheet.Styles(workbook);
        this.year = year;
    }

    /** @param created the creation stamp */
    public static byte[] write(YearTable year, Instant created) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            YearWorkbook written = new YearWorkbook(workbook, year);
            year.levels().forEach(written::level);
            return OfficeFile.of(workbook, year.title(), created);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be closed", impossible);
        }
    }

    private void level(LevelTable table) {
        Level level = Level.ofCode(table.level()).orElseThrow();
        String name = "Cấp " + level.vietnamese();
        units(name, level, table);
        months(name, level, table);
    }

    private void units(String name, Level level, LevelTable table) {
        FigureSheet sheet = sheet(name, List.of(8, 22, 20, 8), table);
        int row = sheet.head(
                year.unit().office(),
                List.of(year.title(), Wording.capital(Wording.units(level)), year.basis()),
                headings(OF_UNITS, table));
        for (Line line : table.rows()) {
            sheet.sheet.text(row, 0, line.code());
            sheet.sheet.text(row, 1, line.name());
            sheet.sheet.text(row, 2, line.above());
            sheet.sheet.number(row, 3, (long) line.sent());
            sheet.figures(row++, OF_UNITS.size(), table.columns().stream().map(Column::indicator), line.figures());
        }
        sheet.totals(
                row,
                OF_UNITS.size(),
                column -> table.totals().get(table.columns().get(column).indicator()));
        sheet.sign(row + 2);
    }

    private void months(String units, Level level, LevelTable table) {
        FigureSheet sheet = sheet(units + " theo tháng", List.of(12, 10), table);
        int row = sheet.head(
                year.unit().office(),
                List.of(year.title() + ", theo tháng", Wording.capital(Wording.units(level)), year.basis()),
                headings(OF_MONTHS, table));
        for (Month month : table.months()) {
            sheet.sheet.text(row, 0, Wording.month(YearMonth.parse(month.period())));
            sheet.sheet.number(row, 1, (long) month.sent());
            sheet.figures(row++, OF_MONTHS.size(), table.columns().stream().map(Column::indicator), month.figures());
        }
        sheet.totals(row, OF_MONTHS.size(), column -> null);
        yearly(sheet, row, units, table);
        sheet.sign(row + 2);
    }

    /** Months add up to the year only for a flow; the year of anything else stands on the sheet of the units. */
    private void yearly(FigureSheet sheet, int row, String units, LevelTable table) {
        Map<String, Long> totals = table.totals();
        int unitsRow = FigureSheet.FIRST_ROW + table.rows().size() + 1;
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            Long total = totals.get(column.indicator());
            if (total == null) {
                continue;
            }
            String formula = column.kind().equals("flow")
                    ? sheet.sum(OF_MONTHS.size() + at, row)
                    : "'" + units + "'!" + CellReference.convertNumToColString(OF_UNITS.size() + at) + unitsRow;
            sheet.sheet.formula(row, OF_MONTHS.size() + at, formula, total, styles.total);
        }
    }

    private FigureSheet sheet(String name, List<Integer> widths, LevelTable table) {
        return new FigureSheet(workbook, name, styles, widths, table.columns().size());
    }

    private static List<String> headings(List<String> first, LevelTable table) {
        return Stream.concat(
                        first.stream(),
                        table.columns().stream()
                                .map(column -> Wording.capital(column.name()) + " (" + column.unit() + ")"))
                .toList();
    }
}
