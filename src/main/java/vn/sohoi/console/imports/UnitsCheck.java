package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.console.imports.Checked.Counts;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** Checks a table of units against itself and the units that are known. */
final class UnitsCheck {

    private static final String LEVELS = "country, province, district, commune";
    private static final String DATE = "2025-07-01";
    private static final int LONGEST_NAME = 200;

    private final Problems problems;
    private final Map<String, Unit> stored;
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, Row> rowOf = new LinkedHashMap<>();

    UnitsCheck(Collection<Unit> stored, Problems problems) {
        this.problems = problems;
        this.stored = stored.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        stored.forEach(unit -> levels.put(unit.code(), unit.level()));
    }

    Checked check(List<Row> rows) {
        UnitCodes codes = UnitCodes.of(rows, "code", "parent", "merged_from");
        rows.forEach(this::learnLevel);
        List<Unit> units = new ArrayList<>();
        for (Row row : rows) {
            Unit unit = unit(row, codes);
            if (unit != null && isNew(row, unit)) {
                units.add(unit);
            }
        }
        List<Unit> ended = new ArrayList<>();
        if (problems.none()) {
            ended.addAll(new Mergers(stored, units, rowOf, problems).ended());
        }
        if (problems.none()) {
            new Spans(stored, units, ended, rowOf, problems).check();
        }
        return counted(units, ended);
    }

    private void learnLevel(Row row) {
        level(row.text("level")).ifPresent(level -> levels.put(UnitCodes.padded(row.text("code"), level), level));
    }

    private static Optional<Level> level(String text) {
        return Level.ofCode(text.toLowerCase(Locale.ROOT));
    }

    private boolean isNew(Row row, Unit unit) {
        Row before = rowOf.putIfAbsent(unit.id(), row);
        if (before != null) {
            problems.add(row, "code", "Đơn vị này đã có ở dòng " + before.line() + ".", "mỗi đơn vị một dòng");
        }
        return before == null;
    }

    private @Nullable Unit unit(Row row, UnitCodes codes) {
        Level level = level(row.text("level")).orElse(null);
        if (level == null) {
            problems.add(row, "level", "Cấp đơn vị không đúng.", LEVELS);
        }
        if (!UnitCodes.wellFormed(row.text("code"))) {
            problems.add(row, "code", row.has("code") ? "Mã đơn vị không đúng dạng." : "Thiếu mã đơn vị.", "01267");
        }
        checkName(row);
        LocalDate from = date(row, "from");
        LocalDate to = date(row, "to");
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(row, "to", "Ngày kết thúc trước ngày bắt đầu.", "từ " + from + " trở đi");
        }
        if (level == null) {
            return null;
        }
        String code = UnitCodes.padded(row.text("code"), level);
        return Unit.of(code, level, row.text("name"), parent(row, code, level, codes), merged(row), from, to);
    }

    private void checkName(Row row) {
        if (!row.has("name")) {
            problems.add(row, "name", "Thiếu tên đơn vị.", "");
        } else if (row.text("name").length() > LONGEST_NAME) {
            problems.add(row, "name", "Tên dài quá.", LONGEST_NAME + " chữ");
        }
    }

    private @Nullable LocalDate date(Row row, String column) {
        try {
            return row.has(column) ? LocalDate.parse(row.text(column)) : null;
        } catch (DateTimeParseException other) {
            problems.add(row, column, "Ngày viết theo năm-tháng-ngày.", DATE);
            return null;
        }
    }

    private @Nullable String parent(Row row, String code, Level level, UnitCodes codes) {
        if (!row.has("parent")) {
            if (level != Level.PROVINCE && level != Level.COUNTRY) {
                problems.add(row, "parent", "Thiếu mã đơn vị cấp trên.", "mã tỉnh hoặc huyện");
            }
            return null;
        }
        String text = row.text("parent");
        return switch (codes.find(text, other -> isAbove(other, level))) {
            case UnitCodes.Match.One one -> one.code();
            case UnitCodes.Match.Several several -> {
                problems.add(row, "parent", Texts.ambiguous(several.codes()), String.join(", ", several.codes()));
                yield null;
            }
            case UnitCodes.Match.None none -> {
                noParent(row, code, level);
                yield null;
            }
        };
    }

    private boolean isAbove(String code, Level level) {
        Level other = levels.get(code);
        return other != null && other.compareTo(level) < 0;
    }

    private void noParent(Row row, String code, Level level) {
        String text = row.text("parent");
        boolean itself = text.equals(code) || UnitCodes.padded(text, level).equals(code);
        boolean known = levels.containsKey(text) || levels.containsKey(UnitCodes.padded(text, level));
        problems.add(
                row,
                "parent",
                itself
                        ? "Đơn vị không thể là cấp trên của chính mình."
                        : known
                                ? "Đơn vị này không ở cấp cao hơn, nên không thể là cấp trên."
                                : "Không có đơn vị mang mã này trong tệp hay trong hệ thống.",
                level == Level.PROVINCE || level == Level.COUNTRY
                        ? "để trống, hoặc mã của đơn vị cấp cao hơn đã có"
                        : "mã của đơn vị cấp cao hơn đã có");
    }

    /** Units that were merged may be older than anything known here; their codes are kept as they are. */
    private List<String> merged(Row row) {
        if (!row.has("merged_from")) {
            return List.of();
        }
        List<String> codes = Arrays.stream(row.text("merged_from").split("[\\s,;|+]+"))
                .filter(code -> !code.isEmpty())
                .map(this::mergedCode)
                .distinct()
                .toList();
        if (!codes.stream().allMatch(UnitCodes::wellFormed)) {
            problems.add(row, "merged_from", "Mã đơn vị không đúng dạng.", "các mã cách nhau bằng dấu cách");
        }
        return codes;
    }

    private String mergedCode(String code) {
        return levels.containsKey(code) ? code : UnitCodes.padded(code, Level.COMMUNE);
    }

    private Checked counted(List<Unit> units, List<Unit> ended) {
        List<Unit> changed = units.stream()
                .filter(unit -> stored.containsKey(unit.id()) && !unit.equals(stored.get(unit.id())))
                .toList();
        List<Unit> added =
                units.stream().filter(unit -> !stored.containsKey(unit.id())).toList();
        List<Unit> written = new ArrayList<>(ended);
        written.addAll(changed);
        written.addAll(added);
        return Checked.units(Counts.of(units.size(), added.size(), changed.size()), written);
    }
}
