package vn.sohoi.progress;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.sohoi.progress.Progress.TermToDate;
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
            case Rule.Plan plan -> plan(plan, units);
            case Rule.Quarterly quarterly -> quarterly(quarterly, units);
            case Rule.Share share -> share(share, units);
            case Rule.EachShare each -> eachShare(each, units);
            case Rule.AtMost atMost -> atMost(atMost, units);
            case Rule.Growth growth -> growth(growth, units);
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

    /** The year's own level; what the term has brought so far is {@link #termToDate}. */
    private Finding plan(Rule.Plan rule, List<Unit> units) {
        OptionalLong sum = sum(rule.indicator(), units, thisYear());
        if (sum.isEmpty()) {
            return new Finding.NoFigures();
        }
        if (rule.each() > 0 && unit.level() != Level.PROVINCE) {
            return measured(sum.getAsLong(), rule.each() * units.size());
        }
        Long level = rule.levels().get(set.year());
        return level == null ? new Finding.Unallotted(sum.getAsLong()) : against(sum.getAsLong(), level);
    }

    /** What a flow has brought since the term began, against the whole term's plan; a stock has no such sum. */
    Optional<TermToDate> termToDate(Rule rule) {
        if (!(rule instanceof Rule.Plan plan)
                || indicator(plan.indicator()).kind() != Indicator.Kind.FLOW
                || unit.level() != Level.PROVINCE) {
            return Optional.empty();
        }
        YearMonth begin = YearMonth.of(set.term().first(), 1);
        OptionalLong sum = sum(plan.indicator(), tree.within(unit.code(), plan.level()), begin);
        long whole = plan.levels().values().stream().mapToLong(Long::longValue).sum();
        return sum.isEmpty() ? Optional.empty() : Optional.of(new TermToDate(sum.getAsLong(), whole));
    }

    /** Each unit owes its minimum four times a year. */
    private Finding quarterly(Rule.Quarterly rule, List<Unit> units) {
        long reached = 0;
        boolean known = false;
        for (Unit one : units) {
            for (int month = 1; month <= 10; month += 3) {
                YearMonth first = YearMonth.of(set.year(), month);
                OptionalLong sum = ledger.value(one.code(), indicator(rule.indicator()), first, first.plusMonths(2));
                known |= sum.isPresent();
                reached += sum.orElse(0) >= rule.each() ? 1 : 0;
            }
        }
        return known ? measured(reached, 4L * units.size()) : new Finding.NoFigures();
    }

    private Finding eachShare(Rule.EachShare rule, List<Unit> units) {
        Rule.Among among = rule.among();
        List<Unit> picked = among == null ? units : picked(among, units);
        boolean known = picked.stream()
                .anyMatch(one -> ratio(one, rule.indicator(), rule.of()).isPresent());
        long reached = picked.stream()
                .filter(one -> ratio(one, rule.indicator(), rule.of())
                        .filter(ratio -> ratio.compareTo(rule.atLeastPercent()) >= 0)
                        .isPresent())
                .count();
        return known ? measured(reached, picked.size()) : new Finding.NoFigures();
    }

    private List<Unit> picked(Rule.Among among, List<Unit> units) {
        return units.stream()
                .filter(one -> ratio(one, among.indicator(), among.of())
                        .filter(ratio -> among.above() == ratio.compareTo(among.percent()) > 0)
                        .isPresent())
                .toList();
    }

    private Finding atMost(Rule.AtMost rule, List<Unit> units) {
        List<Ratio> known = units.stream()
                .flatMap(one -> ratio(one, rule.indicator(), rule.of()).stream())
                .toList();
        long below = known.stream()
                .filter(ratio -> ratio.compareTo(rule.belowPercent()) < 0)
                .count();
        if (known.isEmpty()) {
            return new Finding.NoFigures();
        }
        return unit.level() == Level.PROVINCE
                ? new Finding.Measured(below, rule.atMost(), below <= rule.atMost())
                : new Finding.Unallotted(below);
    }

    /** The gain over the baseline; one that the file gives is the province's only. */
    private Finding growth(Rule.Growth rule, List<Unit> units) {
        OptionalLong now = sum(rule.indicator(), units, thisYear());
        OptionalLong base = switch (rule.base()) {
            case Rule.Base.Given given -> OptionalLong.of(given.value());
            case Rule.Base.Reported reported -> sum(reported.of(), units, thisYear());
        };
        if (now.isEmpty() || base.isEmpty()) {
            return new Finding.NoFigures();
        }
        if (rule.base() instanceof Rule.Base.Given && unit.level() != Level.PROVINCE) {
            return new Finding.Unallotted(now.getAsLong());
        }
        long gain = Math.subtractExact(now.getAsLong(), base.getAsLong());
        return switch (rule.atLeast()) {
            case Rule.Gain.Absolute amount -> against(gain, amount.amount());
            case Rule.Gain.Percent percent -> measured(gain, Ratio.up(percent.percent(), base.getAsLong()));
        };
    }

    private Optional<Ratio> ratio(Unit one, String part, String of) {
        OptionalLong some = own(one, part);
        OptionalLong whole = own(one, of);
        return some.isEmpty() || whole.isEmpty() || whole.getAsLong() == 0
                ? Optional.empty()
                : Optional.of(new Ratio(some.getAsLong(), whole.getAsLong()));
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
