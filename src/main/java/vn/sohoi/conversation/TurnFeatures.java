package vn.sohoi.conversation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.dialog.Features;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Message;
import vn.sohoi.dialog.Step;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.questions.Language;
import vn.sohoi.questions.Question;
import vn.sohoi.questions.Questions;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** What the engine needs in one turn, from the modules behind it. */
final class TurnFeatures implements Features {

    /** The actions that dialog files may name. */
    static final Map<String, Act> ACTS = PeopleActs.and(Map.ofEntries(
            Map.entry("greet", (moment, frame, answers, said) -> SignUp.greet(moment)),
            Map.entry("sign-up", (moment, frame, answers, said) -> SignUp.signUp(moment, said)),
            Map.entry("open-report", (moment, frame, answers, said) -> Reporting.open(moment, frame, said)),
            Map.entry("open-form", (moment, frame, answers, said) -> Forms.open(moment, frame, said)),
            Map.entry("send-report", (moment, frame, answers, said) -> Reporting.sendComplete(moment, frame, answers)),
            Map.entry(
                    "send-incomplete-report", (moment, frame, answers, said) -> Reporting.send(moment, frame, answers)),
            Map.entry("leave-report", (moment, frame, answers, said) -> Reporting.leave(moment, frame)),
            Map.entry("list-evidence", (moment, frame, answers, said) -> EvidenceList.show(moment)),
            Map.entry("remove-evidence", (moment, frame, answers, said) -> EvidenceList.remove(moment, said)),
            Map.entry("begin-correction", (moment, frame, answers, said) -> Correcting.begin(moment, frame, said)),
            Map.entry("choose-figure", (moment, frame, answers, said) -> Correcting.choose(moment, frame, said)),
            Map.entry("take-value", (moment, frame, answers, said) -> CorrectedFigure.take(moment, frame, said)),
            Map.entry("take-reason", (moment, frame, answers, said) -> CorrectedFigure.takeReason(moment, frame, said)),
            Map.entry("apply-correction", (moment, frame, answers, said) -> CorrectedFigure.apply(moment, frame, said)),
            Map.entry("send-again", (moment, frame, answers, said) -> SendingAgain.perform(moment, frame)),
            Map.entry("begin-review", (moment, frame, answers, said) -> Reviewing.begin(moment, frame, said)),
            Map.entry("accept-report", (moment, frame, answers, said) -> Reviewing.accept(moment, frame)),
            Map.entry("return-report", (moment, frame, answers, said) -> Reviewing.giveBack(moment, frame, said)),
            Map.entry(
                    "choose-request", (moment, frame, answers, said) -> CorrectionRequests.choose(moment, frame, said)),
            Map.entry("agree-request", (moment, frame, answers, said) -> CorrectionRequests.agree(moment, frame)),
            Map.entry(
                    "decline-request",
                    (moment, frame, answers, said) -> CorrectionRequests.decline(moment, frame, said)),
            Map.entry("tell-status", (moment, frame, answers, said) -> ReportStatus.tell(moment)),
            Map.entry("tell-progress", (moment, frame, answers, said) -> tellProgress(moment))));

    private static final String NOT_MORE_THAN = "Số này (%s) không thể lớn hơn \"%s\" (%s). Chị vui lòng kiểm tra lại.";

    private static final String NOT_LESS_THAN = "Số này (%s) không thể nhỏ hơn \"%s\" (%s). Chị vui lòng kiểm tra lại.";

    private final Moment moment;
    private final Dialogs dialogs;
    private final Map<String, Set<String>> reported = new HashMap<>();
    private @Nullable Question asked;

    TurnFeatures(Moment moment, Dialogs dialogs) {
        this.moment = moment;
        this.dialogs = dialogs;
    }

    /** The question that was answered in this turn, or null. */
    @Nullable
    Question asked() {
        return asked;
    }

