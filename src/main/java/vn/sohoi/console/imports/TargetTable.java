package vn.sohoi.console.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Level;

/** A target set written as a table, one part a row, turned into the YAML that target sets are kept in. */
final class TargetTable {

    /** Everything a rule may need, called in a file as here with hyphens. */
    private static final List<String> RULE_COLUMNS = List.of(
            "at_least", "each", "of", "by", "below", "at_most", "base", "gain", "when", "when_of", "above", "up_to");

    /** A line of the YAML with the row and column it was made from. */
    record Source(int line, @Nullable String column) {}

    private final List<Row> rows;
    private final Problems problems;
    private final StringBuilder yaml = new StringBuilder();
    private final List<Source> sources = new ArrayList<>();

    /** @param rows those of one set */
    TargetTable(List<Row> rows, Problems problems) {
        this.rows = rows;
        this.problems = problems;
    }

    String yaml() {
        Row first = rows.getFirst();
        same(rows, List.of("province", "year", "years", "asked", "set_name"));
        value(0, "set", first, "set");
        text(0, "province", first, "province", UnitCodes.padded(first.text("province"), Level.PROVINCE));
        term(first);
        optional(0, "asked", stating(rows, "asked"), "asked");
        value(0, "name", first, "set_name");
        line(0, "indicators:", first, "indicator");
        rows.stream()
                .filter(row -> !row.has("indicator") && !row.has("target"))
                .forEach(row -> problems.add(row, "indicator", "Thiếu mã chỉ số.", "new-members"));
        List<Row> named = rows.stream().filter(row -> row.has("indicator")).toList();
        grouped(named, "indicator").forEach(this::indicator);
        line(0, "targets:", first, "target");
        List<Row> parts = rows.stream().filter(row -> row.has("target")).toList();
        grouped(parts, "target").forEach(this::target);
        return yaml.toString();
    }

    /** One year, or the first and the last of a term. */
    private void term(Row first) {
        Row stating = stating(rows, "years");
        if (stating.has("years")) {
            list(0, "years", stating, "years");
        }
        if (first.has("year") || !stating.has("years")) {
            value(0, "year", first, "year");
        }
    }

    /** Tells a mistake in the YAML as one of the table. */
    void report(vn.sohoi.yaml.Problem problem) {
        Source source = source(problem.line());
        problems.add(source.line(), source.column(), problem.found(), Texts.BAD_TARGET, problem.allowed());
    }

    /** What a line of the YAML, from 1, was made from. */
    Source source(int line) {
        return sources.get(Math.clamp(line - 1L, 0, sources.size() - 1));
    }

    private void indicator(String id, List<Row> using) {
        List<String> columns =
                List.of("indicator_name", "unit", "kind", "reported_by", "within", "sensitive", "sum", "less");
        same(using, columns);
        Row first = using.getFirst();
        line(1, quoted(id) + ":", first, "indicator");
        value(2, "name", stating(using, "indicator_name"), "indicator_name");
        value(2, "unit", stating(using, "unit"), "unit");
        value(2, "kind", stating(using, "kind"), "kind");
        Row reporting = stating(using, "reported_by");
        list(2, "level", reporting, reporting.has("reported_by") ? "reported_by" : "level");
        optional(2, "within", stating(using, "within"), "within");
        optional(2, "sensitive", stating(using, "sensitive"), "sensitive");
        optionalList(2, "sum", stating(using, "sum"), "sum");
        optionalList(2, "less", stating(using, "less"), "less");
    }

    private void target(String number, List<Row> parts) {
        same(parts, List.of("target_name"));
        Row first = parts.getFirst();
        text(1, "- number", first, "target", number);
        value(2, "name", stating(parts, "target_name"), "target_name");
        list(2, "words", first, "words");
        line(2, "parts:", first, "part");
        parts.forEach(row -> part(row, row != first));
    }

    private void part(Row row, boolean ownWords) {
        value(3, "- part", row, "part");
        value(4, "name", row, "part_name");
        value(4, "rule", row, "rule");
        value(4, "indicator", row, "indicator");
        value(4, "level", row, "level");
        RULE_COLUMNS.forEach(column -> optional(4, column.replace('_', '-'), row, column));
        levels(row);
        list(4, "also", row, "also");
        if (ownWords) {
            list(4, "words", row, "words");
        }
    }

    /** Such as {@code 2022:500; 2023:500}. */
    private void levels(Row row) {
        if (row.has("levels")) {
            String years = Arrays.stream(row.text("levels").split("[;|]"))
                    .map(String::strip)
                    .filter(year -> !year.isEmpty())
                    .map(year -> year.split("[:=]", 2))
                    .map(pair -> quoted(pair[0].strip()) + ": " + quoted(pair.length < 2 ? "" : pair[1].strip()))
                    .collect(Collectors.joining(", "));
            line(4, "levels: {" + years + "}", row, "levels");
        }
    }

    /** Notes rows that say something else than the first that says anything. */
    private void same(List<Row> group, List<String> columns) {
        for (String column : columns) {
            String first = stating(group, column).text(column);
            group.stream()
                    .filter(row -> row.has(column) && !row.text(column).equals(first))
                    .forEach(row -> problems.add(row, column, "Khác với dòng trên của cùng mã.", first));
        }
    }

    private static Row stating(List<Row> group, String column) {
        return group.stream().filter(row -> row.has(column)).findFirst().orElse(group.getFirst());
    }

    static Map<String, List<Row>> grouped(List<Row> rows, String column) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.text(column), key -> new ArrayList<>())
                .add(row));
        return groups;
    }

    private void optional(int depth, String key, Row row, String column) {
        if (row.has(column)) {
            value(depth, key, row, column);
        }
    }

    private void optionalList(int depth, String key, Row row, String column) {
        if (row.has(column)) {
            list(depth, key, row, column);
        }
    }

    private void value(int depth, String key, Row row, String column) {
        text(depth, key, row, column, row.text(column));
    }

    private void text(int depth, String key, Row row, String column, String value) {
        line(depth, key + ": " + quoted(value), row, column);
    }

    private void list(int depth, String key, Row row, String column) {
        List<String> items = Arrays.stream(row.text(column).split(column.equals("words") ? "[;|]" : "[\\s;|]+"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(TargetTable::quoted)
                .toList();
        line(depth, key + ": [" + String.join(", ", items) + "]", row, column);
    }

    private void line(int depth, String text, Row row, String column) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
        sources.add(new Source(row.line(), column));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
