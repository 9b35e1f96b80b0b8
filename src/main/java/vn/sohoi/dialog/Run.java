package vn.sohoi.dialog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Engine.Turn;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Period;
import vn.sohoi.language.Periods;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Why;

/** One turn while it runs: the session as it changes, and what has been said. */
final class Run {

    /** Steps without a question in a row; more means that a dialog file goes in a circle. */
    private static final int MOST_STEPS = 50;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dialogs dialogs;
    private final Features features;
    private final List<Frame> frames;
    private final Map<String, Map<String, Answer>> drafts;
    private final List<Message> messages = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Doubts doubts = new Doubts(this);
    private String echo = "";
    private String said = "";
    private boolean opening;
    private int steps;

    Run(Dialogs dialogs, Session session, Features features) {
        this.dialogs = dialogs;
        this.features = features;
        this.frames = new ArrayList<>(session.frames());
        this.drafts = new LinkedHashMap<>(session.drafts());
        frames.removeIf(frame -> dialogs.find(frame.dialog()).isEmpty());
    }

    Turn end() {
        if (!echo.isEmpty()) {
            messages.add(Message.of(echo));
        }
        return new Turn(new Session(List.copyOf(frames), drafts), List.copyOf(messages), List.copyOf(events));
    }

    /** What the person typed in this turn. */
    void hears(String text) {
        said = text;
    }

    /** Notes what became of the open question. */
    void note(Event.Kind kind) {
        note(kind, frame().step());
    }

    void note(Event.Kind kind, String step) {
        String dialog = idle() ? "" : frame().dialog();
        events.add(new Event(kind, dialog, step, kind == Event.Kind.NOT_READ ? heard() : ""));
    }

    /** Notes that an action took the answer to a question, or did not, when the question is still open. */
    void noteTaken(Frame asked) {
        boolean open = !idle()
                && frame().dialog().equals(asked.dialog())
                && frame().step().equals(asked.step());
        Event.Kind kind = open ? Event.Kind.NOT_READ : Event.Kind.ANSWERED;
        events.add(new Event(kind, asked.dialog(), asked.step(), open ? heard() : ""));
    }

    /** What was said, unless it may tell of somebody who is to stay unknown. */
    private String heard() {
        Ask ask = question();
        String subject = ask == null ? null : subject(ask);
        return subject != null && features.isSensitive(subject, frame()) ? "" : said;
    }

    Doubts doubts() {
        return doubts;
    }

    Features features() {
        return features;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    boolean idle() {
        return frames.isEmpty();
    }

    Frame frame() {
        return frames.getLast();
    }

    void keep(Frame frame) {
        frames.set(frames.size() - 1, frame);
    }

    Dialog dialog() {
        return dialogs.get(frame().dialog());
    }

    /** The open question; null when nothing is open or a changed file has no such question any more. */
    @Nullable
    Ask question() {
        return !idle() && dialog().step(frame().step()).orElse(null) instanceof Ask ask && isAsked(ask) ? ask : null;
    }

    Map<String, Answer> answers() {
        return drafts.getOrDefault(frame().slot(Frame.DRAFT), Map.of());
    }

    void save(String indicator, Answer answer) {
        Map<String, Answer> answers = new LinkedHashMap<>(answers());
        answers.put(indicator, answer.at(features.now()));
        drafts.put(frame().slot(Frame.DRAFT), answers);
    }

    void forgetDraft() {
        drafts.remove(frame().slot(Frame.DRAFT));
    }

    void say(Message message) {
        messages.add(message.after(echo));
        echo = "";
    }

    void say(String text) {
        say(Message.of(text));
    }

    /** Takes back what was said last, because it is answered in the same turn. */
    void dropLast() {
        messages.removeLast();
    }

    /** Keeps a short line to stand before the next message. */
    void echo(String line) {
        echo = echo.isEmpty() ? line : echo + "\n" + line;
    }

    /**
     * Opens a dialog on top. Once it asks something, the same one below it is closed, and its draft is kept; when it
     * ends without asking, what was open before goes on.
     */
    void open(Dialog dialog, String said) {
        int below = frames.size();
        frames.add(Frame.at(dialog.name(), "", Map.of(Frame.SAID, said)));
        opening = true;
        advance(dialog.steps());
        opening = false;
        if (frames.size() > below) {
            if (frames.subList(0, below).stream()
                    .noneMatch(frame -> frame.dialog().equals(dialog.name()))) {
                note(Event.Kind.BEGAN, "");
            }
            frames.subList(0, below).removeIf(frame -> frame.dialog().equals(dialog.name()));
        }
    }

    /** Goes to the first of these steps that concerns the person and is not answered yet. */
    void advance(List<Step> candidates) {
        for (Step step : candidates) {
            if (concerns(step) && !answered(step)) {
                enter(step);
                return;
            }
        }
        close();
    }

    private boolean answered(Step step) {
        return step instanceof Ask ask && ask.save() != null && answers().containsKey(ask.save());
    }

    boolean concerns(Step step) {
        String audience = step.audience();
        return (audience == null || features.concerns(audience, frame()))
                && (!(step instanceof Ask ask) || isAsked(ask));
    }

    private boolean isAsked(Ask ask) {
        return ask.save() == null || features.asks(ask.save(), frame());
    }

    void enter(Step step) {
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException(
                    "dialog %s goes in a circle at %s".formatted(frame().dialog(), step.name()));
        }
        keep(frame().move(step.name()));
        switch (step) {
            case Ask ask -> {
                note(Event.Kind.ASKED);
                if (!doubts.proposed(ask, counter(ask) + fill(ask.prompt()))) {
                    ask("");
                }
            }
            case Step.Say says -> {
                say(fill(says.text()));
                advance(dialog().after(says.name()));
            }
            case Step.Perform perform -> perform(perform.action(), perform.on(), frame().slot(Frame.SAID));
        }
    }

