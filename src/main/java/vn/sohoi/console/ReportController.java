package vn.sohoi.console;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.console.ReportNumbers.Answer;
import vn.sohoi.console.ReportNumbers.Attached;
import vn.sohoi.console.ReportNumbers.Change;
import vn.sohoi.console.ReportNumbers.Decided;
import vn.sohoi.console.ReportNumbers.Mark;
import vn.sohoi.console.ReportNumbers.Requested;
import vn.sohoi.conversation.Drafts;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.reports.Deadlines;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** {@code GET /api/reports}: one unit's report for one month, with its revisions. */
@RestController
class ReportController {

    private final Reports reports;
    private final Deadlines deadlines;
    private final TargetSets sets;
    private final Units units;
    private final Asked asked;
    private final Drafts drafts;
    private final Evidence evidence;

    ReportController(
            Reports reports,
            Deadlines deadlines,
            TargetSets sets,
            Units units,
            Asked asked,
            Drafts drafts,
            Evidence evidence) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.sets = sets;
        this.units = units;
        this.asked = asked;
        this.drafts = drafts;
        this.evidence = evidence;
    }

    @GetMapping("/api/reports")
    ResponseEntity<ReportNumbers> report(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period) {
        YearMonth month = asked.period(period);
        Unit whose = asked.unit(unit, month.atEndOfMonth());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(numbers(whose, month));
    }

    private ReportNumbers numbers(Unit unit, YearMonth period) {
        Optional<Report> report = reports.find(unit.code(), period);
        Optional<Long> late = report.map(
                sent -> deadlines.lateness(unit.level(), period, sent.sentAt()).toMinutes());
        return new ReportNumbers(
                unit.code(),
                period.toString(),
                status(report, unit, period),
                report.map(sent -> ReportNumbers.local(sent.sentAt())).orElse(null),
                late.map(minutes -> minutes == 0).orElse(null),
                late.orElse(null),
                ReportNumbers.local(deadlines.of(unit.level(), period)),
                figures(report, unit, period),
                report.map(sent -> sent.revisions().stream().map(Change::of).toList())
                        .orElse(List.of()),
                marks(report),
                evidence.of(unit.code(), period).stream().map(Attached::of).toList(),
                report.map(Report::review).stream()
                        .flatMap(review -> review.decisions().stream())
                        .map(Decided::of)
                        .toList(),
                report.map(Report::review).stream()
                        .flatMap(review -> review.requests().stream())
                        .map(Requested::of)
                        .toList());
    }

    private static List<Mark> marks(Optional<Report> report) {
        return report.stream()
                .flatMap(sent -> sent.figures().entrySet().stream())
                .flatMap(figure -> Mark.of(figure.getKey(), figure.getValue()))
                .toList();
    }

    private String status(Optional<Report> report, Unit unit, YearMonth period) {
        return report.map(sent -> sent.review().status().code())
                .orElseGet(() -> drafts.answered(unit.code(), period) > 0 ? "draft" : "none");
    }

    /** Everything the unit's level reports, then whatever else was reported. */
    private Map<String, Answer> figures(Optional<Report> report, Unit unit, YearMonth period) {
        String province =
                units.on(period.atEndOfMonth()).provinceOf(unit.code()).code();
        Map<String, Answer> figures = new LinkedHashMap<>();
        sets.all().stream()
                .filter(set -> set.province().equals(province) && set.term().covers(period.getYear()))
                .flatMap(set -> set.reportedBy(unit.level()).stream())
                .forEach(indicator -> figures.put(indicator.id(), Answer.of(null)));
        report.ifPresent(sent -> sent.figures().forEach((id, figure) -> figures.put(id, Answer.of(figure))));
        return figures;
    }
}
