package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.conversation.Drafts.Draft;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Message;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.ReportId;
import vn.sohoi.targets.Indicator;
import vn.sohoi.units.Unit;

/** Several people at work on one report, or one person on several channels: who is told what. */
final class Together {

    private static final String AT_WORK =
            "\n%s đang làm báo cáo này: %d/%d câu. Chị vẫn làm được; ai gửi trước thì ghi bản của người đó.";
    private static final String SENT_BY_OTHER =
            "%s đã gửi %s của %s lúc %s. Các câu trả lời của chị vẫn được giữ; chị nhắn \"%s\" để xem có gì khác.";
    private static final String SENT_ELSEWHERE = "%s của %s đã được gửi ở kênh khác của chị.";
    private static final String DROPPED_ELSEWHERE = "Bản đang làm của %s – %s đã được huỷ ở kênh khác của chị.";
    private static final String ANSWERED_ELSEWHERE =
            "Chị đã trả lời thêm ở kênh khác nên báo cáo chưa được gửi. Mời chị xem lại.";
    private static final String DIFFERS = "Câu trả lời của chị khác với bản đã nộp:";
    private static final String DIFFERENCE = "\n- %s: %s – chị trả lời %s";
    private static final String CORRECT = "\nMuốn sửa bản đã nộp, chị nhắn ví dụ: sửa %s %s thành %s.";
    private static final String SOMEBODY = "Người khác của đơn vị";

    private Together() {}

    /** A line for everybody else who has begun this report. */
    static String atWork(Moment moment, Unit unit, ReportId id, List<Indicator> asked) {
        return moment.services().drafts().of(id).stream()
                .filter(draft -> !draft.phone().equals(moment.conversation().phone()))
                .filter(draft -> Asked.answered(asked, draft.answers()) > 0)
                .map(draft -> AT_WORK.formatted(
                        who(moment, unit, id.period(), draft.phone()),
                        Asked.answered(asked, draft.answers()),
                        asked.size()))
                .distinct()
                .collect(Collectors.joining());
    }

    /** The role and name of somebody in a unit. */
    static String who(Moment moment, Unit unit, YearMonth period, String phone) {
        return Phone.of(phone).map(moment.services().roster()::postsOf).orElse(List.of()).stream()
                .filter(post -> post.in(moment.tree(period))
                        .filter(held -> held.unit().equals(unit.code()))
                        .isPresent())
                .findFirst()
                .map(Together::called)
                .orElse(SOMEBODY);
    }

    private static String called(Post post) {
        return post.name().startsWith(post.role().title())
                ? post.name()
                : post.role().title() + " " + post.name();
    }

    /** What the person has answered for a report, on whichever channel. */
    static Map<String, Answer> own(Moment moment, String key) {
        Map<String, Answer> own = moment.conversation().session().draft(key);
        for (Draft draft : elsewhere(moment, key)) {
            own = Drafts.newest(own, draft.answers());
        }
        return own;
    }

    /** When she has answered on another channel meanwhile, she sees that before anything is sent. */
    static Optional<Outcome> answeredElsewhere(Moment moment, Frame frame, Map<String, Answer> answers) {
        String key = frame.slot(Frame.DRAFT);
        List<Draft> elsewhere = elsewhere(moment, key);
        Map<String, Answer> all = answers;
        for (Draft draft : elsewhere) {
            all = Drafts.newest(all, draft.answers());
        }
        boolean same = all.entrySet().stream().allMatch(one -> {
            Answer here = answers.get(one.getKey());
            return here != null && here.saysAs(one.getValue());
        });
        List<String> chats = elsewhere.stream().map(draft -> draft.chat().key()).toList();
        return same
                ? Optional.empty()
                : Optional.of(new Outcome(
                        "changed", List.of(Message.of(ANSWERED_ELSEWHERE)), Elsewhere.slot(chats), false, all));
    }

    static List<Draft> elsewhere(Moment moment, String key) {
        String phone = moment.conversation().phone();
        return phone == null
                ? List.of()
                : moment.services().drafts().elsewhere(phone, moment.event().chat(), key);
    }

    /** Lets the person's other chats in which this report is open know of this one. */
    static void open(Moment moment, String key, List<Draft> elsewhere) {
        String here = moment.event().chat().key();
        elsewhere.stream()
                .filter(Draft::open)
                .forEach(draft -> moment.services()
                        .drafts()
                        .change(
                                draft.chat(),
                                "opened:" + moment.source().event(),
                                session -> Elsewhere.with(session, key, here),
                                ""));
    }

    /** Tells everybody else who was at work on a report that it is sent. */
    static void sent(Moment moment, Unit unit, Report report) {
        String text = SENT_BY_OTHER.formatted(
                who(moment, unit, report.period(), report.sentBy()),
                Called.report(moment, report.key()),
                unit.name(),
                Dates.moment(report.sentAt()),
                Called.phrase(moment, report.key()));
        moment.services().drafts().of(report.key()).stream()
                .filter(draft -> !draft.phone().equals(moment.conversation().phone()))
                .forEach(draft -> moment.services()
                        .drafts()
                        .change(draft.chat(), "sent:" + report.id(), session -> session, text));
    }

    /** A draft that is gone here, because it was sent or thrown away, is gone in the person's other chats too. */
    static void gone(Moment moment, String key) {
        for (Draft draft : elsewhere(moment, key)) {
            moment.services()
                    .drafts()
                    .change(
                            draft.chat(),
                            "gone:" + moment.source().event(),
                            session -> session.withoutDraft(key),
                            draft.open() ? goneText(moment, key) : "");
        }
    }

    private static String goneText(Moment moment, String key) {
        ReportId id = ReportId.of(key);
        boolean sent = moment.services().reports().find(id).isPresent();
        String unit = moment.tree(id.period()).find(id.unit()).map(Unit::name).orElse(id.unit());
        return sent
                ? SENT_ELSEWHERE.formatted(Called.heading(moment, id), unit)
                : DROPPED_ELSEWHERE.formatted(Called.report(moment, id), unit);
    }

    /** What the person answered otherwise than it was sent; "" when there is nothing. */
    static String differences(Moment moment, List<Indicator> asked, Report report, Map<String, Answer> answers) {
        List<Indicator> differing = asked.stream()
                .filter(one -> differs(answers.get(one.id()), report.figure(one.id())))
                .toList();
        if (differing.isEmpty()) {
            return "";
        }
        String lines = differing.stream()
                .map(one -> DIFFERENCE.formatted(
                        FigureLines.capital(one.name()),
                        sent(report.figure(one.id())),
                        FigureLines.of(answers.get(one.id()))))
                .collect(Collectors.joining());
        Indicator first = differing.getFirst();
        return DIFFERS
                + lines
                + CORRECT.formatted(
                        first.name(),
                        report.form() == null
                                ? "tháng " + report.period().getMonthValue()
                                : Called.period(moment, report.key()),
                        FigureLines.of(answers.get(first.id())));
    }

    private static String sent(Optional<Figure> figure) {
        return figure.map(one -> "đã nộp " + FigureLines.of(one)).orElse("chưa nộp");
    }

    private static boolean differs(@Nullable Answer answer, Optional<Figure> sent) {
        if (answer == null) {
            return false;
        }
        return switch (answer.state()) {
            case GIVEN ->
                sent.filter(figure -> Objects.equals(figure.value(), answer.value()))
                        .isEmpty();
            case NOT_KNOWN, SKIPPED -> false;
        };
    }
}
