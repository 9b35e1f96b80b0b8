package vn.sohoi.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Frame.Aside;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Choices;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Why;
import vn.sohoi.language.YesNo;

/** Finds out what an input means where the person is, and lets it happen. */
final class Conversing {

    /** Nobody types that much on purpose; longer texts are pasted by mistake. */
    private static final int LONGEST_TEXT = 4000;

    /** Behind the phrase of a dialog, where any other words may be an answer. */
    private static final Pattern MONTH_ONLY =
            Pattern.compile("|(?:cua |cho )?(?:thang |t)\\d{1,2}(?:[/ ](?:nam )?\\d{2,4})?|thang truoc");

    private static final Pattern OPENING_AND_FIGURES = Pattern.compile("(?s)([^:\\n]{1,60})[:\\n]\\s*(.+)");

    private static final Pattern LABEL_AND_REASON =
            Pattern.compile("(?is)^(\\p{L}[\\p{L} ]{1,30}?)(?:\\s{0,9}:|,?\\s{1,9}(?:vì|vi|do|tại|lý do)\\s).+");

    private static final Pattern QUESTION =
            Pattern.compile("\\?|\\b(?:den dau|bao nhieu|the nao|ra sao|con thieu|how|what|which|who)\\b");

    private final Run run;
    private final CountAnswers counts;
    private final Commands commands;
    private final SeveralFigures several;
    private boolean captioned;

    Conversing(Run run) {
        this.run = run;
        this.counts = new CountAnswers(run);
        this.commands = new Commands(run, counts, this::answer);
        this.several = new SeveralFigures(run);
    }

    void media(String what) {
        run.reask((run.idle() ? Wording.MEDIA_IDLE : Wording.MEDIA).formatted(what));
    }

    /** Kept by a feature; the words under it are taken as if they had come alone, but need not mean anything. */
    void enclosure(String what) {
        Ask ask = run.question();
        Optional<Features.Enclosed> enclosed = run.features().enclose(place(), ask == null ? null : ask.save());
        if (enclosed.isEmpty()) {
            media(what);
            return;
        }
        run.echo(enclosed.get().says());
        captioned = true;
        if (!enclosed.get().words().isBlank()) {
            text(enclosed.get().words());
        } else if (!run.idle()) {
            again();
        }
    }

    private Frame place() {
        return run.idle() ? Frame.at("", "", Map.of()) : run.frame();
    }

    /** What was asked last, also when that stands between her and the step's question. */
    private void again() {
        Ask ask = run.question();
        if (run.frame().aside() == Aside.CANCEL) {
            commands.cancelling("");
        } else if (ask != null && !run.frame().pending().isEmpty()) {
            counts.offer(ask, run.frame().pending());
        } else {
            run.keep(run.frame().aside() == Aside.CHOICE ? run.frame().fresh() : run.frame());
            run.reask("");
        }
    }

    /** Words about a person that must not be kept are not looked at any further. */
    private boolean isPrivate(@Nullable Ask ask, String text) {
        Optional<String> why = run.features().privacy(text, place(), ask == null ? null : ask.save());
        why.ifPresent(run::echo);
        if (why.isPresent() && !run.idle()) {
            again();
        }
        return why.isPresent();
    }

    /** A shared phone says who speaks, wherever the person is. */
    void contact(String phone) {
        Ask ask = run.question();
        if (ask != null && ask.expect() == Step.Expect.CONTACT && ask.perform() != null) {
            Frame asked = run.frame();
            run.perform(ask.perform(), ask.on(), phone);
            run.noteTaken(asked);
            return;
        }
        run.features().identify(phone).forEach(run::say);
        if (!run.idle()) {
            run.reask("");
        }
    }

    void text(String text) {
        run.hears(text);
        Ask ask = run.question();
        if (text.length() > LONGEST_TEXT) {
            run.reask(Wording.TOO_LONG);
        } else if (isPrivate(ask, text)) {
            run.hears("");
        } else if (run.idle()) {
            idle(text);
        } else if (ask == null) {
            run.echo(Wording.QUESTION_GONE);
            run.resume();
        } else {
            switch (run.frame().aside()) {
                case NONE, DOUBT -> answer(ask, text);
                case CANCEL -> commands.cancelling(text);
                case CHOICE -> choosing(ask, text);
            }
        }
        answerGiven();
    }

