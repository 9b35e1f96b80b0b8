package vn.sohoi.progress;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.progress.Progress.Minimum;
import vn.sohoi.progress.Progress.TermToDate;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** Holds the figures of one unit and everything below it against the rules of a target set. */
final class Judge {

    private final Function<Level, Tallies> tallies;
    private final TargetSet set;
    private final Unit unit;

    /** @param tallies over the units of a level as they are to be counted */
    Judge(Function<Level, Tallies> tallies, TargetSet set, Unit unit) {
        this.tallies = tallies;
        this.set = set;
        this.unit = unit;
    }

    Finding judge(Rule rule) {
        return isItsLevel(rule) ? found(rule) : new Finding.NotItsLevel();
    }

    /** Some unit of the rule's level is here, or a figure that one left behind. */
    private boolean isItsLevel(Rule rule) {
        Tally tally = tally(sum(rule, rule.indicator(), thisYear()));
        return tally.units() > 0 || tally.known() > 0;
    }

    private Finding found(Rule rule) {
        return switch (rule) {
            case Rule.Total total -> summed(total, total.atLeast(), total.each());
            case Rule.Plan plan -> summed(plan, plan.levels().get(set.year()), plan.each());
            case Rule.PerUnit each -> perUnit(each);
            case Rule.Coverage coverage -> ofUnits(tally(reaching(coverage)));
            case Rule.Quarterly quarterly -> ofUnits(quarterly(quarterly));
            case Rule.Share share -> share(share);
            case Rule.EachShare each -> eachShare(each);
            case Rule.AtMost atMost -> atMost(atMost);
            case Rule.Growth growth -> growth(growth);
            case Rule.Milestone milestone -> milestone(milestone);
        };
    }

    /** The sum against the target, and every unit against what it is to give; below the owner against that alone. */
    private Finding summed(Rule rule, @Nullable Long atLeast, long each) {
        Tally tally = tally(sum(rule, rule.indicator(), thisYear()));
        if (each == 0 || tally.known() == 0 && isOwner()) {
            return against(tally.total(), atLeast);
        }
        if (tally.known() == 0) {
            return new Finding.NoFigures(Math.multiplyExact(each, tally.units()));
        }
        boolean all = tally(reaching(rule, each)).isComplete();
        Finding finding = isOwner()
                ? against(tally.total(), atLeast)
                : measured(tally.sum(), Math.multiplyExact(each, tally.units()));
        return finding instanceof Finding.Measured sum
                ? new Finding.Measured(sum.result(), sum.target(), sum.met() && all)
                : finding;
    }

    /** A sum belongs to the target of the set's owner; nothing says what part of it is a lower unit's. */
    private Finding against(OptionalLong sum, @Nullable Long atLeast) {
        if (sum.isEmpty()) {
            return new Finding.NoFigures(isOwner() ? atLeast : null);
        }
        return isOwner() && atLeast != null
                ? measured(sum.getAsLong(), atLeast)
                : new Finding.Unallotted(sum.getAsLong());
    }

    private Finding perUnit(Rule.PerUnit rule) {
        Tally tally = tally(sum(rule, rule.indicator(), thisYear()));
        long target = Math.multiplyExact(rule.each(), tally.units());
        return tally.known() == 0 ? new Finding.NoFigures(target) : measured(tally.sum(), target);
    }

    /** What a flow has brought since the term began, against the whole term's plan; a stock has no such sum. */
    Optional<TermToDate> termToDate(Rule rule) {
        if (!(rule instanceof Rule.Plan plan)
                || indicator(plan.indicator()).kind() != Indicator.Kind.FLOW
                || !isOwner()) {
            return Optional.empty();
        }
        OptionalLong sum = tally(
                        sum(rule, plan.indicator(), YearMonth.of(set.term().first(), 1)))
                .total();
        long whole = plan.levels().values().stream().mapToLong(Long::longValue).sum();
        return sum.isEmpty() ? Optional.empty() : Optional.of(new TermToDate(sum.getAsLong(), whole));
    }

