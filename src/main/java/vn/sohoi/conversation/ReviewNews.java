package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import vn.sohoi.people.Post;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.units.Unit;

/** Tells a unit what became of its report, and those above it what the unit asks for. */
final class ReviewNews {

    private static final String ACCEPTED = "Báo cáo tháng %s của %s đã được %s duyệt. Cảm ơn chị.";
    private static final String RETURNED = """
            Báo cáo tháng %s của %s được %s trả lại: %s.
            Chị sửa từng số, ví dụ nhắn "sửa báo cáo tháng %d"; xong thì nhắn "gửi lại báo cáo tháng %d".""";
    private static final String SENT_AGAIN = "%s đã xem lại và gửi lại báo cáo tháng %s.";
    private static final String REQUESTED =
            "%s đề nghị sửa báo cáo đã duyệt. %s\nLý do: %s.\nĐể trả lời, chị nhắn \"các yêu cầu sửa\".";
    private static final String AGREED = "%s đã đồng ý sửa. %s";
    private static final String DECLINED = "%s không đồng ý sửa. %s\nLý do: %s.";

    private ReviewNews() {}

    static void accepted(Moment moment, Unit unit, YearMonth period) {
        toUnit(moment, unit, ACCEPTED.formatted(Dates.month(period), unit.name(), Reviewing.above(moment, unit)));
    }

    static void returned(Moment moment, Unit unit, YearMonth period, String reason) {
        toUnit(
                moment,
                unit,
                RETURNED.formatted(
                        Dates.month(period),
                        unit.name(),
                        Reviewing.above(moment, unit),
                        reason,
                        period.getMonthValue(),
                        period.getMonthValue()));
    }

    static void sentAgain(Moment moment, Unit unit, YearMonth period) {
        toAbove(moment, unit, SENT_AGAIN.formatted(unit.name(), Dates.month(period)));
    }

    static void requested(Moment moment, Unit unit, String change, String reason) {
        toAbove(moment, unit, REQUESTED.formatted(unit.name(), change, reason));
    }

    static void agreed(Moment moment, Unit unit, String change) {
        toUnit(moment, unit, AGREED.formatted(FigureLines.capital(Reviewing.above(moment, unit)), change));
    }

    static void declined(Moment moment, Unit unit, String change, String reason) {
        toUnit(moment, unit, DECLINED.formatted(FigureLines.capital(Reviewing.above(moment, unit)), change, reason));
    }

    private static void toUnit(Moment moment, Unit unit, String text) {
        Unit today = moment.tree().home(unit.code()).orElse(unit);
        tell(moment, text, post -> Rights.allows(List.of(post), Right.REPORT, today, moment.tree()));
    }

    private static void toAbove(Moment moment, Unit unit, String text) {
        Unit today = moment.tree().home(unit.code()).orElse(unit);
        tell(moment, text, post -> Rights.allows(List.of(post), Right.REVIEW, today, moment.tree()));
    }

    /** Whoever it concerns, each once, and not the person who caused it. */
    private static void tell(Moment moment, String text, Predicate<Post> whom) {
        String event = moment.source().event() + ":news";
        moment.services().roster().all().stream()
                .flatMap(post -> post.in(moment.tree()).stream())
                .filter(whom)
                .map(Post::phone)
                .distinct()
                .filter(phone -> !phone.equals(moment.conversation().phone()))
                .forEach(phone -> moment.services().announcements().announce(phone, event, drafts -> text));
    }
}
