package vn.sohoi.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Frame;
import vn.sohoi.evidence.Evidence.Place;
import vn.sohoi.language.Choices;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Report;
import vn.sohoi.targets.Indicator;
import vn.sohoi.units.Unit;

/**
 * Which report evidence belongs to: the open one; else the one whose answers are kept for later; else the one sent
 * last.
 */
sealed interface EvidencePlaces {

    String NOWHERE =
            "Chưa rõ %s này thuộc báo cáo nào nên chưa lưu. Chị nhắn \"báo cáo\", rồi gửi lại ở câu cần minh chứng.";
    String WHICH = "Chưa rõ %%s này thuộc báo cáo nào nên chưa lưu. Chị gửi lại và ghi dưới đó tên đơn vị: %s.";

    String NOT_HERE = "Báo cáo này không kèm minh chứng nên %s chưa được lưu. Chị gửi ở báo cáo tháng.";

    /** @param named whether the words under it were the unit's name */
    record Found(Place place, boolean named) implements EvidencePlaces {}

    /** The person does not report for that unit any more. */
    record NotHers() implements EvidencePlaces {}

    /** @param says with a gap for what was sent */
    record None(String says) implements EvidencePlaces {}

    static EvidencePlaces of(Moment moment, Frame frame, @Nullable Indicator indicator, String caption) {
        if (frame.slot(Frame.DRAFT).isEmpty()) {
            return withoutFrame(moment, caption);
        }
        if (!frame.slot(Reporting.FORM).isEmpty()) {
            return new None(NOT_HERE);
        }
        Unit unit = Reporting.unit(moment, frame);
        YearMonth period = Reporting.period(frame);
        return Reporting.unitsOf(moment, moment.tree(period)).contains(unit)
                ? new Found(new Place(unit.code(), period, indicator == null ? null : indicator.id()), false)
                : new NotHers();
    }

    private static EvidencePlaces withoutFrame(Moment moment, String caption) {
        List<Unit> units = Reporting.ownUnits(moment);
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        List<EvidencePlaces> drafts = units.stream()
                .filter(unit -> !draft(moment, unit, due).isEmpty())
                .map(unit -> whole(unit.code(), due, false))
                .toList();
        return drafts.size() == 1 ? drafts.getFirst() : sent(moment, units, due, caption);
    }

    private static Map<String, Answer> draft(Moment moment, Unit unit, YearMonth period) {
        return moment.conversation().session().draft(Reporting.draftKey(unit.code(), period));
    }

    private static EvidencePlaces whole(String unit, YearMonth period, boolean named) {
        return new Found(new Place(unit, period, null), named);
    }

    private static EvidencePlaces sent(Moment moment, List<Unit> units, YearMonth due, String caption) {
        List<Report> sent = units.stream()
                .flatMap(unit -> lastOf(moment, unit, due).stream())
                .toList();
        Optional<Report> last = sent.stream()
                .filter(report -> sent.size() == 1
                        || report.sentBy().equals(moment.conversation().phone()))
                .max(Comparator.comparing(Report::sentAt));
        return last.<EvidencePlaces>map(report -> whole(report.unit(), report.period(), false))
                .orElseGet(() -> sent.isEmpty() ? new None(NOWHERE) : named(moment, sent, caption));
    }

    /** A report of an earlier month counts only while it is fresh. */
    private static Optional<Report> lastOf(Moment moment, Unit unit, YearMonth due) {
        return Stream.of(due, due.minusMonths(1), due.minusMonths(2))
                .flatMap(month -> moment.services().reports().find(unit.code(), month).stream())
                .filter(report -> report.period().equals(due) || isOfThisMonth(moment, report))
                .max(Comparator.comparing(Report::sentAt));
    }

    private static boolean isOfThisMonth(Moment moment, Report report) {
        var sentOn = LocalDate.ofInstant(report.sentAt(), Calendar.ZONE);
        return YearMonth.from(sentOn).equals(YearMonth.from(moment.today()));
    }

    /** Several reports, and nothing says which but perhaps the words under it. */
    private static EvidencePlaces named(Moment moment, List<Report> sent, String caption) {
        List<String> names = sent.stream()
                .map(report -> moment.tree(report.period()).get(report.unit()).name())
                .toList();
        return Choices.pick(caption, names)
                .<EvidencePlaces>map(
                        index -> whole(sent.get(index).unit(), sent.get(index).period(), true))
                .orElseGet(() -> new None(WHICH.formatted(names.stream().collect(Collectors.joining(" / ")))));
    }
}
