package vn.sohoi.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.sohoi.progress.Finding;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;

/** What a province's finding must be, counted by hand from figures that every unit gave for every month. */
record Reckoned(TargetSet set, Map<Level, List<String>> units, Given given) {

    /** What a unit gave for an indicator in a month of a year. */
    interface Given {
        long value(String unit, String indicator, int year, int month);
    }

    Finding of(Rule rule) {
        List<String> owing = Objects.requireNonNull(units.get(rule.level()));
        return switch (rule) {
            case Rule.Total total -> against(sum(total.indicator(), owing), total.atLeast());
            case Rule.Plan plan -> {
                Long level = plan.levels().get(set.year());
                long sum = sum(plan.indicator(), owing);
                yield level == null ? new Finding.Unallotted(sum) : against(sum, level);
            }
            case Rule.Coverage coverage ->
                against(count(owing, one -> year(one, coverage.indicator()), coverage.each()), owing.size());
            case Rule.Quarterly quarterly ->
                against(
                        IntStream.rangeClosed(1, 4)
                                .mapToLong(quarter -> count(
                                        owing, one -> quarter(one, quarterly.indicator(), quarter), quarterly.each()))
                                .sum(),
                        4L * owing.size());
            case Rule.PerUnit each -> against(sum(each.indicator(), owing), each.each() * owing.size());
            case Rule.Share share -> {
                long part = sum(share.indicator(), owing);
                long whole = sum(share.of(), owing);
                yield new Finding.Measured(part, whole, part * 100 >= whole * share.atLeastPercent());
            }
            case Rule.EachShare each -> {
                Rule.Among among = each.among();
                List<String> picked = owing.stream()
                        .filter(one -> among == null || isAbove(one, among) == among.above())
                        .toList();
                long reached = picked.stream()
                        .filter(one -> compare(one, each.indicator(), each.of(), each.atLeastPercent()) >= 0)
                        .count();
                yield against(reached, picked.size());
            }
            case Rule.AtMost most -> {
                long below = owing.stream()
                        .filter(one -> compare(one, most.indicator(), most.of(), most.belowPercent()) < 0)
                        .count();
                yield new Finding.Measured(below, most.atMost(), below <= most.atMost());
            }
            case Rule.Growth growth -> {
                long base = growth.base() instanceof Rule.Base.Given told
                        ? told.value()
                        : sum(((Rule.Base.Reported) growth.base()).of(), owing);
                long wanted = growth.atLeast() instanceof Rule.Gain.Absolute amount
                        ? amount.amount()
                        : percentOf(((Rule.Gain.Percent) growth.atLeast()).percent(), base);
                yield against(sum(growth.indicator(), owing) - base, wanted);
            }
            case Rule.Milestone milestone ->
                against(
                        owing.stream()
                                .mapToLong(one -> IntStream.rangeClosed(
                                                set.term().first(), set.year())
                                        .mapToLong(year -> months(one, milestone.indicator(), year, 1, 12)
                                                .sum())
                                        .sum())
                                .sum(),
                        milestone.atLeast());
        };
    }

    private static Finding against(long result, long target) {
        return new Finding.Measured(result, target, result >= target);
    }

    private static long percentOf(BigDecimal percent, long base) {
        return percent.multiply(BigDecimal.valueOf(base))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private boolean isAbove(String unit, Rule.Among among) {
        return compare(unit, among.indicator(), among.of(), among.percent()) > 0;
    }

    private int compare(String unit, String part, String whole, BigDecimal percent) {
        return BigDecimal.valueOf(100 * year(unit, part))
                .compareTo(percent.multiply(BigDecimal.valueOf(year(unit, whole))));
    }

    private static long count(List<String> units, ToLongFunction<String> value, long least) {
        return units.stream().filter(one -> value.applyAsLong(one) >= least).count();
    }

    private long sum(String indicator, List<String> owing) {
        return owing.stream().mapToLong(one -> year(one, indicator)).sum();
    }

    private long year(String unit, String indicator) {
        Indicator.Kind kind = set.indicator(indicator).orElseThrow().kind();
        return switch (kind) {
            case FLOW -> months(unit, indicator, set.year(), 1, 12).sum();
            case STOCK -> given.value(unit, indicator, set.year(), 12);
            case YES_NO -> months(unit, indicator, set.year(), 1, 12).max().orElse(0);
        };
    }

    private long quarter(String unit, String indicator, int quarter) {
        return months(unit, indicator, set.year(), 3 * quarter - 2, 3 * quarter).sum();
    }

    private LongStream months(String unit, String indicator, int year, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToLong(month -> given.value(unit, indicator, year, month));
    }
}
