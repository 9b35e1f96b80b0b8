package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Period;
import vn.sohoi.language.Reading;
import vn.sohoi.language.ReviewOrder;
import vn.sohoi.language.ReviewOrder.Kind;
import vn.sohoi.language.ReviewOrders;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.questions.Whereabouts;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Review.Status;
import vn.sohoi.reports.Reviews.Decided;
import vn.sohoi.units.Unit;

/** Showing, accepting and returning reports that were sent. */
final class Reviewing {

    static final String DIALOG = "review";

    /** The codes of the units to choose from. */
    private static final String UNITS = "units";

    private static final String FROM_ABOVE =
            "Việc duyệt, trả lại báo cáo do cán bộ Hội cấp trên thực hiện. Cần sửa số đã nộp, chị nhắn \"sửa số liệu đã nộp\".";
    private static final String NOT_YOURS = "Báo cáo của %s không thuộc phạm vi phụ trách của chị.";
    private static final String OTHERS = "Báo cáo của %s do %s duyệt.";
    private static final String NO_SUCH_PLACE = "Chưa rõ \"%s\" là đơn vị nào.";
    private static final String NAME_IT =
            "Chị nhắn kèm tên đơn vị, ví dụ: duyệt báo cáo xã Nam Cao tháng 10; trả lại báo cáo xã Nam Cao tháng 10: thiếu số giám sát.";
    private static final String WHICH_MONTH =
            "Chưa rõ là báo cáo tháng nào. Chị nhắn ví dụ: xem báo cáo xã Nam Cao tháng 10.";
    private static final String NOT_SENT = "%s chưa nộp báo cáo tháng %s.";
    private static final String ACCEPTED = "Đã duyệt báo cáo tháng %s của %s. Đơn vị sẽ nhận được tin.";
    private static final String ALREADY_ACCEPTED = "Báo cáo tháng %s của %s đã được duyệt trước đó.";
    private static final String RETURNED = "Đã trả lại báo cáo tháng %s của %s. Lý do: %s. Đơn vị sẽ nhận được tin.";
    private static final String ALREADY_RETURNED = "Báo cáo tháng %s của %s đang được trả lại, chờ đơn vị gửi lại.";

    private Reviewing() {}

    /** The name of the unit directly above, as it stands in a sentence. */
    static String above(Moment moment, Unit unit) {
        return moment.tree()
                .home(unit.code())
                .flatMap(today -> Optional.ofNullable(today.parent()))
                .flatMap(parent -> moment.tree().find(parent))
                .map(parent -> Reporting.within(parent.name()))
                .orElse("Hội cấp trên");
    }

    static boolean may(Moment moment, Right right, Unit unit) {
        return Rights.allows(moment.posts(), right, unit, moment.tree());
    }

    /** The units whose reports the person accepts or returns. */
    static List<Unit> reviewed(Moment moment) {
        return moment.posts().stream()
                .flatMap(post -> moment.tree().children(post.unit()).stream())
                .distinct()
                .filter(unit -> may(moment, Right.REVIEW, unit))
                .toList();
    }

    static Outcome begin(Moment moment, Frame frame, String said) {
        Optional<ReviewOrder> order = ReviewOrders.read(frame.slot(Frame.SAID), moment.today());
        Kind kind = order.map(ReviewOrder::kind).orElse(Kind.REQUESTS);
        if (kind != Kind.SHOW && reviewed(moment).isEmpty()) {
            return Outcome.of("from-above", FROM_ABOVE);
        }
        return order.isEmpty() || kind == Kind.REQUESTS
                ? CorrectionRequests.list(moment)
                : unit(moment, order.get(), said);
    }

    private static Outcome unit(Moment moment, ReviewOrder order, String said) {
        Whereabouts where = moment.whereabouts(order.what());
        if (where.unknown() != null) {
            return Outcome.of("unknown-place", NO_SUCH_PLACE.formatted(where.unknown()));
        }
        List<Unit> named = where.units();
        if (named.isEmpty() && order.kind() != Kind.SHOW) {
            return Outcome.of("which", NAME_IT);
        }
        List<Unit> open = named.isEmpty()
                ? Reporting.ownUnits(moment)
                : named.stream()
                        .filter(unit -> isOpen(moment, order.kind(), unit))
                        .toList();
        if (open.isEmpty()) {
            return Outcome.of("denied", denied(moment, named));
        }
        Optional<Unit> unit = open.size() == 1
                ? Optional.of(open.getFirst())
                : open.stream()
                        .filter(one -> Reporting.label(moment, one).equals(said))
                        .findFirst();
        return unit.map(one -> month(moment, one, order))
                .orElseGet(() -> Outcome.of(
                        "which-unit",
                        Map.of(
                                UNITS,
                                String.join(",", open.stream().map(Unit::code).toList()))));
    }

    private static boolean isOpen(Moment moment, Kind kind, Unit unit) {
        return kind == Kind.SHOW
                ? may(moment, Right.REPORT, unit) || may(moment, Right.SEE_UNITS_BELOW, unit)
                : may(moment, Right.REVIEW, unit);
    }

