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
import vn.sohoi.reports.ReportId;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** {@code GET /api/reports}: one unit's report for one month, or of a form for its period, with its revisions. */
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
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String form) {
        boolean ofForm = form != null && !form.isBlank() || FormPeriods.isOne(period);
        YearMonth last = ofForm ? FormPeriods.last(period, asked) : asked.period(period);
        Unit whose = asked.unit(unit, last.atEndOfMonth());
        Form which = ofForm ? FormPeriods.form(sets(whose, last), period, form, last) : null;
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(numbers(whose, last, which));
    }

    private ReportNumbers numbers(Unit unit, YearMonth period, @Nullable Form form) {
        ReportId id = new ReportId(unit.code(), period, form == null ? null : form.id());
        Optional<Report> report = reports.find(id);
        Optional<Long> late = report.map(
                sent -> deadlines.lateness(unit.level(), period, sent.sentAt()).toMinutes());
        return new ReportNumbers(
                unit.code(),
                form == null ? period.toString() : form.every().code(period),
                id.form(),
                status(report, id),
                report.map(sent -> ReportNumbers.local(sent.sentAt())).orElse(null),
                late.map(minutes -> minutes == 0).orElse(null),
                late.orElse(null),
                ReportNumbers.local(deadlines.of(unit.level(), period)),
                figures(report, unit, period, form),
                report.map(sent -> sent.revisions().stream().map(Change::of).toList())
                        .orElse(List.of()),
                marks(report),
                form == null
                        ? evidence.of(unit.code(), period).stream()
                                .map(Attached::of)
                                .toList()
                        : List.of(),
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

    private String status(Optional<Report> report, ReportId id) {
        return report.map(sent -> sent.review().status().code())
                .orElseGet(() -> drafts.answered(id) > 0 ? "draft" : "none");
    }

    /** Everything the unit's level reports, then whatever else was reported. */
    private Map<String, Answer> figures(Optional<Report> report, Unit unit, YearMonth period, @Nullable Form form) {
        Map<String, Answer> figures = new LinkedHashMap<>();
        sets(unit, period).stream()
                .flatMap(set ->
                        (form == null ? set.reportedBy(unit.level()) : set.reportedBy(unit.level(), form)).stream())
                .forEach(indicator -> figures.put(indicator.id(), Answer.of(null)));
        report.ifPresent(sent -> sent.figures().forEach((id, figure) -> figures.put(id, Answer.of(figure))));
        return figures;
    }

    private List<TargetSet> sets(Unit unit, YearMonth period) {
        String province =
                units.on(period.atEndOfMonth()).provinceOf(unit.code()).code();
        return sets.all().stream()
                .filter(set -> set.province().equals(province) && set.term().covers(period.getYear()))
                .toList();
    }
}
