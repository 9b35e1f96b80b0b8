package vn.sohoi.conversation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Collectors;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.reports.Report;
import vn.sohoi.units.Unit;

/** Whether the report that is due has been sent, and until when it is to be. */
final class ReportStatus {

    private static final String SENT = "Báo cáo tháng %s của %s đã nộp lúc %s, %s. Tình trạng: %s.";
    private static final String NOT_SENT =
            "Báo cáo tháng %s của %s chưa nộp%s. Hạn nộp: %s%s. Chị nhắn \"báo cáo\" để %s.";

    private ReportStatus() {}

    static Outcome tell(Moment moment) {
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        String lines = Reporting.ownUnits(moment).stream()
                .flatMap(unit -> Reporting.inPeriod(moment, unit, due).stream())
                .map(unit -> line(moment, unit, due))
                .collect(Collectors.joining("\n"));
        return Outcome.of("told", lines.isEmpty() ? Reporting.NOTHING_TO_REPORT : lines);
    }

    private static String line(Moment moment, Unit unit, YearMonth period) {
        return moment.services()
                .reports()
                .find(unit.code(), period)
                .map(report -> sent(moment, unit, report))
                .orElseGet(() -> notSent(moment, unit, period));
    }

    private static String sent(Moment moment, Unit unit, Report report) {
        return SENT.formatted(
                Dates.month(report.period()),
                unit.name(),
                Dates.moment(report.sentAt()),
                Reporting.timeliness(moment, unit, report),
                ShownReport.status(report.review()));
    }

    private static String notSent(Moment moment, Unit unit, YearMonth period) {
        Instant deadline = moment.services().deadlines().of(unit.level(), period);
        boolean begun =
                !Together.own(moment, Reporting.draftKey(unit.code(), period)).isEmpty();
        return NOT_SENT.formatted(
                Dates.month(period),
                unit.name(),
                begun ? ", đang làm dở" : "",
                Dates.moment(deadline),
                moment.now().isAfter(deadline) ? " (đã quá hạn)" : "",
                begun ? "làm tiếp" : "làm");
    }
}