    private static String denied(Moment moment, List<Unit> named) {
        if (named.isEmpty()) {
            return NAME_IT;
        }
        Unit unit = named.getFirst();
        boolean seen = named.size() == 1 && isOpen(moment, Kind.SHOW, unit);
        return seen ? OTHERS.formatted(unit.name(), above(moment, unit)) : NOT_YOURS.formatted(unit.name());
    }

    static List<String> choices(Moment moment, Frame frame) {
        return Stream.of(frame.slot(UNITS).split(","))
                .flatMap(code -> moment.tree().find(code).stream())
                .map(unit -> Reporting.label(moment, unit))
                .toList();
    }

    private static Outcome month(Moment moment, Unit unit, ReviewOrder order) {
        Reading<Period> said = order.period();
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        Optional<YearMonth> period = said == null ? Optional.of(due) : Reporting.month(said);
        if (period.isEmpty()) {
            return Outcome.of("which-month", WHICH_MONTH);
        }
        String notSent = NOT_SENT.formatted(unit.name(), Dates.month(period.get()));
        Optional<Report> report = report(moment, unit, period.get());
        if (report.isEmpty() && said == null && order.kind() == Kind.SHOW) {
            Optional<Report> last = Correcting.lastSent(moment, unit);
            return last.map(sent -> show(moment, notSent + "\n", sent))
                    .orElseGet(() -> Outcome.of("not-sent", notSent));
        }
        return report.map(sent -> act(moment, sent, order)).orElseGet(() -> Outcome.of("not-sent", notSent));
    }

    /** A month before a merger belongs to the one unit that the unit of today was made of, if it is one. */
    private static Optional<Report> report(Moment moment, Unit unit, YearMonth period) {
        if (moment.tree(period).find(unit.code()).isPresent()) {
            return moment.services().reports().find(unit.code(), period);
        }
        List<Unit> then = moment.tree(period).all().stream()
                .filter(one -> moment.tree().home(one.code()).equals(Optional.of(unit)))
                .toList();
        return then.size() == 1
                ? moment.services().reports().find(then.getFirst().code(), period)
                : Optional.empty();
    }

    private static Outcome act(Moment moment, Report report, ReviewOrder order) {
        Unit unit = moment.tree(report.period()).get(report.unit());
        return switch (order.kind()) {
            case SHOW -> show(moment, "", report);
            case ACCEPT -> accept(moment, unit, report.period());
            case RETURN ->
                order.reason().isEmpty()
                        ? Outcome.of("why", slots(report))
                        : giveBack(moment, unit, report, order.reason());
            case REQUESTS, SEND_AGAIN -> Outcome.of("nothing");
        };
    }

    private static Map<String, String> slots(Report report) {
        return Map.of(
                Reporting.UNIT, report.unit(), Reporting.PERIOD, report.period().toString());
    }

    private static Outcome show(Moment moment, String first, Report report) {
        Unit unit = moment.tree(report.period()).get(report.unit());
        boolean open = isReviewed(moment, unit) && report.review().status() == Status.SENT;
        return Correcting.outcome(
                open ? "shown" : "told", List.of(first + ShownReport.text(moment, unit, report)), slots(report));
    }

    private static boolean isReviewed(Moment moment, Unit unit) {
        return moment.tree()
                .home(unit.code())
                .filter(today -> may(moment, Right.REVIEW, today))
                .isPresent();
    }

    static Outcome accept(Moment moment, Frame frame) {
        return accept(moment, Reporting.unit(moment, frame), Reporting.period(frame));
    }

    private static Outcome accept(Moment moment, Unit unit, YearMonth period) {
        if (!isReviewed(moment, unit)) {
            return Outcome.of("denied", NOT_YOURS.formatted(unit.name()));
        }
        Decided decided = moment.services().reviews().accept(unit.code(), period, moment.source());
        if (decided instanceof Decided.Done) {
            ReviewNews.accepted(moment, unit, period);
            return Outcome.of("accepted", ACCEPTED.formatted(Dates.month(period), unit.name()));
        }
        return Outcome.of("accepted", ALREADY_ACCEPTED.formatted(Dates.month(period), unit.name()));
    }

    static Outcome giveBack(Moment moment, Frame frame, String said) {
        return giveBack(
                moment,
                Reporting.unit(moment, frame),
                Correcting.report(moment, frame).orElseThrow(),
                said);
    }

    private static Outcome giveBack(Moment moment, Unit unit, Report report, String said) {
        Optional<String> refusal = Reasons.refusal(said);
        if (refusal.isPresent()) {
            return Correcting.outcome("why", List.of(refusal.get()), slots(report));
        }
        if (!isReviewed(moment, unit)) {
            return Outcome.of("denied", NOT_YOURS.formatted(unit.name()));
        }
        String reason = Reasons.tidy(said);
        Decided decided = moment.services().reviews().giveBack(unit.code(), report.period(), reason, moment.source());
        if (decided instanceof Decided.Done) {
            ReviewNews.returned(moment, unit, report.period(), reason);
            return Outcome.of("returned", RETURNED.formatted(Dates.month(report.period()), unit.name(), reason));
        }
        return Outcome.of("returned", ALREADY_RETURNED.formatted(Dates.month(report.period()), unit.name()));
    }
}
