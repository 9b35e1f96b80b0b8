package vn.sohoi.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.exports.MonthTable.Column;
import vn.sohoi.exports.MonthTable.LevelTable;
import vn.sohoi.exports.MonthTable.Line;
import vn.sohoi.units.Level;

/** A month's figures as a workbook: a sheet a level, blank where nobody answered, totals as formulas. */
public final class MonthWorkbook {

    private static final List<String> FIRST_HEADINGS = List.of("Mã", "Đơn vị", "Thuộc", "Đã gửi");

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
        List<Column> columns = table.columns();
        FigureSheet sheet =
                new FigureSheet(workbook, "Cấp " + level.vietnamese(), styles, List.of(8, 22, 20, 8), columns.size());
        Stream<String> headings =
                Stream.concat(FIRST_HEADINGS.stream(), columns.stream().map(MonthWorkbook::heading));
        int row = sheet.head(
                month.unit().office(),
                List.of(month.title(), Wording.capital(Wording.units(level)), month.basis()),
                headings.toList());
        for (Line line : table.rows()) {
            sheet.sheet.text(row, 0, line.code());
            sheet.sheet.text(row, 1, line.name());
            sheet.sheet.text(row, 2, line.above());
            sheet.sheet.text(row, 3, line.sent() ? "có" : "chưa");
            sheet.figures(row++, FIRST_HEADINGS.size(), columns.stream().map(Column::indicator), line.figures());
        }
        sheet.totals(
                row,
                FIRST_HEADINGS.size(),
                at -> table.totals().get(columns.get(at).indicator()));
        for (String note : notes(table)) {
            sheet.note(++row, note);
        }
        sheet.sign(row + 2);
    }

    /** Figures that were asked about and said to be right, below the table: in the cells stand numbers alone. */
    private static List<String> notes(LevelTable table) {
        List<String> marked = table.rows().stream()
                .flatMap(row -> table.columns().stream()
                        .filter(column -> isMarked(row.figures().get(column.indicator())))
                        .map(column -> row.name() + ": " + column.name()))
                .toList();
        return marked.isEmpty()
                ? List.of()
                : List.of("Số khác thường, đã được đơn vị xác nhận: " + String.join("; ", marked) + ".");
    }

    private static boolean isMarked(@Nullable Cell cell) {
        return cell != null && cell.mark() != null;
    }

    private static String heading(Column column) {
        return Wording.capital(column.name()) + " (" + column.unit() + ")";
    }
}
