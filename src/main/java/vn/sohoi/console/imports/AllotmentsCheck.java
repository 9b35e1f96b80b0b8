package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sohoi.console.imports.AllotmentRow.Meant;
import vn.sohoi.console.imports.Checked.Counts;
import vn.sohoi.targets.Allottable;
import vn.sohoi.targets.Shares;
import vn.sohoi.targets.Shares.Contradiction;
import vn.sohoi.targets.Shares.Given;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Checks a table of shares against the targets, the units and what is allotted already. */
final class AllotmentsCheck {

    /** What shares are held against. */
    record Known(
            Function<String, Optional<TargetSet>> sets,
            Function<LocalDate, UnitTree> units,
            Function<Allottable, Shares> shares,
            LocalDate today) {}

    /** A share of the file and where it stands. */
    private record Cell(Row row, Unit unit, long amount, boolean over) {}

    /** The rows of one part. */
    private static final class Sheet {
        private final UnitTree tree;
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final Map<String, List<Cell>> byUnitAbove = new TreeMap<>();
        private boolean broken;

        Sheet(UnitTree tree) {
            this.tree = tree;
        }
    }

    private final Known known;
    private final Problems problems;
    private final Map<Allottable, Sheet> sheets = new LinkedHashMap<>();
    private int added;
    private int changed;

    AllotmentsCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    Checked check(List<Row> rows) {
        AllotmentRow reader = new AllotmentRow(known, UnitCodes.of(rows, "unit"), problems);
        rows.forEach(row -> take(row, reader.read(row)));
        List<Redo.SharedOut> shared = new ArrayList<>();
        sheets.forEach((part, sheet) -> {
            if (!sheet.broken) {
                shared.addAll(sharedOut(part, sheet));
            }
        });
        return Checked.allotments(Counts.of(rows.size(), added, changed), shared);
    }

    private void take(Row row, Meant meant) {
        Allottable part = meant.part();
        if (part == null) {
            return;
        }
        Sheet sheet = sheets.computeIfAbsent(part, key -> new Sheet(meant.tree()));
        Unit unit = meant.unit();
        OptionalLong amount = meant.amount();
        if (unit == null || amount.isEmpty()) {
            sheet.broken = true;
            return;
        }
        Cell cell = new Cell(row, unit, amount.getAsLong(), meant.over());
        Cell before = sheet.cells.putIfAbsent(unit.code(), cell);
        if (before != null) {
            String why = "Đơn vị này đã có ở dòng " + before.row().line() + ".";
            problems.add(row, "unit", why, "mỗi đơn vị một dòng");
            sheet.broken = true;
        }
    }

    /** From the top down, so that the units above are known before those below. */
    private List<Redo.SharedOut> sharedOut(Allottable part, Sheet sheet) {
        Shares stored = known.shares().apply(part);
        sheet.cells.values().stream()
                .sorted(Comparator.comparing(cell -> cell.unit().level()))
                .forEach(cell -> sheet.byUnitAbove
                        .computeIfAbsent(giver(cell.unit(), part, sheet, stored), key -> new ArrayList<>())
                        .add(cell));
        Shares next = stored;
        List<Redo.SharedOut> shared = new ArrayList<>();
        for (Map.Entry<String, List<Cell>> entry : sheet.byUnitAbove.entrySet()) {
            Given given = given(entry.getValue());
            if (!given.equals(stored.byUnit().get(entry.getKey()))) {
                shared.add(new Redo.SharedOut(part.id(), entry.getKey(), given.over(), given.shares()));
            }
            next = next.with(entry.getKey(), given);
        }
        next.contradictions(part, sheet.tree, sheet.byUnitAbove.keySet())
                .forEach(contradiction -> tell(contradiction, sheet));
        sheet.cells.values().forEach(cell -> count(cell, stored));
        return shared;
    }

    /** The nearest unit above that has a share of its own to give, or else the province. */
    private static String giver(Unit unit, Allottable part, Sheet sheet, Shares stored) {
        return sheet.tree.upwards(unit.code()).stream()
                .skip(1)
                .filter(upper -> upper.level() == Level.PROVINCE
                        || sheet.cells.containsKey(upper.code())
                        || keeps(upper.code(), sheet, stored))
                .map(Unit::code)
                .findFirst()
                .orElse(part.province());
    }

    /** Whether a stored share outlives the file. */
    private static boolean keeps(String unit, Sheet sheet, Shares stored) {
        return stored.byUnit().entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue().shares().containsKey(unit) && !sheet.byUnitAbove.containsKey(entry.getKey()));
    }

    private static Given given(List<Cell> cells) {
        Map<String, Long> shares = new TreeMap<>();
        cells.forEach(cell -> shares.put(cell.unit().code(), cell.amount()));
        return new Given(cells.stream().anyMatch(Cell::over), shares);
    }

    private void count(Cell cell, Shares stored) {
        OptionalLong before = stored.own(cell.unit().code());
        added += before.isEmpty() ? 1 : 0;
        changed += before.isPresent() && before.getAsLong() != cell.amount() ? 1 : 0;
    }

    private void tell(Contradiction wrong, Sheet sheet) {
        List<Cell> given = sheet.byUnitAbove.getOrDefault(wrong.unit(), List.of());
        Cell blamed = given.isEmpty()
                ? sheet.cells.getOrDefault(
                        wrong.unit(), sheet.cells.values().iterator().next())
                : given.getFirst();
        problems.add(blamed.row(), "amount", Contradictions.told(wrong, sheet.tree), Contradictions.allowed(wrong));
    }

    /** Whether rows say that more is given on purpose; null when the word is not known. */
    static @Nullable Boolean over(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return Set.of("yes", "có").contains(word)
                ? Boolean.TRUE
                : Set.of("", "no", "không").contains(word) ? Boolean.FALSE : null;
    }
}