    /** What was asked in this turn and is understood only so far as to say that it cannot be answered. */
    Optional<String> notAnswered() {
        return asked instanceof Question.NotYet && moment.event().content() instanceof Incoming.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    @Override
    public Instant now() {
        return moment.now();
    }

    @Override
    public String value(String placeholder, Frame frame, Map<String, Answer> answers) {
        return switch (placeholder) {
            case "period" ->
                isForm(frame) ? Called.period(moment, Reporting.id(frame)) : Dates.month(Reporting.period(frame));
            case "when" -> Called.period(moment, Reporting.id(frame));
            case "unit" -> Reporting.unit(moment, frame).name();
            case "so-far" -> soFar(frame);
            case "unanswered" -> unanswered(frame, answers);
            case "summary" -> summary(frame, answers);
            case "figure", "old", "change", "reason" -> CorrectedFigure.value(placeholder, moment, frame);
            case "request", "requests" -> CorrectionRequests.value(placeholder, moment, frame);
            default -> PeopleActs.value(placeholder, moment, frame);
        };
    }

    private String summary(Frame frame, Map<String, Answer> answers) {
        Unit unit = Reporting.unit(moment, frame);
        List<Indicator> questions = Reporting.asked(moment, frame);
        String open = unanswered(frame, answers);
        String gone = Reporting.set(moment, frame)
                .map(set -> Asked.gone(questions, answers, set))
                .orElse("");
        return "%s – %s\n%s\n%s%sGửi báo cáo này?"
                .formatted(
                        Called.heading(moment, Reporting.id(frame)),
                        unit.name(),
                        FigureLines.of(questions, answers),
                        gone,
                        (isForm(frame) ? "" : EvidenceList.line(moment, unit.code(), Reporting.period(frame)))
                                + (open.isEmpty() ? "" : "Còn câu " + open + " chưa trả lời.\n"));
    }

    private String unanswered(Frame frame, Map<String, Answer> answers) {
        return FigureLines.unanswered(Reporting.asked(moment, frame), answers).orElse("");
    }

    private String soFar(Frame frame) {
        Optional<Indicator> indicator = indicator(frame);
        if (indicator.isEmpty()) {
            return "";
        }
        if (isForm(frame)) {
            return "Lần trước: " + shown(previous(frame, indicator.get())) + share(frame, indicator.get()) + ".";
        }
        YearMonth last = Reporting.period(frame).minusMonths(1);
        String previous = "Tháng trước: " + shown(own(frame, indicator.get(), last, last));
        String share = share(frame, indicator.get());
        return indicator.get().kind() == Indicator.Kind.STOCK
                        || last.getYear() < last.plusMonths(1).getYear()
                ? previous + share + "."
                : previous + "; từ đầu năm: "
                        + shown(own(frame, indicator.get(), YearMonth.of(last.getYear(), 1), last)) + share + ".";
    }

    /** The unit's own share, when it is clear which part's: nobody is to guess what a number belongs to. */
    private String share(Frame frame, Indicator indicator) {
        Unit unit = Reporting.unit(moment, frame);
        return Reporting.set(moment, frame)
                .map(set -> moment.services().allotments().sole(set, indicator, unit, moment.tree()))
                .filter(OptionalLong::isPresent)
                .map(share -> "; chỉ tiêu giao: " + FigureLines.number(share.getAsLong()))
                .orElse("");
    }

    private OptionalLong own(Frame frame, Indicator indicator, YearMonth first, YearMonth last) {
        return moment.services()
                .progress()
                .own(
                        Reporting.unit(moment, frame),
                        indicator,
                        first,
                        last,
                        Reporting.period(frame).atEndOfMonth());
    }

    private static String shown(OptionalLong value) {
        return value.isPresent() ? FigureLines.number(value.getAsLong()) : "chưa có số";
    }

    private Optional<Indicator> indicator(Frame frame) {
        return dialogs.find(frame.dialog())
                .flatMap(dialog -> dialog.step(frame.step()))
                .filter(step -> step instanceof Step.Ask)
                .flatMap(step -> Optional.ofNullable(((Step.Ask) step).save()))
                .flatMap(id -> indicator(frame, id));
    }

    private Optional<Indicator> indicator(Frame frame, String id) {
        return Reporting.set(moment, frame).flatMap(set -> set.indicator(id));
    }

    @Override
    public boolean concerns(String audience, Frame frame) {
        return !frame.slot("unit").isEmpty()
                && Reporting.unit(moment, frame).level().code().equals(audience);
    }

    @Override
    public boolean asks(String indicator, Frame frame) {
        return !Reporting.isReport(frame)
                || reported.computeIfAbsent(
                                frame.slot(Frame.DRAFT),
                                report -> Reporting.asked(moment, frame).stream()
                                        .map(Indicator::id)
                                        .collect(Collectors.toSet()))
                        .contains(indicator);
    }

    @Override
    public List<String> choices(String name, Frame frame) {
        return switch (name) {
            case EvidenceList.OWN -> EvidenceList.choices(moment);
            case "sent-figures" -> Correcting.choices(moment, frame);
            case "reasons" -> Reasons.OF_CORRECTIONS;
            case "review-units" -> Reviewing.choices(moment, frame);
            default ->
                PeopleActs.choices(name, moment, frame)
                        .orElseGet(() -> Reporting.ownUnits(moment).stream()
                                .map(unit -> Reporting.label(moment, unit))
                                .toList());
        };
    }

    @Override
    public Optional<String> refusal(String indicator, long value, Map<String, Answer> answers, Frame frame) {
        return Reporting.set(moment, frame).flatMap(set -> refusal(set, indicator, value, answers));
    }

    @Override
    public Optional<Doubt> doubt(String indicator, long value, Frame frame) {
        return indicator(frame, indicator)
                .flatMap(
                        known -> Doubting.of(moment, Reporting.unit(moment, frame), Reporting.id(frame), known, value));
    }

    /** A part is never more than its whole, whichever of the two is answered first. */
    static Optional<String> refusal(TargetSet set, String id, long value, Map<String, Answer> answers) {
        Indicator indicator = set.indicator(id).orElse(null);
        String whole = indicator == null ? null : indicator.within();
        if (whole != null && given(answers, whole).orElse(Long.MAX_VALUE) < value) {
            return set.indicator(whole)
                    .map(one -> NOT_MORE_THAN.formatted(
                            FigureLines.number(value),
                            one.name(),
                            FigureLines.number(given(answers, whole).getAsLong())));
        }
        return set.indicators().values().stream()
                .filter(part -> id.equals(part.within()))
                .filter(part -> given(answers, part.id()).orElse(Long.MIN_VALUE) > value)
                .map(part -> NOT_LESS_THAN.formatted(
                        FigureLines.number(value),
                        part.name(),
                        FigureLines.number(given(answers, part.id()).getAsLong())))
                .findFirst();
    }

    private static OptionalLong given(Map<String, Answer> answers, String indicator) {
        Answer answer = answers.get(indicator);
        Long value = answer == null ? null : answer.value();
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public String echo(String indicator, Answer answer, Frame frame) {
        Optional<Indicator> known = indicator(frame, indicator);
        String name = known.map(Indicator::name).map(FigureLines::capital).orElse(indicator);
        Long value = answer.value();
        String zero = value != null && value == 0 ? " (không phát sinh)" : "";
        return name + ": " + FigureLines.of(answer) + zero;
    }

    @Override
    public OptionalLong previous(String indicator, Frame frame) {
        return indicator(frame, indicator).map(known -> previous(frame, known)).orElse(OptionalLong.empty());
    }

    /** The figure of the month before, or of the period before. */
    private OptionalLong previous(Frame frame, Indicator indicator) {
        Form.Every every =
                Forms.of(moment, Reporting.id(frame)).map(Form::every).orElse(Form.Every.ON_DEMAND);
        YearMonth last = every.first(Reporting.period(frame)).minusMonths(1);
        return own(frame, indicator, every.first(last), last);
    }

    private static boolean isForm(Frame frame) {
        return !frame.slot(Reporting.FORM).isEmpty();
    }

    @Override
    public Optional<Aside> aside(String text) {
        return moment.asker().flatMap(asker -> {
            Questions questions = moment.services().questions();
            Question question = questions.understand(text, moment.conversation().topic(), asker);
            questions
                    .topic(question)
                    .ifPresent(topic -> moment.change(moment.conversation().withTopic(topic)));
            List<Message> answer = questions.answer(question, asker, Language.of(text)).stream()
                    .map(line -> Message.of(line, buttons(question)))
                    .toList();
            asked = question;
            return answer.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Aside(answer, question instanceof Question.Which));
        });
    }

    /** The set of the open report, or else of the one that is due. */
    private Optional<TargetSet> set(Frame frame) {
        return Reporting.set(moment, frame).or(() -> Reporting.dueSet(moment));
    }

    @Override
    public Set<String> mentioned(String text, Frame frame) {
        return set(frame)
                .map(set -> inReport(frame, set, moment.services().questions().indicatorsIn(text, set)))
                .orElse(Set.of());
    }

    /** A form's figures are no answers in the monthly report, and the other way round. */
    private static Set<String> inReport(Frame frame, TargetSet set, Set<String> indicators) {
        return indicators.stream()
                .filter(id -> set.formOf(id).map(Form::id).orElse("").equals(frame.slot(Reporting.FORM)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> named(String text, Frame frame) {
        return set(frame)
                .map(set -> inReport(frame, set, moment.services().questions().indicatorsNamedIn(text, set)))
                .orElse(Set.of());
    }

    @Override
    public List<String> nouns(String indicator, Frame frame) {
        return set(frame).stream()
                .flatMap(set -> moment.services().questions().nouns(indicator, set).stream())
                .toList();
    }

    @Override
    public Optional<String> wish(String text, @Nullable Frame open) {
        return Wishes.of(moment, text, open);
    }

    @Override
    public boolean asks(String text) {
        return Wishes.asks(text) && !Contacting.isLetter(moment, text);
    }

    @Override
    public Optional<String> call(String text) {
        return moment.posts().isEmpty() || !Contacting.isCall(text) ? Optional.empty() : Optional.of(Contacting.DIALOG);
    }

    @Override
    public List<Message> identify(String phone) {
        return SignUp.signUp(moment, phone).says();
    }

    @Override
    public Optional<String> privacy(String text, Frame frame, @Nullable String indicator) {
        return VictimPrivacy.refusal(text, () -> {
            Set<String> meant = set(frame)
                    .map(set -> new HashSet<>(moment.services().questions().indicatorsIn(text, set)))
                    .orElseGet(HashSet::new);
            Optional.ofNullable(indicator).ifPresent(meant::add);
            return set(frame).stream().flatMap(set -> meant.stream().flatMap(id -> set.indicator(id).stream()));
        });
    }

    @Override
    public boolean isSensitive(String indicator, Frame frame) {
        return indicator(frame, indicator).filter(Indicator::sensitive).isPresent();
    }

    @Override
    public Optional<Enclosed> enclose(Frame frame, @Nullable String indicator) {
        return Enclosing.keep(moment, frame, indicator(frame, String.valueOf(indicator)));
    }

    private static List<List<String>> buttons(Question question) {
        return question instanceof Question.Which which
                ? which.choices().stream()
                        .map(choice -> List.of(choice.label()))
                        .toList()
                : List.of();
    }

    @Override
    public Message help() {
        return Help.of(moment);
    }

    private static Outcome tellProgress(Moment moment) {
        return moment.asker()
                .map(asker -> moment.services().questions().overview(asker))
                .map(overview -> Outcome.of("told", overview))
                .orElseGet(() -> Outcome.of("nobody"));
    }

    @Override
    public Outcome perform(String action, Frame frame, Map<String, Answer> answers, String said) {
        Act act = ACTS.get(action);
        if (act == null) {
            throw new IllegalArgumentException("no action " + action);
        }
        return act.perform(moment, frame, answers, said);
    }
}
