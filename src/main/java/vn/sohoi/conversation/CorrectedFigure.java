package vn.sohoi.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Features.Doubt;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Reading;
import vn.sohoi.language.YesNo;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Review.Status;
import vn.sohoi.reports.Reviews.Corrected;
import vn.sohoi.reports.Revision.Change;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** The new value of a figure, why, and its storing. */
final class CorrectedFigure {

    private static final String NO_CHANGE = "%s %s của %s đã là %s, không có gì thay đổi.";
    private static final String YES_OR_NO = "Chị trả lời \"đúng\" để ghi, \"không\" để bỏ.";
    private static final String LEFT = "Chưa sửa gì, số liệu đã nộp giữ nguyên.";
    private static final String NO_LONGER = "Chị không còn phụ trách đơn vị này nên số liệu chưa được sửa.";
    private static final String REVISED =
            "Đã sửa. %s\nLý do: %s.\nThời điểm nộp lần đầu giữ nguyên: %s, %s. Mã biên nhận: %s.";
    private static final String THEN_SEND_AGAIN =
            "\nBáo cáo đang được trả lại: khi sửa xong, chị nhắn \"gửi lại báo cáo tháng %d\".";
    private static final String REQUESTED =
            "Báo cáo đã được duyệt nên đề nghị sửa đã gửi lên %s; số liệu đổi khi được đồng ý. %s\nLý do: %s."
                    + "\nThời điểm nộp lần đầu giữ nguyên: %s, %s. Mã biên nhận: %s.";
    private static final String ALREADY_REQUESTED = "Đề nghị sửa này đã được gửi trước đó và đang chờ %s trả lời.";
    private static final String CHANGED =
            "Trong lúc đó số này vừa được người khác sửa từ %s thành %s. Chị xem lại giúp.";

    private CorrectedFigure() {}

    /** What prompts say of the figure. */
    static String value(String placeholder, Moment moment, Frame frame) {
        return switch (placeholder) {
            case "figure" -> FigureLines.capital(name(moment, frame));
            case "old" -> SentFigure.shown(frame.slot(Correcting.OLD));
            case "change" -> change(moment, frame);
            default -> frame.slot(placeholder);
        };
    }

    private static String name(Moment moment, Frame frame) {
        String id = frame.slot(Frame.INDICATOR);
        return indicator(moment, frame).map(Indicator::name).orElse(id.isEmpty() ? "số liệu" : id);
    }

    private static Optional<Indicator> indicator(Moment moment, Frame frame) {
        return Reporting.set(moment, frame).flatMap(set -> set.indicator(frame.slot(Frame.INDICATOR)));
    }

    /** "Cuộc giám sát, tháng 8/2022, Xã Nam Cao: 2 → 3." */
    private static String change(Moment moment, Frame frame) {
        return "%s, %s, %s: %s → %s."
                        .formatted(
                                FigureLines.capital(name(moment, frame)),
                                Called.period(moment, Reporting.id(frame)),
                                Reporting.unit(moment, frame).name(),
                                SentFigure.shown(frame.slot(Correcting.OLD)),
                                SentFigure.shown(frame.slot(Correcting.NEW)))
                + doubt(moment, frame)
                        .map(doubt -> "\n" + doubt.question().replaceFirst("\\. .*", "."))
                        .orElse("");
    }

    /** Why the new figure can hardly be right; whoever says yes to it all the same has it marked. */
    private static Optional<Doubt> doubt(Moment moment, Frame frame) {
        Figure next = SentFigure.of(frame.slot(Correcting.NEW));
        Long value = next == null ? null : next.value();
        return value == null
                ? Optional.empty()
                : indicator(moment, frame)
                        .flatMap(indicator -> Doubting.of(
                                moment, Reporting.unit(moment, frame), Reporting.id(frame), indicator, value));
    }

    static Outcome take(Moment moment, Frame frame, String said) {
        Report report = Correcting.report(moment, frame).orElseThrow();
        String indicator = frame.slot(Frame.INDICATOR);
        @Nullable Figure now = report.figure(indicator).orElse(null);
        Figure next = Objects.requireNonNull(SentFigure.of(said));
        if (next.saysAs(now)) {
            return noChange(moment, frame, now);
        }
        Optional<String> refusal = refusal(moment, frame, report, List.of(new Change(indicator, now, next)));
        if (refusal.isPresent()) {
            return Outcome.of("refused", refusal.get());
        }
        String name = frame.slot(Correcting.REASON).isEmpty() ? "taken" : "reasoned";
        return Outcome.of(name, Map.of(Correcting.NEW, said, Correcting.OLD, SentFigure.kept(now)));
    }

    private static Outcome noChange(Moment moment, Frame frame, @Nullable Figure now) {
        return Outcome.of(
                "same",
                NO_CHANGE.formatted(
                        FigureLines.capital(name(moment, frame)),
                        Called.period(moment, Reporting.id(frame)),
                        Reporting.unit(moment, frame).name(),
                        SentFigure.shown(now)));
    }

