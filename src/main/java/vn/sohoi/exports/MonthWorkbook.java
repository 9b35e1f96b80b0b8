package vn.sohoi.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.exports.MonthTable.Column;
import vn.sohoi.exports.MonthTable.LevelTable;
import vn.sohoi.exports.MonthTable.Line;
import vn.sohoi.units.Level;

/** A month's figures as a workbook: a sheet a level, blank where nobody answered, totals as formulas. */
public final class MonthWorkbook {

    private static final List<String> FIRST_HEADINGS = List.of("Mã", "Đơn vị", "Thuộc", "Đã gửi");
    private static final int FIRST_FIGURE = FIRST_HEADINGS.size();
    private static final int HEAD = 3;
    private static final int FIRST_ROW = HEAD + 1;
    private static final float HEAD_HEIGHT = 118;

    private final XSSFWorkbook workbook;
    private final Sheet.Styles styles;

    private MonthWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new Sheet.Styles(workbook);
    }

    /** @param created the creation stamp */
    public static byte[] write(MonthTable month, Instant created) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            MonthWorkbook written = new MonthWorkbook(workbook);
            month.levels().forEach(level -> written.level(month, level));
            return OfficeFile.of(workbook, month.title(), created);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be closed", impossible);
        }
    }

    private void level(MonthTable month, LevelTable table) {
        Level level = Level.ofCode(table.level()).orElseThrow();
        int[] widths = Stream.concat(
                        Stream.of(9, 28, 24, 9), table.columns().stream().map(column -> 14))
                .mapToInt(Integer::intValue)
                .toArray();
        Sheet sheet = new Sheet(workbook, "Cấp " + level.vietnamese(), styles, widths);
        int last = widths.length - 1;
        sheet.line(0, 0, last, month.title(), styles.title);
        sheet.line(1, 0, last, month.unit().office() + " – " + Wording.units(level), styles.title);
        sheet.headings(
                HEAD,
                Stream.concat(FIRST_HEADINGS.stream(), table.columns().stream().map(MonthWorkbook::heading))
                        .toList());
        sheet.sheet.getRow(HEAD).setHeightInPoints(HEAD_HEIGHT);
        int row = FIRST_ROW;
        for (Line line : table.rows()) {
            line(sheet, row++, line, table.columns());
        }
        totals(sheet, row, table);
    }

    private static String heading(Column column) {
        return column.name() + " (" + column.unit() + ")";
    }

    private static void line(Sheet sheet, int row, Line line, List<Column> columns) {
        sheet.text(row, 0, line.code());
        sheet.text(row, 1, line.name());
        sheet.text(row, 2, line.above());
        sheet.text(row, 3, line.sent() ? "có" : "chưa");
        for (int at = 0; at < columns.size(); at++) {
            Cell cell = line.figures().get(columns.get(at).indicator());
            if (cell != null && cell.state().equals("unknown")) {
                sheet.text(row, FIRST_FIGURE + at, Wording.UNKNOWN);
            } else {
                sheet.number(row, FIRST_FIGURE + at, cell == null ? null : cell.value());
            }
        }
    }

    /** The sum of a column in which nothing is known would say 0, so there is none. */
    private void totals(Sheet sheet, int row, LevelTable table) {
        for (int at = 0; at < FIRST_FIGURE; at++) {
            sheet.put(row, at, styles.heading).setCellValue(at == 0 ? "Tổng cộng" : "");
        }
        sheet.sheet.addMergedRegion(new CellRangeAddress(row, row, 0, FIRST_FIGURE - 1));
        Map<String, Long> totals = table.totals();
        for (int at = 0; at < table.columns().size(); at++) {
            int column = FIRST_FIGURE + at;
            Long total = totals.get(table.columns().get(at).indicator());
            if (total == null) {
                sheet.put(row, column, styles.total);
            } else {
                String letter = CellReference.convertNumToColString(column);
                String range = letter + (FIRST_ROW + 1) + ":" + letter + row;
                sheet.formula(row, column, "SUM(" + range + ")", total, styles.total);
            }
        }
    }
}
