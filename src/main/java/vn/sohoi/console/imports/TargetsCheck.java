package vn.sohoi.console.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import vn.sohoi.console.imports.Checked.Counts;
import vn.sohoi.console.imports.TargetTable.Source;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetFile;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.UnitTree;
import vn.sohoi.yaml.Problem;

/** Checks target sets, written as YAML or as a table with one part a row. */
final class TargetsCheck {

    private static final Pattern YAML =
            Pattern.compile("[\\s\\uFEFF]*([A-Za-z_-]+\\s*:(\\s.*)?|\\{.*)", Pattern.DOTALL);

    /** Ids stand in addresses and as keys in the store, where a dot would mean something else. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final UnitTree tree;
    private final Map<String, TargetSet> stored = new LinkedHashMap<>();
    private final Map<String, TargetSet> after = new LinkedHashMap<>();
    private final Problems problems;
    private final List<String> files = new ArrayList<>();
    private int rows;
    private int added;
    private int changed;

    TargetsCheck(UnitTree tree, Collection<TargetSet> stored, Problems problems) {
        this.tree = tree;
        stored.forEach(set -> this.stored.put(set.id(), set));
        this.after.putAll(this.stored);
        this.problems = problems;
    }

    Checked check(byte[] bytes) {
        try {
            if (!TableReader.isXlsx(bytes) && isYaml(FileText.of(bytes))) {
                yaml(FileText.of(bytes));
            } else {
                table(new TableReader(Kind.TARGETS, problems).read(bytes));
            }
        } catch (Unreadable broken) {
            problems.add(broken.line(), null, "", String.valueOf(broken.getMessage()), broken.allowed());
        }
        return Checked.targetSets(Counts.of(rows, added, changed), files);
    }

    /** A table's header has separators where the first key of a YAML file has a colon. */
    private static boolean isYaml(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("---"))
                .findFirst()
                .filter(line -> YAML.matcher(line).matches())
                .isPresent();
    }

    private void yaml(String text) throws Unreadable {
        TargetFile.Loaded loaded = parsed(text);
        for (Problem problem : loaded.problems()) {
            problems.add(problem.line(), null, problem.found(), Texts.BAD_TARGET, problem.allowed());
        }
        take(text, loaded, line -> new Source(line, null));
    }

    private static TargetFile.Loaded parsed(String text) throws Unreadable {
        try {
            return TargetFile.read("targets", text);
        } catch (StackOverflowError tooDeep) {
            // the parser has no limit of its own for brackets within brackets
            throw new Unreadable(1, "Tệp lồng quá nhiều lớp; " + Texts.BAD_TARGET, "YAML 1.2");
        }
    }

    private void table(List<Row> table) {
        for (Row row : table) {
            if (!row.has("set")) {
                problems.add(row, "set", "Thiếu mã bộ chỉ tiêu.", "cao-bang-2022");
            }
        }
        TargetTable.grouped(table, "set").values().forEach(this::set);
    }

    private void set(List<Row> rows) {
        TargetTable table = new TargetTable(rows, problems);
        String yaml = table.yaml();
        TargetFile.Loaded loaded = TargetFile.read("targets", yaml);
        loaded.problems().forEach(table::report);
        take(yaml, loaded, table::source);
    }

    /** @param sources where a line of the YAML stands in the file that was sent */
    private void take(String yaml, TargetFile.Loaded loaded, IntFunction<Source> sources) {
        TargetSet set = loaded.set();
        if (loaded.problems().isEmpty()) {
            checkSet(loaded, sources);
            loaded.ids().forEach((id, line) -> checkId(id, sources.apply(line)));
            count(set);
            after.put(set.id(), set);
            if (!set.equals(stored.get(set.id()))) {
                files.add(yaml);
            }
        }
    }

    private void checkSet(TargetFile.Loaded loaded, IntFunction<Source> sources) {
        TargetSet set = loaded.set();
        if (tree.find(set.province())
                .filter(unit -> unit.level() == Level.PROVINCE)
                .isEmpty()) {
            int line = sources.apply(loaded.lines().getOrDefault("province", 1)).line();
            problems.add(line, "province", set.province(), "Không có tỉnh mang mã này; xin nạp đơn vị trước.", "04");
        }
        if (set.term().first() < FIRST_YEAR || set.term().last() > LAST_YEAR) {
            int line = sources.apply(loaded.lines().getOrDefault("year", 1)).line();
            problems.add(line, "year", String.valueOf(set.year()), "Năm không đúng.", FIRST_YEAR + " – " + LAST_YEAR);
        }
        after.values().stream()
                .filter(other -> !other.id().equals(set.id()) && overlap(other, set))
                .forEach(other -> {
                    int line =
                            sources.apply(loaded.lines().getOrDefault("set", 1)).line();
                    problems.add(line, "set", set.id(), "Tỉnh này đã có bộ chỉ tiêu khác cho năm đó.", other.id());
                });
    }

    private static boolean overlap(TargetSet one, TargetSet other) {
        return one.province().equals(other.province())
                && one.term().first() <= other.term().last()
                && other.term().first() <= one.term().last();
    }

    private void checkId(String id, Source source) {
        if (!ID.matcher(id).matches()) {
            String why = "Mã chỉ gồm chữ thường không dấu, số và dấu gạch ngang.";
            problems.add(source.line(), source.column(), id, why, "new-members");
        }
    }

    /** Rows are parts. A set that differs somewhere else than in a part counts as changed throughout. */
    private void count(TargetSet set) {
        Optional<TargetSet> before = Optional.ofNullable(stored.get(set.id()));
        int all = 0;
        int fresh = 0;
        int other = 0;
        for (Target target : set.targets()) {
            for (Part part : target.parts()) {
                all++;
                Optional<List<Object>> old = before.flatMap(known -> find(known, target.number(), part.id()));
                fresh += old.isEmpty() ? 1 : 0;
                other += old.filter(known -> !known.equals(told(set, target, part)))
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        boolean elsewhere = before.filter(known -> !known.equals(set)).isPresent() && fresh + other == 0;
        rows += all;
        added += fresh;
        changed += elsewhere ? all : other;
    }

    private static Optional<List<Object>> find(TargetSet set, int number, String part) {
        return set.target(number)
                .flatMap(target -> target.parts().stream()
                        .filter(one -> one.id().equals(part))
                        .findFirst()
                        .map(one -> told(set, target, one)));
    }

    /** Everything a reader would see of a part. */
    private static List<Object> told(TargetSet set, Target target, Part part) {
        Set<String> ids = new HashSet<>(part.also());
        ids.addAll(part.rule().indicators());
        List<Indicator> indicators =
                ids.stream().sorted().flatMap(id -> set.indicator(id).stream()).toList();
        return List.of(target.name(), target.english(), target.words(), part, indicators);
    }
}
