package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.ReviewOrder;
import vn.sohoi.language.ReviewOrders;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Review.Status;
import vn.sohoi.reports.Reviews.Decided;
import vn.sohoi.units.Unit;

/** Sends a report again that was returned; the time of the first sending stays. */
final class SendingAgain {

    private static final String NOT_RETURNED = "Không có báo cáo nào của chị đang được trả lại, nên không cần gửi lại.";
    private static final String WHICH =
            "Có %d báo cáo đang được trả lại: %s. Chị nhắn ví dụ: gửi lại báo cáo tháng %d.";
    private static final String SENT =
            "Đã gửi lại báo cáo tháng %s của %s. Thời điểm nộp lần đầu giữ nguyên: %s, %s. Mã biên nhận: %s. Cảm ơn chị.";

    private SendingAgain() {}

    static Outcome perform(Moment moment, Frame frame) {
        Optional<YearMonth> named = ReviewOrders.read(frame.slot(Frame.SAID), moment.today())
                .map(ReviewOrder::period)
                .flatMap(Reporting::month);
        List<Report> returned = Reporting.ownUnits(moment).stream()
                .flatMap(unit -> Correcting.sent(moment, unit).stream())
                .filter(report -> report.review().status() == Status.RETURNED || isBy(report, moment))
                .filter(report -> named.isEmpty() || named.get().equals(report.period()))
                .toList();
        if (returned.size() > 1) {
            String months = String.join(
                    ", ", returned.stream().map(report -> name(moment, report)).toList());
            return Outcome.of(
                    "which",
                    WHICH.formatted(
                            returned.size(),
                            months,
                            returned.getFirst().period().getMonthValue()));
        }
        return returned.isEmpty() ? Outcome.of("not-returned", NOT_RETURNED) : send(moment, returned.getFirst());
    }

    /** Sent by this very event, which is being handled again. */
    private static boolean isBy(Report report, Moment moment) {
        return report.review()
                .last()
                .filter(decision -> decision.id().equals(moment.source().event()))
                .isPresent();
    }

    private static String name(Moment moment, Report report) {
        return "tháng " + Dates.month(report.period()) + " của "
                + moment.tree(report.period()).get(report.unit()).name();
    }

    private static Outcome send(Moment moment, Report report) {
        Unit unit = moment.tree(report.period()).get(report.unit());
        Decided decided = moment.services().reviews().sendAgain(report.unit(), report.period(), moment.source());
        if (!(decided instanceof Decided.Done)) {
            return Outcome.of("not-returned", NOT_RETURNED);
        }
        ReviewNews.sentAgain(moment, unit, report.period());
        return Outcome.of(
                "sent",
                SENT.formatted(
                        Dates.month(report.period()),
                        unit.name(),
                        Dates.moment(report.sentAt()),
                        Reporting.timeliness(moment, unit, report),
                        Reporting.code(report.id() + moment.source().event())));
    }
}
