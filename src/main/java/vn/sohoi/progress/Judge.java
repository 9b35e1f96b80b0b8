package vn.sohoi.progress;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Holds the figures of one unit and everything below it against the rules of a target set. */
final class Judge {

    /** Before any figure of any term. */
    private static final YearMonth BEGINNING = YearMonth.of(2000, 1);

    private final Ledger ledger;
    private final UnitTree tree;
    private final TargetSet set;
    private final Unit unit;

    Judge(Ledger ledger, UnitTree tree, TargetSet set, Unit unit) {
        this.ledger = ledger;
        this.tree = tree;
        this.set = set;
        this.unit = unit;
    }

    Finding judge(Rule rule) {
        List<Unit> units = tree.within(unit.code(), rule.level());
        if (units.isEmpty()) {
            return new Finding.NotItsLevel();
        }
        return switch (rule) {
            case Rule.Total total -> total(total, units);
            case Rule.Coverage coverage -> coverage(coverage, units);
            case Rule.PerUnit each ->
                sum(each.indicator(), units, thisYear()).isEmpty()
                        ? new Finding.NoFigures()
                        : measured(sum(each.indicator(), units, thisYear()).getAsLong(), each.each() * units.size());
            case Rule.Share share -> share(share, units);
            case Rule.Milestone milestone -> milestone(milestone, units);
        };
    }

    private Finding total(Rule.Total rule, List<Unit> units) {
        OptionalLong sum = sum(rule.indicator(), units, thisYear());
        if (sum.isPresent() && rule.each() > 0 && unit.level() != Level.PROVINCE) {
            return measured(sum.getAsLong(), rule.each() * units.size());
        }
        return sum.isEmpty() ? new Finding.NoFigures() : against(sum.getAsLong(), rule.atLeast());
    }

    /** A sum belongs to the province's target; nothing says what part of it is a lower unit's. */
    private Finding against(long sum, long atLeast) {
        return unit.level() == Level.PROVINCE ? measured(sum, atLeast) : new Finding.Unallotted(sum);
    }

    private Finding coverage(Rule.Coverage rule, List<Unit> units) {
        long known = units.stream()
                .filter(one -> own(one, rule.indicator()).isPresent())
                .count();
        long reached = units.size() - missing(rule).size();
        return known == 0 ? new Finding.NoFigures() : measured(reached, units.size());
    }

    /** The units that have not reached the minimum of a coverage. */
    List<Unit> missing(Rule.Coverage rule) {
        return tree.within(unit.code(), rule.level()).stream()
                .filter(one -> own(one, rule.indicator()).orElse(0) < rule.each())
                .toList();
    }

    private Finding share(Rule.Share rule, List<Unit> units) {
        OptionalLong part = sum(rule.indicator(), units, thisYear());
        OptionalLong whole = sum(rule.of(), units, thisYear());
        if (part.isEmpty() || whole.isEmpty()) {
            return new Finding.NoFigures();
        }
        if (whole.getAsLong() == 0) {
            return new Finding.NoDenominator();
        }
        boolean met = Math.multiplyExact(part.getAsLong(), 100L)
                >= Math.multiplyExact(whole.getAsLong(), rule.atLeastPercent());
        return new Finding.Measured(part.getAsLong(), whole.getAsLong(), met);
    }

    private Finding milestone(Rule.Milestone rule, List<Unit> units) {
        OptionalLong sum = sum(rule.indicator(), units, BEGINNING);
        return sum.isEmpty() ? new Finding.NoFigures() : against(sum.getAsLong(), rule.atLeast());
    }

    /** The year's sum of an indicator over the units of a level at or below the unit. */
    OptionalLong sum(String indicator, Level level) {
        return sum(indicator, tree.within(unit.code(), level), thisYear());
    }

    private OptionalLong sum(String indicator, List<Unit> units, YearMonth first) {
        long sum = 0;
        boolean known = false;
        for (Unit one : units) {
            OptionalLong value = ledger.value(one.code(), indicator(indicator), first, lastMonth());
            if (value.isPresent()) {
                sum = Math.addExact(sum, value.getAsLong());
                known = true;
            }
        }
        return known ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private OptionalLong own(Unit one, String indicator) {
        return ledger.value(one.code(), indicator(indicator), thisYear(), lastMonth());
    }

    private Indicator indicator(String id) {
        return set.indicator(id).orElseThrow(() -> new IllegalStateException("no indicator " + id));
    }

    private YearMonth thisYear() {
        return YearMonth.of(set.year(), 1);
    }

    private YearMonth lastMonth() {
        return YearMonth.of(set.year(), 12);
    }

    private static Finding measured(long result, long target) {
        return target == 0 ? new Finding.NoDenominator() : new Finding.Measured(result, target, result >= target);
    }
}
