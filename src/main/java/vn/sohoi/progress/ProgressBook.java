package vn.sohoi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sohoi.progress.Progress.Also;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.ReportChanged;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Answers how far along targets are, from what has been reported up to this moment or an earlier one. */
@Component
public class ProgressBook {

    private final Reports reports;
    private final Units units;
    private final Allotments allotments;
    private final Ledger ledger = new Ledger();
    private volatile boolean filled;

    ProgressBook(Reports reports, Units units, Allotments allotments) {
        this.reports = reports;
        this.units = units;
        this.allotments = allotments;
    }

    /** Every report before the first question; a change that comes meanwhile is newer than what is read. */
    private Ledger now() {
        if (!filled) {
            fill();
        }
        return ledger;
    }

    private synchronized void fill() {
        if (!filled) {
            reports.forEach(ledger::take);
            filled = true;
        }
    }

    @EventListener
    void on(ReportChanged changed) {
        ledger.take(changed.report());
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        fill();
    }

    /** How far a target is with everything that is known now. */
    public Progress of(TargetSet set, Target target, Unit unit, Instant asOf) {
        return progress(now(), set, target, unit, asOf, Instant.MAX);
    }

    /** How far a target was with what was known at a moment; reads every report. */
    public Progress asOf(TargetSet set, Target target, Unit unit, Instant moment) {
        Ledger then = new Ledger();
        reports.forEach(report -> then.takeAsOf(report, moment));
        return progress(then, set, target, unit, moment, moment);
    }

    /** Who has sent the month that is due from a level, at or below a unit. */
    public Reporting reporting(Unit unit, Level level, YearMonth period, Instant asOf) {
        return reporting(now(), tree(asOf), unit, level, period);
    }

    /** A unit's own figure in one month or more; empty when it is not known. */
    public OptionalLong own(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        return now().value(unit, indicator, first, last);
    }

    /** What the units of a level at or below a unit reported for some months; empty when nothing is known. */
    public OptionalLong sum(
            Unit unit, Level level, Indicator indicator, YearMonth first, YearMonth last, Instant asOf) {
        return tree(asOf).within(unit.code(), level).stream()
                .map(one -> now().value(one.code(), indicator, first, last))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .boxed()
                .reduce(Math::addExact)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** @param known the moment up to which allotments count */
    private Progress progress(Ledger ledger, TargetSet set, Target target, Unit unit, Instant asOf, Instant known) {
        UnitTree tree = tree(asOf);
        Judge judge = new Judge(ledger, tree, set, unit);
        Allotted allotted = new Allotted(allotments, set, target, unit, tree, known);
        YearMonth period = lastDue(set, asOf);
        List<PartProgress> parts = target.parts().stream()
                .map(part -> new PartProgress(
                        part,
                        allotted.held(part, judge.judge(part.rule())),
                        reporting(ledger, tree, unit, part.rule().level(), period),
                        also(judge, set, part),
                        part.rule() instanceof Rule.Coverage coverage ? judge.missing(coverage) : List.of(),
                        judge.termToDate(part.rule()).orElse(null),
                        allotted.of(part)))
                .toList();
        return new Progress(set, target, unit, asOf, parts);
    }

    /** The last month that has ended, within the set's year. */
    static YearMonth lastDue(TargetSet set, Instant asOf) {
        YearMonth ended = YearMonth.from(asOf.atZone(Calendar.ZONE)).minusMonths(1);
        YearMonth first = YearMonth.of(set.year(), 1);
        YearMonth last = YearMonth.of(set.year(), 12);
        return ended.isBefore(first) ? first : ended.isAfter(last) ? last : ended;
    }

    private static List<Also> also(Judge judge, TargetSet set, Target.Part part) {
        return part.also().stream()
                .flatMap(id -> set.indicator(id).stream())
                .flatMap(indicator -> judge.sum(indicator.id(), part.rule().level()).stream()
                        .mapToObj(sum -> new Also(indicator, sum)))
                .toList();
    }

    private static Reporting reporting(Ledger ledger, UnitTree tree, Unit unit, Level level, YearMonth period) {
        List<Unit> owing = tree.within(unit.code(), level);
        List<Unit> missing = owing.stream()
                .filter(one -> !ledger.hasReport(one.code(), period))
                .toList();
        return new Reporting(level, period, owing.size() - missing.size(), owing.size(), missing);
    }

    private UnitTree tree(Instant asOf) {
        return units.on(LocalDate.ofInstant(asOf, Calendar.ZONE));
    }
}
