package vn.sohoi.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Finding.Measured;
import vn.sohoi.progress.Progress.Minimum;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.progress.Progress.TermToDate;
import vn.sohoi.targets.Rule;
import vn.sohoi.units.Unit;

/**
 * One part of a target in numbers.
 *
 * @param percent exact, such as {@code 1592/13}
 * @param percentShown half-up to a whole number, as tables show it
 * @param missing how much the result lacks; 0 when nothing does
 * @param term for a plan by years, the term to date
 * @param allotted a lower unit's own share of the province's target
 * @param minimum for a total towards which every unit is to give something, how many do
 * @param missingUnits those that have not reached their minimum, or have not reported the period
 */
record PartNumbers(
        String part,
        String name,
        String rule,
        String state,
        @Nullable Long result,
        @Nullable Long target,
        @Nullable String percent,
        @Nullable String percentShown,
        @Nullable Boolean met,
        @Nullable Long missing,
        Reported reported,
        List<MissingUnit> missingUnits,
        List<AlsoSum> also,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TermToDate term,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long allotted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Minimum minimum) {

    record Reported(String period, int sent, int of) {
        static Reported of(Reporting reporting) {
            return new Reported(reporting.period().toString(), reporting.sent(), reporting.units());
        }
    }

    record MissingUnit(String code, String name) {}

    record AlsoSum(String indicator, String name, long sum) {}

    static PartNumbers of(PartProgress progress) {
        Rule rule = progress.part().rule();
        Finding finding = progress.finding();
        Measured measured = finding instanceof Measured found ? found : null;
        Percent percent = measured == null || rule instanceof Rule.AtMost
                ? null
                : Percent.of(measured.result(), measured.target());
        return new PartNumbers(
                progress.part().id(),
                progress.part().name(),
                code(rule),
                state(finding),
                result(finding),
                target(finding),
                percent == null ? null : percent.exact(),
                percent == null ? null : percent.shown(),
                measured == null ? null : measured.met(),
                measured == null ? null : missing(rule, measured),
                Reported.of(progress.reporting()),
                missingUnits(progress),
                progress.also().stream()
                        .map(also -> new AlsoSum(
                                also.indicator().id(), also.indicator().name(), also.sum()))
                        .toList(),
                progress.term(),
                progress.allotted(),
                progress.minimum());
    }

    private static String code(Rule rule) {
        return switch (rule) {
            case Rule.Total total -> "total";
            case Rule.Coverage coverage -> "coverage";
            case Rule.PerUnit each -> "per-unit";
            case Rule.Plan plan -> "total";
            case Rule.Quarterly quarterly -> "quarterly";
            case Rule.Share share -> "share";
            case Rule.EachShare each -> "each-share";
            case Rule.AtMost atMost -> "at-most";
            case Rule.Growth growth -> "growth";
            case Rule.Milestone milestone -> "milestone";
        };
    }

    private static String state(Finding finding) {
        return switch (finding) {
            case Measured measured -> "measured";
            case Finding.Unallotted unallotted -> "unallotted";
            case Finding.Incomplete some -> "incomplete";
            case Finding.NoFigures none -> "no-figures";
            case Finding.NoDenominator none -> "no-denominator";
            case Finding.Withheld other -> "withheld";
            case Finding.NotItsLevel other -> "not-its-level";
        };
    }

    private static @Nullable Long result(Finding finding) {
        return switch (finding) {
            case Measured measured -> measured.result();
            case Finding.Unallotted unallotted -> unallotted.result();
            case Finding.Incomplete some -> some.result();
            case Finding.NoFigures none -> null;
            case Finding.NoDenominator none -> null;
            case Finding.Withheld other -> null;
            case Finding.NotItsLevel other -> null;
        };
    }

    private static @Nullable Long target(Finding finding) {
        return switch (finding) {
            case Measured measured -> measured.target();
            case Finding.Incomplete some -> some.target();
            case Finding.NoFigures none -> none.target();
            case Finding.Unallotted unallotted -> null;
            case Finding.NoDenominator none -> null;
            case Finding.Withheld other -> null;
            case Finding.NotItsLevel other -> null;
        };
    }

    /** A share lacks what its part needs to reach the percentage, rounded up; "at most" has units too many. */
    private static long missing(Rule rule, Measured measured) {
        if (rule instanceof Rule.AtMost) {
            return Math.max(0, measured.result() - measured.target());
        }
        long wanted = rule instanceof Rule.Share share
                ? Math.ceilDiv(Math.multiplyExact(measured.target(), share.atLeastPercent()), 100L)
                : measured.target();
        return Math.max(0, wanted - measured.result());
    }

    private static List<MissingUnit> missingUnits(PartProgress progress) {
        Rule rule = progress.part().rule();
        boolean ofEach = rule instanceof Rule.Coverage || progress.minimum() != null;
        List<Unit> units = ofEach ? progress.missing() : progress.reporting().missing();
        return units.stream()
                .map(unit -> new MissingUnit(unit.code(), unit.name()))
                .toList();
    }
}
