package vn.sohoi.conversation;

import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoi.conversation.Drafts.Draft;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Message;
import vn.sohoi.language.Period;
import vn.sohoi.language.Periods;
import vn.sohoi.language.Reading;
import vn.sohoi.people.Post;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.ReportId;
import vn.sohoi.reports.Reports.Sending;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Opening the monthly report; sending and leaving any. */
final class Reporting {

    static final String UNIT = "unit";
    static final String PERIOD = Frame.PERIOD;

    /** The form that is reported; "" in the report of a month. */
    static final String FORM = "form";

    static final String NOTHING_TO_REPORT = "Chị không phụ trách đơn vị nào phải báo cáo.";
    private static final String WHICH_MONTH =
            "Chưa rõ chị muốn báo cáo tháng nào. Chị nhắn \"báo cáo\" cho tháng %s, hoặc ví dụ: báo cáo tháng 8.";
    private static final String FUTURE = "Tháng đó chưa đến. Chị nhắn \"báo cáo\" để báo cáo tháng %s.";
    private static final String NO_SUCH_MONTH = "Không có tháng đó. Chị nhắn \"báo cáo\" để báo cáo tháng %s.";
    private static final String NOT_OVER =
            "Tháng %s chưa kết thúc nên chưa báo cáo được. Chị nhắn \"báo cáo\" để báo cáo tháng %s.";
    private static final String NO_TARGETS = "Chưa có bộ chỉ tiêu năm %d nên chưa nhận báo cáo tháng %s.";
    private static final String NO_QUESTIONS =
            "Chưa có mẫu báo cáo cho bộ chỉ tiêu năm %d nên chưa nhận báo cáo tháng %s.";
    private static final String NOT_YET_THERE = "%s chưa thành lập trong tháng %s nên không có báo cáo tháng đó.";
    private static final String OPENED = "%s – %s. Hạn nộp: %s.";
    private static final String OVERDUE = "\nTháng %s cũng chưa nộp: chị nhắn \"báo cáo tháng %d\".";
    private static final String RESUMED = "\nĐang dở %d/%d câu, mời chị làm tiếp.";
    private static final String ALREADY = "%s của %s đã nộp lúc %s, %s:\n%s%s\nCần sửa, chị nhắn \"%s\".";
    private static final String CORRECT = "Sửa %s";
    private static final String EMPTY = "Báo cáo chưa có câu trả lời nào nên chưa gửi.";
    private static final String RECEIPT = "Đã nhận %s của %s lúc %s, %s. Mã biên nhận: %s. Cảm ơn chị.";
    private static final String NO_LONGER = "Chị không còn phụ trách đơn vị này nên báo cáo chưa được gửi.";
    private static final String OTHER_FIRST = "%s của %s đã có người nộp lúc %s (%s), nên bản này chưa được ghi.";
    private static final String KEPT = "Các câu trả lời của chị vẫn được giữ.";
    private static final String SAME = "Các câu trả lời của chị giống bản đã nộp.";
    private static final String LEFT = "Đã giữ các câu trả lời. Khi cần làm tiếp, chị nhắn \"%s\".";

    private Reporting() {}

    /** The units for which the person reports. */
    static List<Unit> ownUnits(Moment moment) {
        return unitsOf(moment, moment.tree());
    }

    static List<Unit> unitsOf(Moment moment, UnitTree tree) {
        List<Post> posts = moment.posts(tree);
        return posts.stream()
                .map(post -> tree.get(post.unit()))
                .distinct()
                .filter(unit -> Rights.allows(posts, Right.REPORT, unit, tree))
                .toList();
    }

    /** A month before a merger belongs to the unit that the person had then. */
    static Optional<Unit> inPeriod(Moment moment, Unit today, YearMonth period) {
        return unitsOf(moment, moment.tree(period)).stream()
                .filter(unit -> moment.tree().home(unit.code()).equals(Optional.of(today)))
                .findFirst();
    }

    static Outcome open(Moment moment, Frame frame, String said) {
        return forUnit(moment, said, unit -> open(moment, frame, unit, frame.slot(Frame.SAID)));
    }