    private static Optional<String> refusal(Moment moment, Frame frame, Report report, List<Change> changes) {
        return Reporting.set(moment, frame).flatMap(set -> refusal(set, report, changes));
    }

    /** What contradicts the report's other figures. */
    static Optional<String> refusal(TargetSet set, Report report, List<Change> changes) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        report.figures().forEach((id, figure) -> answers.put(id, answer(figure)));
        changes.forEach(change -> answers.put(change.indicator(), answer(change.after())));
        return changes.stream()
                .flatMap(change -> Optional.ofNullable(change.after()).map(Figure::value).stream()
                        .flatMap(value -> TurnFeatures.refusal(set, change.indicator(), value, answers).stream()))
                .findFirst();
    }

    private static Answer answer(@Nullable Figure figure) {
        Long value = figure == null ? null : figure.value();
        return value == null ? Answer.NOT_KNOWN : Answer.given(value);
    }

    static Outcome takeReason(Moment moment, Frame frame, String said) {
        Optional<Outcome> anew = Correcting.anew(moment, frame, said);
        if (anew.isPresent()) {
            return anew.get();
        }
        boolean guarded = indicator(moment, frame).filter(Indicator::sensitive).isPresent();
        return Reasons.refusal(said, guarded)
                .map(why -> Outcome.of("again", why))
                .orElseGet(() -> Outcome.of("taken", Map.of(Correcting.REASON, Reasons.tidy(said))));
    }

    private static @Nullable Figure marked(Moment moment, Frame frame, @Nullable Figure next) {
        return doubt(moment, frame)
                .map(doubt -> next == null ? null : new Figure(next.value(), doubt.mark()))
                .orElse(next);
    }

    static Outcome apply(Moment moment, Frame frame, String said) {
        Optional<Outcome> anew = Correcting.anew(moment, frame, said);
        if (anew.isPresent()) {
            return anew.get();
        }
        if (!(YesNo.read(said) instanceof Reading.Value<Boolean> yes)) {
            return Outcome.of("again", YES_OR_NO);
        }
        if (!yes.value()) {
            return Outcome.of("left", LEFT);
        }
        Unit unit = Reporting.unit(moment, frame);
        if (!Reporting.unitsOf(moment, moment.tree(Reporting.period(frame))).contains(unit)) {
            return Outcome.of("no-longer", NO_LONGER);
        }
        Change change = new Change(
                frame.slot(Frame.INDICATOR),
                SentFigure.of(frame.slot(Correcting.OLD)),
                marked(moment, frame, SentFigure.of(frame.slot(Correcting.NEW))));
        Corrected corrected = moment.services()
                .reviews()
                .correct(
                        Reporting.id(frame),
                        List.of(change),
                        frame.slot(Correcting.REASON),
                        moment.source(),
                        (report, changes) -> refusal(moment, frame, report, changes));
        return told(moment, frame, unit, corrected);
    }

    private static Outcome told(Moment moment, Frame frame, Unit unit, Corrected corrected) {
        Report report = corrected.report();
        return switch (corrected) {
            case Corrected.Revised revised -> {
                boolean returned = report.review().status() == Status.RETURNED;
                yield Outcome.of(
                        "revised",
                        receipt(REVISED, moment, frame, report)
                                + (returned
                                        ? THEN_SEND_AGAIN.formatted(
                                                report.period().getMonthValue())
                                        : ""));
            }
            case Corrected.Requested requested -> {
                ReviewNews.requested(moment, unit, change(moment, frame), frame.slot(Correcting.REASON));
                yield Outcome.of(
                        "requested",
                        receipt(REQUESTED.replaceFirst("%s", Reviewing.above(moment, unit)), moment, frame, report));
            }
            case Corrected.AlreadyRequested requested ->
                Outcome.of("requested", ALREADY_REQUESTED.formatted(Reviewing.above(moment, unit)));
            case Corrected.Unchanged same -> noChange(moment, frame, SentFigure.of(frame.slot(Correcting.NEW)));
            case Corrected.ChangedMeanwhile changed -> {
                @Nullable
                Figure now = report.figure(frame.slot(Frame.INDICATOR)).orElse(null);
                yield Correcting.outcome(
                        "changed",
                        List.of(CHANGED.formatted(SentFigure.shown(frame.slot(Correcting.OLD)), SentFigure.shown(now))),
                        Map.of(Correcting.OLD, SentFigure.kept(now)));
            }
            case Corrected.Refused refused -> Outcome.of("refused", refused.why());
        };
    }

    private static String receipt(String text, Moment moment, Frame frame, Report report) {
        return text.formatted(
                change(moment, frame),
                frame.slot(Correcting.REASON),
                Dates.moment(report.sentAt()),
                Reporting.timeliness(moment, Reporting.unit(moment, frame), report),
                Reporting.code(report.id() + moment.source().event()));
    }
}
