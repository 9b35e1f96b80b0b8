package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Unit;

/**
 * Units that take the place of others: by a merger, a division, or under their own code with another name or superior.
 * Those before end on the day before, and so does a unit above that is left without any below.
 */
final class Mergers {

    private final Map<String, Unit> stored;
    private final List<Unit> units;
    private final Map<String, Row> rowOf;
    private final Problems problems;
    private final Map<String, Unit> after;

    Mergers(Map<String, Unit> stored, List<Unit> units, Map<String, Row> rowOf, Problems problems) {
        this.stored = stored;
        this.units = units;
        this.rowOf = rowOf;
        this.problems = problems;
        this.after = new HashMap<>(stored);
        units.forEach(unit -> after.put(unit.id(), unit));
    }

    /** The stored units that end because of the file. */
    List<Unit> ended() {
        Map<String, Unit> ended = new HashMap<>();
        for (Unit unit : units) {
            replacedBy(unit).forEach(old -> end(unit, old, ended));
        }
        after.putAll(ended);
        endEmptied(ended);
        units.forEach(this::checkBeginning);
        units.forEach(this::checkKnown);
        units.forEach(this::checkParts);
        checkDivisions();
        stored.values().stream().filter(later -> !rowOf.containsKey(later.id())).forEach(this::checkStored);
        return List.copyOf(ended.values());
    }

    private Stream<Unit> replacedBy(Unit unit) {
        return stored.values().stream()
                .filter(old -> !rowOf.containsKey(old.id()))
                .filter(old -> old.code().equals(unit.code()) && old.to() == null
                        || unit.mergedFrom().contains(old.code()));
    }

    private static void end(Unit next, Unit old, Map<String, Unit> ended) {
        LocalDate from = next.from();
        if (from == null || !isBefore(old, from)) {
            return;
        }
        if (old.to() == null || !old.to().isBefore(from)) {
            ended.merge(old.id(), old.until(from.minusDays(1)), Mergers::sooner);
        }
    }

    private static Unit sooner(Unit one, Unit other) {
        return or(one.to(), LocalDate.MAX).isBefore(or(other.to(), LocalDate.MAX)) ? one : other;
    }

    private static boolean isBefore(Unit old, LocalDate from) {
        LocalDate begun = old.from();
        return begun == null || begun.isBefore(from);
    }

    /** A district whose communes all ended by this file has ended with them. */
    private void endEmptied(Map<String, Unit> ended) {
        Map<String, List<Unit>> leaving = ended.values().stream()
                .filter(unit -> unit.parent() != null)
                .collect(Collectors.groupingBy(unit -> Objects.requireNonNullElse(unit.parent(), "")));
        leaving.forEach((code, gone) -> stored.values().stream()
                .filter(upper -> upper.code().equals(code) && upper.to() == null && upper.parent() != null)
                .filter(upper -> !rowOf.containsKey(upper.id()) && !ended.containsKey(upper.id()))
                .filter(upper -> openBelow(code).isEmpty())
                .findFirst()
                .ifPresent(upper -> {
                    Unit empty = upper.until(gone.stream()
                            .flatMap(unit -> Stream.ofNullable(unit.to()))
                            .max(LocalDate::compareTo)
                            .orElse(null));
                    ended.put(empty.id(), empty);
                    after.put(empty.id(), empty);
                }));
    }

    private List<Unit> openBelow(String code) {
        return after.values().stream()
                .filter(unit -> code.equals(unit.parent()) && unit.to() == null)
                .toList();
    }

    /** Without a first day the merger would hold for the past too, beside the units it took in. */
    private void checkBeginning(Unit merger) {
        if (merger.from() != null || merger.mergedFrom().isEmpty()) {
            return;
        }
        boolean others = stored.values().stream()
                .anyMatch(old ->
                        !old.code().equals(merger.code()) && merger.mergedFrom().contains(old.code()));
        if (others) {
            problem(merger, "from", "Đơn vị nhập từ các đơn vị đã có thì cần ngày bắt đầu (cột from).", "2025-07-01");
        }
    }

