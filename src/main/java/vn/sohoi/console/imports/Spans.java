package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Unit;

/** Checks that no code stands for two units on one day, and that every unit's superior is there while it is. */
final class Spans {

    private final Map<String, Unit> after;
    private final Map<String, List<Unit>> byCode;
    private final Map<String, Row> rowOf;
    private final Map<String, Row> rowOfCode = new HashMap<>();
    private final Problems problems;

    Spans(
            Map<String, Unit> stored,
            Collection<Unit> units,
            Collection<Unit> ended,
            Map<String, Row> rowOf,
            Problems problems) {
        this.after = new HashMap<>(stored);
        ended.forEach(unit -> after.put(unit.id(), unit));
        units.forEach(unit -> after.put(unit.id(), unit));
        units.forEach(unit -> rowOfCode.put(unit.code(), Objects.requireNonNull(rowOf.get(unit.id()))));
        this.byCode = after.values().stream().collect(Collectors.groupingBy(Unit::code));
        this.rowOf = rowOf;
        this.problems = problems;
    }

    void check() {
        rowOf.forEach((id, row) -> checkOverlap(Objects.requireNonNull(after.get(id)), row));
        after.values().forEach(this::checkSuperior);
    }

    private void checkOverlap(Unit unit, Row row) {
        byCode.getOrDefault(unit.code(), List.of()).stream()
                .filter(other -> !other.id().equals(unit.id()) && overlap(unit, other))
                .findFirst()
                .ifPresent(other -> problems.add(
                        row,
                        "from",
                        "Mã này đã là của “" + other.name() + "” trong cùng thời gian (" + span(other) + ").",
                        "các khoảng thời gian không chồng lên nhau"));
    }

    private void checkSuperior(Unit unit) {
        Row row = rowOf.get(unit.id());
        Row blamed = row != null || unit.parent() == null ? row : rowOfCode.get(unit.parent());
        if (blamed == null || unit.parent() == null) {
            return;
        }
        List<Unit> superiors = byCode.getOrDefault(unit.parent(), List.of());
        if (!covers(superiors, unit.from(), LocalDate.MIN) || !covers(superiors, unit.to(), LocalDate.MAX)) {
            problems.add(
                    blamed,
                    row == null ? "to" : "parent",
                    "Cấp trên (" + unit.parent() + ") không có trong suốt thời gian của “" + unit.name() + "” ("
                            + span(unit) + ").",
                    superiors.stream().map(Spans::span).collect(Collectors.joining(", ")));
        }
    }

    private static boolean covers(List<Unit> units, @Nullable LocalDate date, LocalDate open) {
        LocalDate day = Objects.requireNonNullElse(date, open);
        return units.stream()
                .anyMatch(unit -> !first(unit).isAfter(day) && !last(unit).isBefore(day));
    }

    private static boolean overlap(Unit one, Unit other) {
        return !first(one).isAfter(last(other)) && !first(other).isAfter(last(one));
    }

    private static LocalDate first(Unit unit) {
        return Objects.requireNonNullElse(unit.from(), LocalDate.MIN);
    }

    private static LocalDate last(Unit unit) {
        return Objects.requireNonNullElse(unit.to(), LocalDate.MAX);
    }

    private static String span(Unit unit) {
        return (unit.from() == null ? "…" : unit.from()) + " – " + (unit.to() == null ? "…" : unit.to());
    }
}
