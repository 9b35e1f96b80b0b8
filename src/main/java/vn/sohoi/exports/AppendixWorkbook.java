package vn.sohoi.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sohoi.exports.Appendix.Row;

/** The yearly appendix as a workbook: figures in cells of their own, percentages as formulas. */
public final class AppendixWorkbook {

    private static final List<String> HEADINGS = List.of(
            "Chỉ tiêu", "Nội dung chỉ tiêu", "Kết quả thực hiện", "Kết quả", "Chỉ tiêu, tổng số", "Đạt tỷ lệ %");
    private static final int LAST = HEADINGS.size() - 1;
    private static final int HEAD = 7;

    /** About how many letters fit in a line of the two wide columns. */
    private static final int LETTERS_A_LINE = 40;

    private static final float LINE_HEIGHT = 16.5f;

    private final Sheet sheet;
    private final Sheet.Styles styles;

    private AppendixWorkbook(XSSFWorkbook workbook) {
        this.styles = new Sheet.Styles(workbook);
        this.sheet = new Sheet(workbook, "Phụ lục", styles, 14, 44, 44, 12, 12, 10);
    }

    /** @param created the creation stamp */
    public static byte[] write(Appendix appendix, Instant created) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new AppendixWorkbook(workbook).fill(appendix);
            return OfficeFile.of(workbook, appendix.title(), created);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be closed", impossible);
        }
    }

    private void fill(Appendix appendix) {
        sheet.letterhead(appendix.unit().office(), LAST);
        int top = Sheet.BELOW_LETTERHEAD;
        sheet.line(top, 0, LAST, "PHỤ LỤC", styles.title);
        sheet.line(top + 1, 0, LAST, appendix.title(), styles.title);
        sheet.line(top + 2, 0, LAST, basis(appendix), styles.plain);
        sheet.headings(HEAD, HEADINGS);
        sheet.sheet.getRow(HEAD).setHeightInPoints(2.5f * LINE_HEIGHT);
        int row = HEAD + 1;
        for (Row one : appendix.rows()) {
            row(row++, one);
        }
        group(appendix.rows());
        sheet.sign(row + 1, LAST);
    }

    private static String basis(Appendix appendix) {
        String reported = Signature.reported(appendix);
        return appendix.basis() + (reported.isEmpty() ? "." : ". " + reported);
    }

    private void row(int at, Row row) {
        sheet.text(at, 0, row.label());
        sheet.text(at, 1, row.content());
        sheet.text(at, 2, row.text());
        sheet.number(at, 3, row.result());
        sheet.number(at, 4, row.of());
        Long percent = row.percent();
        if (percent == null) {
            sheet.number(at, LAST, null);
        } else {
            String line = String.valueOf(at + 1);
            sheet.formula(at, LAST, "ROUND(100*D" + line + "/E" + line + ",0)", percent, styles.number);
        }
        int letters = Math.max(row.content().length(), row.text().length());
        sheet.sheet.getRow(at).setHeightInPoints(LINE_HEIGHT / 2 + LINE_HEIGHT * Math.ceilDiv(letters, LETTERS_A_LINE));
    }

    /** One tall cell for the parts of a target. */
    private void group(List<Row> rows) {
        int first = 0;
        for (int next = 1; next <= rows.size(); next++) {
            if (next == rows.size()
                    || rows.get(next).target() != rows.get(first).target()) {
                if (next - first > 1) {
                    sheet.sheet.addMergedRegion(new CellRangeAddress(HEAD + 1 + first, HEAD + next, 0, 0));
                }
                first = next;
            }
        }
    }
}