    /** Goes on with the one unit that the person reports for, or with the one she chose. */
    static Outcome forUnit(Moment moment, String said, Function<Unit, Outcome> next) {
        List<Unit> units = ownUnits(moment);
        if (units.isEmpty()) {
            return Outcome.of("nothing", NOTHING_TO_REPORT);
        }
        Optional<Unit> chosen = units.size() == 1
                ? Optional.of(units.getFirst())
                : units.stream()
                        .filter(unit -> label(moment, unit).equals(said))
                        .findFirst();
        return chosen.map(next).orElseGet(() -> Outcome.of("which-unit"));
    }

    /** A unit as it is offered for choice; names repeat, so the unit above stands behind it. */
    static String label(Moment moment, Unit unit) {
        return unit.parent() == null
                ? unit.name()
                : unit.name() + ", " + within(moment.tree().get(unit.parent()).name());
    }

    /** In the middle of an address the kind of unit is written small: "huyện Bảo Lạc". */
    static String within(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Outcome open(Moment moment, Frame frame, Unit unit, String month) {
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        Reading<Period> asked =
                month.isBlank() ? new Reading.Value<>(new Period.Month(due)) : Periods.read(month, moment.today());
        Optional<YearMonth> named = month(asked);
        if (named.isEmpty()) {
            return Outcome.of("which-month", refusal(asked).formatted(Dates.month(due)));
        }
        YearMonth period = named.get();
        if (period.isAfter(due)) {
            return Outcome.of("not-over", NOT_OVER.formatted(Dates.month(period), Dates.month(due)));
        }
        return inPeriod(moment, unit, period)
                .map(then -> open(moment, frame, then, period))
                .orElseGet(
                        () -> Outcome.of("not-yet-there", NOT_YET_THERE.formatted(unit.name(), Dates.month(period))));
    }

    private static Outcome open(Moment moment, Frame frame, Unit unit, YearMonth period) {
        Optional<TargetSet> set = set(moment, unit, period);
        if (set.isEmpty()) {
            return Outcome.of("no-targets", NO_TARGETS.formatted(period.getYear(), Dates.month(period)));
        }
        List<Indicator> asked =
                Asked.of(moment.dialogs().get(frame.dialog()), set.get().reportedBy(unit.level()), unit);
        if (asked.isEmpty()) {
            return Outcome.of("no-questions", NO_QUESTIONS.formatted(period.getYear(), Dates.month(period)));
        }
        return moment.services()
                .reports()
                .find(unit.code(), period)
                .map(report -> alreadySent(moment, unit, report, asked))
                .orElseGet(() -> opened(
                        moment,
                        unit,
                        ReportId.month(unit.code(), period),
                        asked,
                        overdue(moment, unit, period, set.get())));
    }

    /** A month that is certain, or the one that a bare number can mean here: "báo cáo 8". */
    static Optional<YearMonth> month(Reading<Period> read) {
        List<Period> meant = switch (read) {
            case Reading.Value<Period> value -> List.of(value.value());
            case Reading.Ask<Period> ask -> ask.readings();
            case Reading.Zero<Period> none -> List.of();
            case Reading.Unknown<Period> none -> List.of();
            case Reading.Refuse<Period> none -> List.of();
        };
        return meant.size() == 1 && meant.getFirst() instanceof Period.Month found
                ? Optional.of(found.month())
                : Optional.empty();
    }

    private static String refusal(Reading<Period> read) {
        if (!(read instanceof Reading.Refuse<Period> refused)) {
            return WHICH_MONTH;
        }
        return switch (refused.why()) {
            case FUTURE -> FUTURE;
            case NO_SUCH_PERIOD -> NO_SUCH_MONTH;
            default -> WHICH_MONTH;
        };
    }

    static Optional<TargetSet> set(Moment moment, String unit, YearMonth period) {
        return set(moment, moment.tree(period).get(unit), period);
    }

    static Optional<TargetSet> set(Moment moment, Unit unit, YearMonth period) {
        String province = moment.tree(period).provinceOf(unit.code()).code();
        return moment.services().sets().of(province, period.getYear());
    }

    /** The set that the month due is reported by; empty for somebody who reports nothing. */
    static Optional<TargetSet> dueSet(Moment moment) {
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        return ownUnits(moment).stream()
                .findFirst()
                .flatMap(unit -> set(moment, unit, due))
                .filter(TargetSet::asked);
    }

    /** What the open report asks now. */
    static List<Indicator> asked(Moment moment, Frame frame) {
        return Asked.of(moment.dialogs().get(frame.dialog()), reported(moment, id(frame)), unit(moment, frame));
    }

    /** What belongs into a report by its set, whether a dialog asks for it or not. */
    static List<Indicator> reported(Moment moment, ReportId id) {
        Level level = moment.tree(id.period()).get(id.unit()).level();
        return set(moment, id.unit(), id.period())
                .map(set -> id.form() == null
                        ? set.reportedBy(level)
                        : set.form(id.form())
                                .map(form -> set.reportedBy(level, form))
                                .orElse(List.of()))
                .orElse(List.of());
    }

    /** @param more what else there is to say at the beginning */
    static Outcome opened(Moment moment, Unit unit, ReportId id, List<Indicator> asked, String more) {
        String draft = id.toString();
        List<Draft> elsewhere = Together.elsewhere(moment, draft);
        Map<String, Answer> answers = Together.own(moment, draft);
        long answered = Asked.answered(asked, answers);
        Together.open(moment, draft, elsewhere);
        String intro = OPENED.formatted(
                Called.heading(moment, id),
                unit.name(),
                Dates.moment(moment.services().deadlines().of(unit.level(), id.period())));
        String resumed = answered == 0 ? "" : RESUMED.formatted(answered, asked.size());
        String others = Together.atWork(moment, unit, id, asked);
        return new Outcome(
                "opened", List.of(Message.of(intro + resumed + others + more)), slots(id, elsewhere), false, answers);
    }

    private static Map<String, String> slots(ReportId id, List<Draft> elsewhere) {
        Map<String, String> slots = new LinkedHashMap<>(slots(id));
        slots.put(Frame.DRAFT, id.toString());
        if (!elsewhere.isEmpty()) {
            slots.putAll(Elsewhere.slot(
                    elsewhere.stream().map(draft -> draft.chat().key()).toList()));
        }
        return slots;
    }

    /** What a frame keeps of the report that it is about. */
    static Map<String, String> slots(ReportId id) {
        return Map.of(UNIT, id.unit(), PERIOD, id.period().toString(), FORM, Objects.requireNonNullElse(id.form(), ""));
    }

    /** The two months before are named when they are missing, so that they are not forgotten. */
    private static String overdue(Moment moment, Unit unit, YearMonth period, TargetSet set) {
        return Stream.of(period.minusMonths(2), period.minusMonths(1))
                .filter(month -> month.getYear() == set.year())
                .filter(month -> moment.tree(month).find(unit.code()).equals(Optional.of(unit)))
                .filter(month ->
                        moment.services().reports().find(unit.code(), month).isEmpty())
                .map(month -> OVERDUE.formatted(Dates.month(month), month.getMonthValue()))
                .collect(Collectors.joining());
    }

    /** With what the person has answered otherwise; what she answered the same is not needed any more. */
    static Outcome alreadySent(Moment moment, Unit unit, Report report, List<Indicator> asked) {
        String correct = CORRECT.formatted(CorrectedForm.called(moment, report.key()));
        String status =
                report.review().last().isEmpty() ? "" : "\nTình trạng: " + ShownReport.status(report.review()) + ".";
        String text = ALREADY.formatted(
                Called.heading(moment, report.key()),
                unit.name(),
                Dates.moment(report.sentAt()),
                timeliness(moment, unit, report),
                FigureLines.of(reported(moment, report.key()), report),
                status,
                correct.substring(0, 1).toLowerCase(Locale.ROOT) + correct.substring(1));
        String key = report.key().toString();
        String differences = Together.differences(moment, asked, report, Together.own(moment, key));
        return new Outcome(
                "already-sent",
                List.of(Message.of(
                        differences.isEmpty() ? text : text + "\n\n" + differences, List.of(List.of(correct)))),
                Map.of(Frame.DRAFT, key),
                differences.isEmpty());
    }

    static String timeliness(Moment moment, Unit unit, Report report) {
        Duration late = moment.services().deadlines().lateness(unit.level(), report.period(), report.sentAt());
        return Dates.lateness(late);
    }

    /** Sends what is answered if everything is; else asks whether to send it all the same. */
    static Outcome sendComplete(Moment moment, Frame frame, Map<String, Answer> answers) {
        return FigureLines.unanswered(asked(moment, frame), answers).isPresent() && !answers.isEmpty()
                ? Outcome.of("incomplete")
                : send(moment, frame, answers);
    }

    static Outcome send(Moment moment, Frame frame, Map<String, Answer> answers) {
        return Together.answeredElsewhere(moment, frame, answers).orElseGet(() -> sendAll(moment, frame, answers));
    }

    private static Outcome sendAll(Moment moment, Frame frame, Map<String, Answer> answers) {
        Unit unit = unit(moment, frame);
        List<Indicator> asked = asked(moment, frame);
        Map<String, Figure> figures = figures(asked, answers);
        if (!mayReport(moment, frame)) {
            return Outcome.of("no-longer", NO_LONGER);
        }
        if (figures.isEmpty()) {
            return Outcome.of("empty", EMPTY);
        }
        return switch (moment.services().reports().send(id(frame), figures, moment.source())) {
            case Sending.Sent sent -> sent(moment, unit, sent.report());
            case Sending.AlreadySent other -> otherFirst(moment, unit, other.report(), asked, answers);
        };
    }

    private static Outcome otherFirst(
            Moment moment, Unit unit, Report report, List<Indicator> asked, Map<String, Answer> answers) {
        String differences = Together.differences(moment, asked, report, answers);
        String text = OTHER_FIRST.formatted(
                Called.heading(moment, report.key()),
                unit.name(),
                Dates.moment(report.sentAt()),
                Together.who(moment, unit, report.period(), report.sentBy()));
        return new Outcome(
                "already-sent",
                List.of(Message.of(text + " " + (differences.isEmpty() ? SAME : KEPT + "\n" + differences))),
                Map.of(),
                differences.isEmpty());
    }

    private static Outcome sent(Moment moment, Unit unit, Report report) {
        String receipt = RECEIPT.formatted(
                Called.report(moment, report.key()),
                unit.name(),
                Dates.moment(report.sentAt()),
                timeliness(moment, unit, report),
                code(report));
        Together.sent(moment, unit, report);
        return new Outcome("sent", List.of(Message.of(receipt)), Map.of(), true);
    }

    private static String code(Report report) {
        return code(report.id() + report.revisions().getFirst().id());
    }

    /** Six letters and digits that stand for this very sending. */
    static String code(String what) {
        return "%08X".formatted(what.hashCode()).substring(2);
    }

    /** The key of a month's draft in a session. */
    static String draftKey(String unit, YearMonth period) {
        return ReportId.month(unit, period).toString();
    }

    static Outcome leave(Moment moment, Frame frame) {
        List<String> start = moment.dialogs().get(frame.dialog()).start();
        return Outcome.of(Outcome.LEFT, LEFT.formatted(start.isEmpty() ? "báo cáo" : start.getFirst()));
    }

    /** Only of what is asked; an answer to a question that is no more is not sent. */
    private static Map<String, Figure> figures(List<Indicator> asked, Map<String, Answer> answers) {
        List<String> ids = asked.stream().map(Indicator::id).toList();
        Map<String, Figure> figures = new LinkedHashMap<>();
        answers.forEach((indicator, answer) -> {
            if (!ids.contains(indicator)) {
                return;
            }
            switch (answer.state()) {
                case GIVEN -> figures.put(indicator, new Figure(answer.value(), answer.mark()));
                case NOT_KNOWN -> figures.put(indicator, Figure.UNKNOWN);
                case SKIPPED -> {}
            }
        });
        return figures;
    }

    /** Whether a frame is that of a report that is being made. */
    static boolean isReport(Frame frame) {
        return !frame.slot(Frame.DRAFT).isEmpty();
    }

    /** Whether the person reports for the unit of a frame, as the units were in that month. */
    static boolean mayReport(Moment moment, Frame frame) {
        UnitTree then = moment.tree(period(frame));
        return then.find(frame.slot(UNIT))
                .filter(unit -> unitsOf(moment, then).contains(unit))
                .isPresent();
    }

    static Unit unit(Moment moment, Frame frame) {
        return moment.tree(period(frame)).get(frame.slot(UNIT));
    }

    /** The report that a frame is about. */
    static ReportId id(Frame frame) {
        String form = frame.slot(FORM);
        return new ReportId(frame.slot(UNIT), period(frame), form.isEmpty() ? null : form);
    }

    static YearMonth period(Frame frame) {
        return YearMonth.parse(frame.slot(PERIOD));
    }

    /** The target set that the open report belongs to. */
    static Optional<TargetSet> set(Moment moment, Frame frame) {
        return frame.slot(UNIT).isEmpty() ? Optional.empty() : set(moment, unit(moment, frame), period(frame));
    }
}