    /** A list may begin with units merged long ago; but a merger of units that are known names no other. */
    private void checkKnown(Unit merger) {
        LocalDate from = merger.from();
        boolean known = from != null
                && merger.mergedFrom().stream()
                        .flatMap(code -> shapes(code, merger).stream())
                        .anyMatch(shape -> isBefore(shape, from));
        if (known) {
            merger.mergedFrom().stream()
                    .filter(code -> shapes(code, merger).isEmpty())
                    .forEach(code -> problem(
                            merger, "merged_from", "Không có đơn vị mang mã " + code + ".", "mã của đơn vị đã có"));
        }
    }

    /** What is merged was there on the day before, and was not made of the unit it goes into. */
    private void checkParts(Unit merger) {
        LocalDate from = merger.from();
        if (from == null) {
            return;
        }
        for (String code : merger.mergedFrom()) {
            List<Unit> shapes = shapes(code, merger);
            if (!shapes.isEmpty() && on(shapes, from.minusDays(1)).isEmpty()) {
                problem(merger, "merged_from", "Đơn vị " + code + " không hoạt động ngay trước ngày " + from + ".", "");
            }
            if (!code.equals(merger.code())
                    && on(shapes, from)
                            .filter(part -> part.mergedFrom().contains(merger.code()))
                            .isPresent()) {
                problem(merger, "merged_from", "Đơn vị " + code + " lại được nhập từ chính đơn vị này.", "");
            }
        }
    }

    /** One unit may become several only where each of them is made of it alone. */
    private void checkDivisions() {
        Map<String, Unit> taken = new HashMap<>();
        for (Unit unit : units) {
            for (String code : unit.mergedFrom()) {
                Unit before = taken.putIfAbsent(code, unit);
                if (before != null
                        && (before.mergedFrom().size() > 1 || unit.mergedFrom().size() > 1)) {
                    Row row = rowOf.get(before.id());
                    problem(
                            unit,
                            "merged_from",
                            "Đơn vị " + code + " đã nhập vào “" + before.name() + "”"
                                    + (row == null ? "" : " ở dòng " + row.line()) + ".",
                            "mỗi đơn vị nhập vào một đơn vị");
                }
            }
        }
    }

    /** What a unit that is known already was made of is still there on the day before, and goes nowhere else. */
    private void checkStored(Unit later) {
        LocalDate from = later.from();
        if (from == null) {
            return;
        }
        List<String> parts = later.mergedFrom().isEmpty() ? List.of(later.code()) : later.mergedFrom();
        for (String code : parts) {
            List<Unit> before = stored.values().stream()
                    .filter(unit -> unit.code().equals(code) && !unit.id().equals(later.id()))
                    .toList();
            boolean lost = on(before, from.minusDays(1)).isPresent()
                    && on(shapes(code, later), from.minusDays(1)).isEmpty();
            units.stream()
                    .filter(unit -> takes(unit, code) && (lost || divides(unit, later, code)))
                    .findFirst()
                    .ifPresent(unit -> problem(
                            unit,
                            unit.mergedFrom().isEmpty() ? "to" : "merged_from",
                            "Đơn vị " + code + " đã nhập vào “" + later.name() + "” từ ngày " + from + ".",
                            "mỗi đơn vị nhập vào một đơn vị"));
        }
    }

    private static boolean takes(Unit unit, String code) {
        return unit.mergedFrom().contains(code) || unit.code().equals(code);
    }

    /** Two units of one day may share a part only where each is made of it alone. */
    private static boolean divides(Unit unit, Unit later, String code) {
        return unit.mergedFrom().contains(code)
                && later.mergedFrom().contains(code)
                && Objects.equals(unit.from(), later.from())
                && unit.mergedFrom().size() + later.mergedFrom().size() > 2;
    }

    private List<Unit> shapes(String code, Unit but) {
        return after.values().stream()
                .filter(unit -> unit.code().equals(code) && !unit.id().equals(but.id()))
                .toList();
    }

    private static Optional<Unit> on(Collection<Unit> shapes, LocalDate day) {
        return shapes.stream()
                .filter(unit ->
                        !day.isBefore(or(unit.from(), LocalDate.MIN)) && !day.isAfter(or(unit.to(), LocalDate.MAX)))
                .findFirst();
    }

    private static LocalDate or(@Nullable LocalDate date, LocalDate open) {
        return date == null ? open : date;
    }

    private void problem(Unit unit, String column, String why, String allowed) {
        Row row = rowOf.get(unit.id());
        if (row != null) {
            problems.add(row, column, why, allowed);
        }
    }
}
