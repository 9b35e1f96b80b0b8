package vn.sohoi.console.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the rows of a table from a file: finds the header and says which columns are strange or missing. */
final class TableReader {

    /** What fits into one redo record of the store (16 MB) however short the rows are. */
    static final int MOST_ROWS = 100_000;

    private final Kind kind;
    private final Problems problems;

    TableReader(Kind kind, Problems problems) {
        this.kind = kind;
        this.problems = problems;
    }

    static void checkRows(int rows, int line) throws Unreadable {
        if (rows > MOST_ROWS) {
            throw new Unreadable(line, "Tệp có quá nhiều dòng, xin chia thành nhiều tệp.", MOST_ROWS + " dòng");
        }
    }

    /** The rows below the header; none when the header is wrong. */
    List<Row> read(byte[] bytes) {
        try {
            List<Line> filled =
                    lines(bytes).stream().filter(line -> !line.blank()).toList();
            if (filled.isEmpty()) {
                throw new Unreadable(1, "Tệp không có dữ liệu.", String.join(",", kind.required()));
            }
            return rows(filled.getFirst(), filled.subList(1, filled.size()));
        } catch (Unreadable broken) {
            problems.add(broken.line(), null, "", String.valueOf(broken.getMessage()), broken.allowed());
            return List.of();
        }
    }

    private static List<Line> lines(byte[] bytes) throws Unreadable {
        if (FileText.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(
                    1, "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; xin lưu lại kiểu .xlsx.", "XLSX, CSV UTF-8");
        }
        return isXlsx(bytes) ? XlsxLines.read(bytes) : CsvLines.read(FileText.of(bytes));
    }

    static boolean isXlsx(byte[] bytes) {
        return FileText.starts(bytes, 'P', 'K', 3, 4);
    }

    private List<Row> rows(Line header, List<Line> lines) {
        Map<String, Integer> columns = columns(header);
        if (!problems.none()) {
            return List.of();
        }
        if (lines.isEmpty()) {
            problems.add(header.number(), null, "", "Dưới dòng tiêu đề không có dòng nào.", "");
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Row row = new Row(line.number(), columns, line.cells());
            rows.add(row);
            checkWidth(line, header.cells());
        }
        return rows;
    }

    private Map<String, Integer> columns(Line header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        String allowed = String.join(", ", kind.columns());
        for (int i = 0; i < header.cells().size(); i++) {
            String found = header.cells().get(i);
            String column = found.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
            if (column.isEmpty()) {
                continue;
            }
            if (!kind.columns().contains(column)) {
                problems.add(header.number(), found, found, "Không có cột nào tên như vậy.", allowed);
            } else if (columns.put(column, i) != null) {
                problems.add(header.number(), column, found, "Cột này có hai lần.", "mỗi cột một lần");
            }
        }
        kind.required().stream()
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> problems.add(header.number(), column, "", "Thiếu cột “" + column + "”.", allowed));
        return columns;
    }

    private void checkWidth(Line line, List<String> header) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cells().get(i).isEmpty()
                    && (i >= header.size() || header.get(i).isEmpty())) {
                problems.add(
                        line.number(),
                        null,
                        line.cells().get(i),
                        "Ô này nằm ngoài các cột có tiêu đề; có thể thừa một dấu phân cách.",
                        header.size() + " cột");
                return;
            }
        }
    }
}
