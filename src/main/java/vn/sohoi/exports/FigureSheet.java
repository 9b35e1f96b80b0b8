package vn.sohoi.exports;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.sohoi.exports.MonthTable.Cell;

/** A sheet with some columns that name a row, then figures: blank where nobody answered, totals as formulas. */
final class FigureSheet {

    static final int HEAD = 7;
    static final int FIRST_ROW = HEAD + 1;
    private static final int FIGURE_WIDTH = 10;
    private static final float HEAD_HEIGHT = 110;

    final Sheet sheet;
    private final Sheet.Styles styles;
    private final int last;
    private final int figures;

    FigureSheet(XSSFWorkbook workbook, String name, Sheet.Styles styles, List<Integer> first, int figures) {
        int[] widths = IntStream.concat(
                        first.stream().mapToInt(Integer::intValue),
                        IntStream.generate(() -> FIGURE_WIDTH).limit(figures))
                .toArray();
        this.sheet = new Sheet(workbook, name, styles, widths);
        this.styles = styles;
        this.last = widths.length - 1;
        this.figures = figures;
    }

    /** Letterhead, three lines of title, and headings; gives the first row for figures. */
    int head(String office, List<String> titles, List<String> headings) {
        sheet.letterhead(office, last);
        int row = Sheet.BELOW_LETTERHEAD;
        for (String title : titles) {
            sheet.line(row, 0, last, title, row == Sheet.BELOW_LETTERHEAD ? styles.title : styles.plain);
            row++;
        }
        sheet.headings(HEAD, headings);
        sheet.sheet.getRow(HEAD).setHeightInPoints(HEAD_HEIGHT);
        return FIRST_ROW;
    }

    void figures(int row, int first, Stream<String> indicators, Map<String, Cell> figures) {
        int column = first;
        for (String indicator : indicators.toList()) {
            Cell cell = figures.getOrDefault(indicator, Cell.UNANSWERED);
            if (cell.state().equals("unknown")) {
                sheet.text(row, column++, Wording.UNKNOWN);
            } else {
                sheet.number(row, column++, cell.value());
            }
        }
    }

    /** The sum of a column in which nothing is known would say 0, so there is none. */
    void totals(int row, int first, IntFunction<@Nullable Long> totals) {
        for (int at = 0; at < first; at++) {
            sheet.put(row, at, styles.heading).setCellValue(at == 0 ? "Tổng cộng" : "");
        }
        sheet.sheet.addMergedRegion(new CellRangeAddress(row, row, 0, first - 1));
        for (int at = 0; at < figures; at++) {
            Long total = totals.apply(at);
            if (total == null) {
                sheet.put(row, first + at, styles.total);
            } else {
                total(row, first + at, total);
            }
        }
    }

    /** A number instead of a formula where the stock of a code's earlier unit stands above too. */
    private void total(int row, int column, long total) {
        double above = IntStream.range(FIRST_ROW, row)
                .mapToObj(line -> sheet.sheet.getRow(line).getCell(column))
                .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                .mapToDouble(XSSFCell::getNumericCellValue)
                .sum();
        if (above == total) {
            sheet.formula(row, column, sum(column, row), total, styles.total);
        } else {
            sheet.put(row, column, styles.total).setCellValue(total);
        }
    }

    /** All figures above a row. */
    String sum(int column, int row) {
        String letter = CellReference.convertNumToColString(column);
        return "SUM(" + letter + (FIRST_ROW + 1) + ":" + letter + row + ")";
    }

    /** A line below the table, over its whole width. */
    void note(int row, String text) {
        sheet.line(row, 0, last, text, styles.plain);
    }

    void sign(int row) {
        sheet.sign(row, last);
    }
}