    /** What was said before its question came up is the answer to it. */
    private void answerGiven() {
        Ask ask = run.question();
        if (ask == null || ask.expect() != Step.Expect.COUNT) {
            return;
        }
        String given = run.frame().slot(Frame.GIVEN);
        if (!given.isEmpty()) {
            run.keep(run.frame().with(Map.of(Frame.GIVEN, "")));
            run.dropLast();
            counts.read(ask, given, () -> false);
        }
    }

    private void idle(String text) {
        Optional<Command> command = Command.of(text);
        if (wish(text)
                || openWith(text)
                || open(text)
                || isLetter(text) && openFor(text)
                || aside(text)
                || openFor(text)) {
            return;
        }
        if (captioned && command.isEmpty()) {
            return;
        }
        if (command.isPresent() && command.get() != Command.HELP) {
            run.say(run.features().help().after(Wording.NOTHING_OPEN));
            return;
        }
        if (command.isEmpty()) {
            run.note(Event.Kind.NOT_READ, "");
        }
        run.say(run.features().help());
    }

    private void answer(Ask ask, String text) {
        // "sửa câu 3 thành …" comes here again, for another question
        if (isPrivate(ask, text)) {
            return;
        }
        if (ask.expect() == Step.Expect.TEXT) {
            words(ask, text);
            return;
        }
        if (wish(text) || ask.expect() == Step.Expect.CHOICE && choose(ask, text)) {
            return;
        }
        if (commands.handle(ask, text) || several.fill(text) || openWith(text)) {
            return;
        }
        switch (ask.expect()) {
            case COUNT -> counts.read(ask, text, () -> open(text) || digress(text) || isMereCaption(ask, text));
            case CHOICE -> {
                if (!open(text) && !digress(text)) {
                    tryAgain(Wording.CHOOSE);
                }
            }
            case CONTACT -> {
                if (ask.perform() != null) {
                    Frame asked = run.frame();
                    run.perform(ask.perform(), ask.on(), text);
                    run.noteTaken(asked);
                }
            }
            case QUESTION -> {
                if (!commands.editNumber(text) && !open(text) && !digress(text)) {
                    tryAgain(Wording.NO_SUCH_QUESTION.formatted(run.questions().size()));
                }
            }
            case TEXT -> words(ask, text);
        }
    }

    /** "Ảnh lớp tập huấn" under a photo is no wrong answer. */
    private boolean isMereCaption(Ask ask, String text) {
        boolean mere = captioned
                && Counts.read(text, counts.nouns(ask)) instanceof Reading.Refuse<Long> refused
                && (refused.why() == Why.NOT_A_NUMBER || refused.why() == Why.DATE);
        if (mere) {
            run.reask("");
        }
        return mere;
    }

    /** Whatever is not plainly something else is the answer. */
    private void words(Ask ask, String text) {
        boolean elsewhere = choose(ask, text)
                || commands.handle(ask, text)
                || opensPlainly(text)
                || called(text)
                || run.features().asks(text) && digress(text);
        if (!elsewhere && ask.perform() != null) {
            Frame asked = run.frame();
            run.perform(ask.perform(), ask.on(), text);
            run.noteTaken(asked);
        }
    }

    /** A yes is an answer, though it may be said for politeness elsewhere. */
    private boolean opensPlainly(String text) {
        return !(YesNo.read(text) instanceof Reading.Value<Boolean>)
                && run.dialogs()
                        .openedBy(text)
                        .filter(opening -> MONTH_ONLY.matcher(opening.rest()).matches())
                        .isPresent()
                && open(text);
    }

    private boolean called(String text) {
        return opens(run.features().call(text), text);
    }

    private boolean wish(String text) {
        return opens(run.features().wish(text, run.idle() ? null : run.frame()), text);
    }

    private boolean opens(Optional<String> name, String text) {
        Optional<Dialog> dialog = name.flatMap(run.dialogs()::find);
        dialog.ifPresent(found -> run.open(found, text));
        return dialog.isPresent();
    }

