package vn.sohoi.scores;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sohoi.reports.Deadlines;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** Reads from the record whether units sent their own monthly reports, and in time. */
@Component
class ReportRecords {

    private final Reports reports;
    private final Deadlines deadlines;
    private final TargetSets sets;
    private final Units units;

    ReportRecords(Reports reports, Deadlines deadlines, TargetSets sets, Units units) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.sets = sets;
        this.units = units;
    }

    /** Whether the competition's target set has anything for a unit of this level to report. */
    boolean owes(Competition competition, Unit unit) {
        return sets.find(competition.set()).stream()
                .flatMap(set -> set.indicators().values().stream())
                .anyMatch(indicator -> indicator.levels().contains(unit.level()));
    }

    /** A month that is not due yet is neither late nor missing; what was not known at the moment was not sent. */
    ReportRecord of(Unit unit, int year, Instant moment) {
        int due = 0;
        List<YearMonth> late = new ArrayList<>();
        List<YearMonth> missing = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth period = YearMonth.of(year, month);
            if (!existed(unit, period) || !late(unit, period, moment)) {
                continue;
            }
            due++;
            Optional<Report> sent = reports.find(unit.code(), period)
                    .filter(report -> !report.revisions().getFirst().at().isAfter(moment));
            if (sent.isEmpty()) {
                missing.add(period);
            } else if (late(unit, period, sent.get().sentAt())) {
                late.add(period);
            }
        }
        return new ReportRecord(due, List.copyOf(late), List.copyOf(missing));
    }

    private boolean late(Unit unit, YearMonth period, Instant at) {
        return deadlines.lateness(unit.level(), period, at).isPositive();
    }

    private boolean existed(Unit unit, YearMonth period) {
        return units.on(period.atEndOfMonth())
                .find(unit.code())
                .filter(then -> then.level() == unit.level())
                .isPresent();
    }
}