    /** Lets a feature act and goes where the outcome leads; an outcome the file does not name ends the dialog. */
    void perform(String action, Map<String, String> on, String said) {
        Outcome outcome = features.perform(action, frame(), answers(), said);
        outcome.says().forEach(this::say);
        keep(frame().with(outcome.slots()));
        if (!outcome.answers().isEmpty()) {
            drafts.put(frame().slot(Frame.DRAFT), outcome.answers());
        }
        if (outcome.forgetDraft()) {
            forgetDraft();
        }
        if (outcome.name().equals(Outcome.LEFT)) {
            leave(Event.Kind.PUT_OFF);
        } else {
            go(on.getOrDefault(outcome.name(), Step.END));
        }
    }

    void go(String where) {
        if (where.equals(Step.END)) {
            close();
        } else if (where.equals(Step.NEXT)) {
            advance(dialog().after(frame().step()));
        } else if (where.equals(Step.UNANSWERED)) {
            resume();
        } else {
            dialog().step(where).ifPresentOrElse(this::enter, this::close);
        }
    }

    /** Ends the dialog and comes back to the question below it, if there is one. */
    void close() {
        if (!opening) {
            note(Event.Kind.FINISHED, "");
        }
        pop();
    }

    /** Ends the dialog before its end. */
    void leave(Event.Kind how) {
        note(how);
        pop();
    }

    private void pop() {
        frames.removeLast();
        if (!idle()) {
            dropUnseen();
            ask(Wording.BACK_TO.formatted(dialog().title().toLowerCase(Locale.ROOT)));
        }
    }

    /** A number that was read back before is not on the screen any more: a yes must not be for it. */
    private void dropUnseen() {
        if (frame().aside() != Frame.Aside.DOUBT) {
            keep(frame().fresh());
        }
    }

    /** Asks the open question again, with a line before it. */
    void reask(String first) {
        if (question() == null) {
            say(first.isEmpty() ? features.help() : features.help().after(first));
        } else {
            ask(first);
        }
    }

    private void ask(String first) {
        Ask ask = question();
        if (ask == null) {
            resume();
            return;
        }
        if (!first.isEmpty()) {
            echo(first);
        }
        if (doubts.repeat(ask)) {
            return;
        }
        String hint = ask.hint() == null ? "" : "\n" + fill(ask.hint());
        String text = counter(ask) + fill(ask.prompt()) + hint + typed(ask);
        say(new Message(text.strip(), buttons(ask), ask.expect() == Step.Expect.CONTACT));
    }

    /** The indicator that a question is about; null when it is about none. */
    @Nullable
    String subject(Ask ask) {
        String open = frame().slot(Frame.INDICATOR);
        return ask.save() != null ? ask.save() : open.isEmpty() ? null : open;
    }

    /** The labels with their numbers, for channels that have no buttons. */
    private String typed(Ask ask) {
        return numbered(labels(ask));
    }

    static String numbered(List<String> labels) {
        StringBuilder typed = new StringBuilder();
        for (int index = 0; index < labels.size(); index++) {
            typed.append('\n').append(index + 1).append(". ").append(labels.get(index));
        }
        return typed.toString();
    }

    /** What the open question offers to choose from, in order. */
    List<String> labels(Ask ask) {
        return ask.choicesFrom() == null
                ? List.copyOf(ask.choices().keySet())
                : features.choices(ask.choicesFrom(), frame());
    }

    /** A changed file: the step is gone, so go on with what is not answered. */
    void resume() {
        advance(dialog().steps().stream().filter(step -> step instanceof Ask).toList());
    }

    /** Fixed labels are short and stand in one row; others get a row each. */
    private List<List<String>> buttons(Ask ask) {
        List<String> labels = labels(ask);
        if (labels.isEmpty()) {
            return List.of();
        }
        return ask.choicesFrom() == null
                ? List.of(labels)
                : labels.stream().map(List::of).toList();
    }

    private String counter(Ask ask) {
        List<Ask> questions = questions();
        int index = questions.indexOf(ask);
        return index < 0 ? "" : Wording.COUNTER.formatted(index + 1, questions.size());
    }

    /** The questions of the open dialog whose answers are kept, in order. */
    List<Ask> questions() {
        return dialog().steps().stream()
                .filter(step -> step instanceof Ask ask && ask.save() != null && concerns(ask))
                .map(Ask.class::cast)
                .toList();
    }

    /** The month that a text names, as it is typed; "" for none. */
    String monthIn(String text) {
        return Periods.said(text, LocalDate.ofInstant(features.now(), VIETNAM))
                .filter(said -> !(said.reading() instanceof Reading.Refuse<Period> refused
                        && refused.why() == Why.NOT_A_PERIOD))
                .map(said -> text.substring(said.start(), said.end()))
                .orElse("");
    }

    /** Whether a text speaks of another month than that of the open report. */
    boolean isOfAnotherMonth(String text) {
        String open = frame().slot(Frame.PERIOD);
        return !open.isEmpty()
                && Periods.said(text, LocalDate.ofInstant(features.now(), VIETNAM))
                        .filter(said -> said.reading() instanceof Reading.Value<Period> value
                                && value.value() instanceof Period.Month month
                                && !month.month().toString().equals(open))
                        .isPresent();
    }

    String fill(String template) {
        return Placeholders.fill(template, name -> features.value(name, frame(), answers()));
    }
}