    /** Each unit owes its minimum four times a year. */
    private Tally quarterly(Rule.Quarterly rule) {
        return IntStream.of(1, 4, 7, 10)
                .mapToObj(month -> YearMonth.of(set.year(), month))
                .map(first -> tally(new Gauge.Reaching(
                        rule.level(), indicator(rule.indicator()), first, first.plusMonths(2), rule.each())))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private Finding ofUnits(Tally tally) {
        return tally.known() == 0 ? new Finding.NoFigures(tally.units()) : measured(tally.reached(), tally.units());
    }

    /** Which units it is asked of may follow from figures too. */
    private Finding eachShare(Rule.EachShare rule) {
        Finding found = ofUnits(tally(shares(rule)));
        return found instanceof Finding.NoFigures && rule.among() != null ? new Finding.NoFigures(null) : found;
    }

    private Finding atMost(Rule.AtMost rule) {
        Tally tally = tally(new Gauge.Shares(
                rule.level(), proportion(rule.indicator(), rule.of()), false, rule.belowPercent(), null));
        if (tally.known() == 0) {
            return new Finding.NoFigures(isOwner() ? rule.atMost() : null);
        }
        if (!isOwner()) {
            return new Finding.Unallotted(tally.reached());
        }
        return tally.known() < tally.units() && tally.reached() <= rule.atMost()
                ? incomplete(tally.reached(), rule.atMost(), tally)
                : new Finding.Measured(tally.reached(), rule.atMost(), tally.reached() <= rule.atMost());
    }

    private static Finding incomplete(long result, long target, Tally tally) {
        return new Finding.Incomplete(result, target, tally.known(), tally.units());
    }

    /** The gain over the baseline; one that the file gives is the owner's only. */
    private Finding growth(Rule.Growth rule) {
        return switch (rule.base()) {
            case Rule.Base.Given given -> {
                Tally now = tally(sum(rule, rule.indicator(), thisYear()));
                Finding found = grown(rule, now.total(), OptionalLong.of(given.value()));
                yield !isOwner() && now.known() > 0
                        ? new Finding.Unallotted(now.sum())
                        : now.known() < now.units() && found instanceof Finding.Measured gain && !gain.met()
                                ? incomplete(gain.result(), gain.target(), now)
                                : found;
            }
            case Rule.Base.Reported reported -> {
                Gauge.Proportion both = proportion(rule.indicator(), reported.of());
                yield grown(
                        rule,
                        tally(new Gauge.Paired(rule.level(), both, false)).total(),
                        tally(new Gauge.Paired(rule.level(), both, true)).total());
            }
        };
    }

    private Finding grown(Rule.Growth rule, OptionalLong now, OptionalLong base) {
        if (now.isEmpty() || base.isEmpty()) {
            return new Finding.NoFigures(gain(rule, base));
        }
        long gain = Math.subtractExact(now.getAsLong(), base.getAsLong());
        return switch (rule.atLeast()) {
            case Rule.Gain.Absolute amount -> against(OptionalLong.of(gain), amount.amount());
            case Rule.Gain.Percent percent -> measured(gain, Ratio.up(percent.percent(), base.getAsLong()));
        };
    }

    /** What the gain is to be; null for anybody but the owner, and for a percentage of what is not known. */
    private @Nullable Long gain(Rule.Growth rule, OptionalLong base) {
        return switch (rule.atLeast()) {
            case Rule.Gain.Absolute amount -> isOwner() ? amount.amount() : null;
            case Rule.Gain.Percent percent ->
                isOwner() && base.isPresent() ? Ratio.up(percent.percent(), base.getAsLong()) : null;
        };
    }

    private Finding share(Rule.Share rule) {
        Gauge.Proportion both = proportion(rule.indicator(), rule.of());
        OptionalLong part = tally(new Gauge.Paired(rule.level(), both, false)).total();
        OptionalLong whole = tally(new Gauge.Paired(rule.level(), both, true)).total();
        if (part.isEmpty() || whole.isEmpty()) {
            return new Finding.NoFigures(null);
        }
        if (whole.getAsLong() == 0) {
            return new Finding.NoDenominator();
        }
        boolean met = Math.multiplyExact(part.getAsLong(), 100L)
                >= Math.multiplyExact(whole.getAsLong(), rule.atLeastPercent());
        return new Finding.Measured(part.getAsLong(), whole.getAsLong(), met);
    }

    private Finding milestone(Rule.Milestone rule) {
        return against(tally(sum(rule, rule.indicator(), Ledger.BEGINNING)).total(), rule.atLeast());
    }

    /** Units that have not reached what a rule asks of each of them. */
    List<Unit> missing(Rule rule) {
        return switch (rule) {
            case Rule.Coverage coverage -> missing(reaching(coverage));
            case Rule.EachShare each -> missing(shares(each));
            case Rule.Total total -> total.each() > 0 ? missing(reaching(total, total.each())) : List.of();
            case Rule.Plan plan -> plan.each() > 0 ? missing(reaching(plan, plan.each())) : List.of();
            case Rule.PerUnit none -> List.of();
            case Rule.Quarterly none -> List.of();
            case Rule.Share none -> List.of();
            case Rule.AtMost none -> List.of();
            case Rule.Growth none -> List.of();
            case Rule.Milestone none -> List.of();
        };
    }

    private List<Unit> missing(Gauge gauge) {
        return tallies.apply(gauge.level()).missing(gauge, unit);
    }

    /** Where every unit is to give something towards a total: how many do. */
    Optional<Minimum> minimum(Rule rule) {
        long each = rule instanceof Rule.Total total ? total.each() : rule instanceof Rule.Plan plan ? plan.each() : 0;
        Tally tally = tally(reaching(rule, each));
        return each == 0 || tally.known() == 0
                ? Optional.empty()
                : Optional.of(new Minimum(each, tally.reached(), tally.units()));
    }

    /** The year's sum of an indicator over the units of a level at or below the unit. */
    OptionalLong sum(String indicator, Level level) {
        return tally(new Gauge.Sum(level, indicator(indicator), thisYear(), lastMonth()))
                .total();
    }

    private Gauge sum(Rule rule, String indicator, YearMonth first) {
        return new Gauge.Sum(rule.level(), indicator(indicator), first, lastMonth());
    }

    private Gauge reaching(Rule.Coverage rule) {
        return reaching(rule, rule.each());
    }

    private Gauge reaching(Rule rule, long each) {
        return new Gauge.Reaching(rule.level(), indicator(rule.indicator()), thisYear(), lastMonth(), each);
    }

    private Gauge shares(Rule.EachShare rule) {
        Rule.Among among = rule.among();
        Gauge.Pick pick = among == null
                ? null
                : new Gauge.Pick(proportion(among.indicator(), among.of()), among.above(), among.percent());
        return new Gauge.Shares(
                rule.level(), proportion(rule.indicator(), rule.of()), true, rule.atLeastPercent(), pick);
    }

    private Gauge.Proportion proportion(String part, String whole) {
        return new Gauge.Proportion(indicator(part), indicator(whole), thisYear(), lastMonth());
    }

    private Tally tally(Gauge gauge) {
        return tallies.apply(gauge.level()).of(gauge, unit);
    }

    private boolean isOwner() {
        return unit.code().equals(set.province());
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
