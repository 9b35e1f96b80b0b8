package vn.sohoi.exports;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet that is printed on A4 across, with the few kinds of cell our tables have. */
final class Sheet {

    /** The first row under the letterhead and a blank line. */
    static final int BELOW_LETTERHEAD = 3;

    /** Dots between the thousands as literals, for a separator follows the language of the reader's machine. */
    private static final String WHOLE = "[>=1000000]#\\.000\\.000;[>=1000]#\\.000;0";

    private static final double SIDE_MARGIN_INCHES = 0.4;

    final XSSFSheet sheet;
    private final Styles styles;

    /** The last column of the left half of a page. */
    private final int middle;

    /** The looks of one workbook's cells. */
    static final class Styles {
        private final XSSFWorkbook workbook;
        final XSSFCellStyle title;
        final XSSFCellStyle motto;
        final XSSFCellStyle plain;
        final XSSFCellStyle heading;
        final XSSFCellStyle text;
        final XSSFCellStyle number;
        final XSSFCellStyle total;

        Styles(XSSFWorkbook workbook) {
            this.workbook = workbook;
            title = style(true, HorizontalAlignment.CENTER);
            motto = style(true, HorizontalAlignment.CENTER);
            motto.getFont().setUnderline(FontUnderline.SINGLE);
            plain = style(false, HorizontalAlignment.CENTER);
            heading = framed(style(true, HorizontalAlignment.CENTER));
            text = framed(style(false, HorizontalAlignment.LEFT));
            number = whole(framed(style(false, HorizontalAlignment.RIGHT)));
            total = whole(framed(style(true, HorizontalAlignment.RIGHT)));
        }

        private XSSFCellStyle style(boolean bold, HorizontalAlignment alignment) {
            XSSFFont font = workbook.createFont();
            font.setFontName("Times New Roman");
            font.setFontHeightInPoints((short) 12);
            font.setBold(bold);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setAlignment(alignment);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        }

        private static XSSFCellStyle framed(XSSFCellStyle style) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }

        private XSSFCellStyle whole(XSSFCellStyle style) {
            style.setDataFormat(workbook.createDataFormat().getFormat(WHOLE));
            return style;
        }
    }

    Sheet(XSSFWorkbook workbook, String name, Styles styles, int... widths) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.middle = middle(widths);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
    }

    private static int middle(int... widths) {
        int half = IntStream.of(widths).sum() / 2;
        int column = 0;
        for (int left = widths[0]; column < widths.length - 2 && left + widths[column + 1] <= half; column++) {
            left += widths[column + 1];
        }
        return column;
    }

    /** Text across some columns of a row. */
    void line(int row, int first, int last, String text, CellStyle style) {
        put(row, first, style).setCellValue(PlainText.of(text));
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
        }
    }

    /** Who writes on the left, the state's name and motto on the right, as on every official paper. */
    void letterhead(String office, int last) {
        line(0, 0, middle, Signature.upper(office), styles.title);
        line(1, 0, middle, Signature.ORGAN, styles.title);
        line(0, middle + 1, last, Signature.STATE, styles.title);
        line(1, middle + 1, last, Signature.MOTTO, styles.motto);
    }

    /** Who made the table on the left, who signs it on the right. */
    void sign(int row, int last) {
        line(row, middle + 1, last, Signature.PLACE_AND_DAY, styles.plain);
        line(row + 1, 0, middle, Signature.MAKER, styles.title);
        line(row + 1, middle + 1, last, Signature.SIGNER, styles.title);
        line(row + 2, 0, middle, Signature.HINT, styles.plain);
        line(row + 2, middle + 1, last, Signature.HINT, styles.plain);
    }

    /** The row of headings, repeated on every page. */
    void headings(int row, Iterable<String> headings) {
        int column = 0;
        for (String heading : headings) {
            put(row, column++, styles.heading).setCellValue(PlainText.of(heading));
        }
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
        sheet.createFreezePane(0, row + 1);
    }

    void text(int row, int column, String text) {
        put(row, column, styles.text).setCellValue(PlainText.of(text));
    }

    /** A number, or a framed cell with nothing in it. */
    void number(int row, int column, @Nullable Long number) {
        XSSFCell cell = put(row, column, styles.number);
        if (number != null) {
            cell.setCellValue(number);
        }
    }

    /** A formula with the value that stands there until somebody calculates it. */
    void formula(int row, int column, String formula, long value, CellStyle style) {
        XSSFCell cell = put(row, column, style);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    XSSFCell put(int row, int column, CellStyle style) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell there = line.getCell(column);
        XSSFCell cell = there == null ? line.createCell(column) : (XSSFCell) there;
        cell.setCellStyle(style);
        return cell;
    }
}
