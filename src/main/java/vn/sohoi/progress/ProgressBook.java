package vn.sohoi.progress;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sohoi.progress.Counts.Count;
import vn.sohoi.progress.Progress.Also;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.ReportChanged;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Answers how far along targets are, from what has been reported up to this moment or an earlier one. */
@Component
public class ProgressBook {

    private static final Logger log = LoggerFactory.getLogger(ProgressBook.class);
    private static final int OFTEN = 50_000;
    private static final int TREES = 4;
    private static final int MOMENTS = 2;

    private final Reports reports;
    private final Units units;
    private final Allotments allotments;
    private final Ledger ledger = new Ledger();

    /** One for each tree that is still asked about, today's and those of other days; counted again when they are lost. */
    private final LoadingCache<UnitTree, Tallies> tallies = Caffeine.newBuilder()
            .weakKeys()
            .softValues()
            .maximumSize(TREES)
            .build(tree -> new Tallies(new Holdings(this.ledger, tree, this::tree)));

    /** For moments that are asked about again, target by target; given up when memory is needed. */
    private final LoadingCache<Earlier, Tallies> earlier =
            Caffeine.newBuilder().maximumSize(MOMENTS).softValues().build(this::read);

    private final AtomicLong changes = new AtomicLong();
    private volatile boolean filled;

    /**
     * What was known at a moment about a unit and everything below it.
     *
     * @param year the last one that is read
     * @param changes of reports until it was read; another one may belong to a moment that had passed
     */
    private record Earlier(UnitTree tree, String unit, int year, Instant moment, long changes) {}

    ProgressBook(Reports reports, Units units, Allotments allotments) {
        this.reports = reports;
        this.units = units;
        this.allotments = allotments;
    }

    /** Every report before the first question; a change that comes meanwhile is newer than what is read. */
    private Tallies now(UnitTree tree) {
        if (!filled) {
            fill();
        }
        return tallies.get(tree);
    }

    synchronized void fill() {
        if (!filled) {
            long all = reports.count();
            long[] read = {0};
            reports.forEach(report -> {
                ledger.take(report);
                if (++read[0] % OFTEN == 0) {
                    log.info("{} of {} reports read", read[0], all);
                }
            });
            log.info("progress is counted from {} reports", read[0]);
            filled = true;
            // whatever was asked while changes came in before this is counted again
            tallies.invalidateAll();
        }
    }

    @EventListener
    void on(ReportChanged changed) {
        changes.incrementAndGet();
        ledger.take(changed.report());
        tallies.asMap().values().forEach(kept -> kept.changed(changed.report().unit()));
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        fill();
    }

    /** How far a target is with everything that is known now. */
    public Progress of(TargetSet set, Target target, Unit unit, Instant asOf) {
        return progress(now(tree(asOf)), set, target, unit, asOf, Instant.MAX);
    }

    /** How far a target was with what was known at a moment; reads the reports of the unit and those below it. */
    public Progress asOf(TargetSet set, Target target, Unit unit, Instant moment) {
        Tallies then = earlier.get(new Earlier(tree(moment), unit.code(), set.year(), moment, changes.get()));
        return progress(then, set, target, unit, moment, moment);
    }

    private Tallies read(Earlier then) {
        Ledger known = new Ledger();
        reports.forEach(
                then.tree().codesWithin(then.unit()),
                YearMonth.of(then.year(), Month.DECEMBER),
                report -> known.takeAsOf(report, then.moment()));
        return new Tallies(new Holdings(known, then.tree(), this::tree));
    }

    /** Who has sent the month that is due from a level, at or below a unit. */
    public Reporting reporting(Unit unit, Level level, YearMonth period, Instant asOf) {
        return reporting(now(tree(asOf)), unit, level, period);
    }

    /** A unit's own figure in one month or more; empty when it is not known. */
    public OptionalLong own(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        fill();
        return ledger.value(unit, indicator, first, last);
    }

    /** What the units of a level at or below a unit reported for some months; empty when nothing is known. */
    public OptionalLong sum(
            Unit unit, Level level, Indicator indicator, YearMonth first, YearMonth last, Instant asOf) {
        return now(tree(asOf))
                .of(new Gauge.Sum(level, indicator, first, last), unit)
                .total();
    }

    /** @param known the moment up to which allotments count */
    private Progress progress(Tallies tallies, TargetSet set, Target target, Unit unit, Instant asOf, Instant known) {
        Judge judge = new Judge(tallies, set, unit);
        Allotted allotted = new Allotted(allotments, set, target, unit, tree(asOf), known);
        YearMonth period = lastDue(set, asOf);
        List<PartProgress> parts = target.parts().stream()
                .map(part -> new PartProgress(
                        part,
                        allotted.held(part, judge.judge(part.rule())),
                        reporting(tallies, unit, part.rule().level(), period),
                        also(judge, set, part),
                        judge.missing(part.rule()),
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

    private static Reporting reporting(Tallies tallies, Unit unit, Level level, YearMonth period) {
        Gauge sent = new Gauge.Sent(level, period);
        Count count = tallies.count(sent, unit);
        return new Reporting(
                level,
                period,
                Math.toIntExact(count.tally().reached()),
                Math.toIntExact(count.tally().units()),
                count.missing());
    }

    private UnitTree tree(Instant asOf) {
        return tree(LocalDate.ofInstant(asOf, Calendar.ZONE));
    }

    private UnitTree tree(LocalDate day) {
        return units.on(day);
    }
}
