package vn.sohoi.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.sohoi.targets.Indicator;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/**
 * What the units of one day's tree hold: their own figures and those of the units that were merged into them. Figures
 * stay with the unit and month they were reported for; only where they count follows the tree.
 *
 * @param trees the tree of any other day
 */
record Holdings(Ledger ledger, UnitTree tree, Function<LocalDate, UnitTree> trees) {

    /** A unit's figure over some months, with what it was made of; empty when none is known. */
    OptionalLong value(Unit unit, Indicator indicator, YearMonth first, YearMonth last) {
        return switch (indicator.kind()) {
            case FLOW -> total(equals(unit), one -> ledger.value(one, indicator, first, last));
            case STOCK -> stock(unit, indicator, last);
            case YES_NO -> any(equals(unit), one -> ledger.value(one, indicator, first, last));
        };
    }

    /**
     * What units of a level reported that are no more and were divided, or closed without a successor: it counts with the
     * lowest unit above all that came from them. Empty when there is none.
     */
    OptionalLong leftOver(Unit upper, Level level, Indicator indicator, YearMonth first, YearMonth last) {
        if (upper.level() == level) {
            return OptionalLong.empty();
        }
        List<Unit> gone = formerly(upper, level);
        if (gone.isEmpty()) {
            return OptionalLong.empty();
        }
        return switch (indicator.kind()) {
            case FLOW ->
                total(gone.stream().map(Unit::code).toList(), one -> ledger.value(one, indicator, first, last));
            case STOCK ->
                total(
                        gone.stream()
                                .filter(unit -> !isPartOfAnother(unit, gone) && !replaced(unit, indicator, last))
                                .toList(),
                        unit -> stock(unit, indicator, last));
            case YES_NO -> OptionalLong.empty();
        };
    }

    /** What was merged into a unit that is no more either counts with that one. */
    private static boolean isPartOfAnother(Unit unit, List<Unit> gone) {
        return gone.stream()
                .anyMatch(other ->
                        !other.code().equals(unit.code()) && other.mergedFrom().contains(unit.code()));
    }

    /** A divided unit's stock is out of date as soon as one of its successors reported its own. */
    private boolean replaced(Unit gone, Indicator indicator, YearMonth last) {
        return tree.successors(gone.code()).stream()
                .anyMatch(unit -> since(unit, indicator, last).isPresent());
    }

    /** Whether a unit, or else each of the units it was in that month, sent its report. */
    boolean hasReport(Unit unit, YearMonth period) {
        UnitTree then = trees.apply(period.atEndOfMonth());
        List<String> owed = then == tree
                ? List.of(unit.code())
                : equals(unit).stream()
                        .filter(code -> then.find(code).isPresent())
                        .toList();
        return owed.isEmpty()
                ? ledger.hasReport(unit.code(), period)
                : owed.stream().allMatch(code -> ledger.hasReport(code, period));
    }

    /** The codes whose reports are a unit's own. */
    private List<String> equals(Unit unit) {
        List<Unit> formerly = formerly(unit, unit.level());
        return formerly.isEmpty()
                ? List.of(unit.code())
                : Stream.concat(Stream.of(unit), formerly.stream())
                        .map(Unit::code)
                        .toList();
    }

    private List<Unit> formerly(Unit unit, Level level) {
        List<Unit> formerly = tree.formerly(unit.code());
        return formerly.isEmpty()
                ? formerly
                : formerly.stream().filter(gone -> gone.level() == level).toList();
    }

    /** The newest figure since the unit began; before its first one, what the units it was made of had. */
    private OptionalLong stock(Unit unit, Indicator indicator, YearMonth last) {
        OptionalLong own = since(unit, indicator, last);
        return own.isPresent()
                ? own
                : total(
                        tree.madeOf(unit).stream()
                                .filter(part -> standsFor(unit, part))
                                .toList(),
                        part -> stock(part, indicator, last));
    }

    private boolean standsFor(Unit unit, Unit part) {
        return part.code().equals(unit.code()) || tree.home(part.code()).equals(tree.home(unit.code()));
    }

    private OptionalLong since(Unit unit, Indicator indicator, YearMonth last) {
        LocalDate from = unit.from();
        LocalDate to = unit.to();
        YearMonth end = to == null || YearMonth.from(to).isAfter(last) ? last : YearMonth.from(to);
        return ledger.newest(unit.code(), indicator, from == null ? Ledger.BEGINNING : YearMonth.from(from), end);
    }

    private static <T> OptionalLong total(List<T> parts, Function<T, OptionalLong> value) {
        if (parts.size() == 1) {
            // nearly every unit is its own only part, and a whole country is many of them
            return value.apply(parts.getFirst());
        }
        return parts.stream()
                .map(value)
                .filter(OptionalLong::isPresent)
                .reduce((one, other) -> OptionalLong.of(Math.addExact(one.getAsLong(), other.getAsLong())))
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong any(List<String> parts, Function<String, OptionalLong> value) {
        return parts.stream()
                .map(value)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
    }
}