    private void tryAgain(String hint) {
        if (captioned) {
            run.reask("");
            return;
        }
        run.note(Event.Kind.NOT_READ);
        run.keep(run.frame().tried());
        run.reask(hint);
    }

    private boolean open(String text) {
        Optional<Dialogs.Opening> opening = run.dialogs().openedBy(text);
        opening.ifPresent(found -> run.open(found.dialog(), found.rest()));
        return opening.isPresent();
    }

    /** "Báo cáo tháng 10: thoát nghèo 3, hội viên mới 12": opens the report and fills it. */
    private boolean openWith(String text) {
        Matcher matcher = OPENING_AND_FIGURES.matcher(text);
        if (!matcher.matches() || run.dialogs().openedBy(matcher.group(1)).isEmpty()) {
            return false;
        }
        open(matcher.group(1));
        fill(matcher.group(2));
        return true;
    }

    /** A list of figures out of the blue is for the report that is due. */
    private boolean openFor(String text) {
        Optional<Dialog> report = run.dialogs().report();
        if (report.isEmpty() || !several.isList(text, Frame.at("", "", Map.of()))) {
            return false;
        }
        run.open(report.get(), run.monthIn(text));
        fill(text);
        return true;
    }

    /** A list on several lines is no question, whatever targets it names. */
    private static boolean isLetter(String text) {
        return text.strip().contains("\n");
    }

    private void fill(String text) {
        if (run.question() != null && !run.questions().isEmpty()) {
            run.dropLast();
            if (!several.fill(text)) {
                run.reask("");
            }
        }
    }

    /** What names a target under a photo says what the photo shows, unless it is put as a question. */
    private boolean mayAsk(String text) {
        return !captioned || QUESTION.matcher(Folding.fold(text)).find();
    }

    private boolean aside(String text) {
        if (!mayAsk(text)) {
            return false;
        }
        Optional<Features.Aside> answer = run.features().aside(text);
        answer.ifPresent(aside -> aside.messages().forEach(run::say));
        return answer.isPresent();
    }

    /** A question in the middle: answered, then the open one comes again, unless she has to choose first. */
    private boolean digress(String text) {
        if (!mayAsk(text)) {
            return false;
        }
        Optional<Features.Aside> answer = run.features().aside(text);
        if (answer.isEmpty()) {
            return false;
        }
        answer.get().messages().forEach(run::say);
        if (answer.get().asksBack()) {
            run.keep(run.frame().asking(Aside.CHOICE));
        } else {
            run.keep(run.frame().fresh());
            run.reask("");
        }
        return true;
    }

    /** Something was offered for choice: a number alone may be meant for either question, so it is for none. */
    private void choosing(Ask ask, String text) {
        run.keep(run.frame().fresh());
        boolean number =
                Counts.read(text) instanceof Reading.Value<Long> || Counts.read(text) instanceof Reading.Zero<Long>;
        if (number) {
            run.reask(Wording.CHOICE_DROPPED);
        } else {
            answer(ask, text);
        }
    }

    /** "Trả lại vì thiếu số câu lạc bộ": the label is chosen; why is asked next. */
    private static Optional<Integer> reasoned(String text, List<String> labels) {
        Matcher matcher = LABEL_AND_REASON.matcher(text.strip());
        return matcher.matches() ? Choices.pick(matcher.group(1), labels) : Optional.empty();
    }

    /** "Gửi báo cáo này?" is answered "có" as well. */
    private static Optional<Integer> yes(Ask ask, String text, List<String> labels) {
        boolean yes = YesNo.read(text) instanceof Reading.Value<Boolean> said && said.value();
        return yes && ask.yes() != null ? Optional.of(labels.indexOf(ask.yes())) : Optional.empty();
    }

    private boolean choose(Ask ask, String text) {
        List<String> labels = run.labels(ask);
        Optional<Integer> picked =
                Choices.pick(text, labels).or(() -> yes(ask, text, labels)).or(() -> reasoned(text, labels));
        if (picked.isEmpty()) {
            return false;
        }
        String label = labels.get(picked.get());
        run.note(Event.Kind.ANSWERED);
        if (ask.perform() != null) {
            run.perform(ask.perform(), ask.on(), label);
        } else {
            run.go(ask.choices().getOrDefault(label, Step.NEXT));
        }
        return true;
    }
}
