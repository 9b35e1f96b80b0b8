package vn.sohoi.dialog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Choices;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;
import vn.sohoi.language.YesNo;

/** Finds out what an input means where the person is, and lets it happen. */
final class Conversing {

    /** Nobody types that much on purpose; longer texts are pasted by mistake. */
    private static final int LONGEST_TEXT = 4000;

    private static final Pattern EDIT = Pattern.compile("(?:sua|doi|edit)(?: lai)?(?: cau)?(?: so)? (\\d{1,3})");

    private final Run run;
    private final CountAnswers counts;

    Conversing(Run run) {
        this.run = run;
        this.counts = new CountAnswers(run);
    }

    void media(String what) {
        run.reask((run.idle() ? Wording.MEDIA_IDLE : Wording.MEDIA).formatted(what));
    }

    void contact(String phone) {
        Ask ask = run.question();
        if (ask != null && ask.expect() == Step.Expect.CONTACT && ask.perform() != null) {
            run.perform(ask.perform(), ask.on(), phone);
        } else {
            run.reask("");
        }
    }

    void text(String text) {
        Ask ask = run.question();
        if (text.length() > LONGEST_TEXT) {
            run.reask(Wording.TOO_LONG);
        } else if (run.idle()) {
            idle(text);
        } else if (ask == null) {
            run.resume();
        } else if (run.frame().cancelling()) {
            cancelling(text, ask);
        } else {
            answer(ask, text);
        }
    }

    private void idle(String text) {
        Optional<Command> command = Command.of(text);
        if (open(text) || aside(text)) {
            return;
        }
        if (command.isPresent() && command.get() != Command.HELP) {
            run.say(run.features().help().after(Wording.NOTHING_OPEN));
            return;
        }
        run.say(run.features().help());
    }

    private void answer(Ask ask, String text) {
        if (ask.expect() == Step.Expect.CHOICE && choose(ask, text)) {
            return;
        }
        if (command(ask, text)) {
            return;
        }
        switch (ask.expect()) {
            case COUNT -> counts.read(ask, text, () -> open(text) || digress(text));
            case CHOICE -> {
                if (!open(text) && !digress(text)) {
                    tryAgain(Wording.CHOOSE);
                }
            }
            case CONTACT -> {
                if (ask.perform() != null) {
                    run.perform(ask.perform(), ask.on(), text);
                }
            }
            case QUESTION -> {
                if (!edit(text) && !editNumber(text) && !open(text) && !digress(text)) {
                    tryAgain(Wording.NO_SUCH_QUESTION.formatted(run.questions().size()));
                }
            }
        }
    }

    private void tryAgain(String hint) {
        run.keep(run.frame().tried());
        run.reask(hint);
    }

    private boolean open(String text) {
        Optional<Dialogs.Opening> opening = run.dialogs().openedBy(text);
        opening.ifPresent(found -> run.open(found.dialog(), found.rest()));
        return opening.isPresent();
    }

    private boolean aside(String text) {
        Optional<List<Message>> answer = run.features().aside(text);
        answer.ifPresent(messages -> messages.forEach(run::say));
        return answer.isPresent();
    }

    /** A question in the middle: answered, then the open one comes again. */
    private boolean digress(String text) {
        if (!aside(text)) {
            return false;
        }
        run.keep(run.frame().fresh());
        run.reask("");
        return true;
    }

    private boolean choose(Ask ask, String text) {
        List<String> labels = run.labels(ask);
        Optional<Integer> picked = Choices.pick(text, labels);
        if (picked.isEmpty()) {
            return false;
        }
        String label = labels.get(picked.get());
        if (ask.perform() != null) {
            run.perform(ask.perform(), ask.on(), label);
        } else {
            run.go(ask.choices().getOrDefault(label, Step.NEXT));
        }
        return true;
    }

    private boolean command(Ask ask, String text) {
        Optional<Command> command = Command.of(text);
        if (command.isEmpty()) {
            return edit(text);
        }
        switch (command.get()) {
            case BACK -> back();
            case SKIP -> skip(ask);
            case LATER -> later();
            case REPEAT -> run.reask("");
            case WHY -> run.reask(ask.why() == null ? Wording.NO_WHY : run.fill(ask.why()));
            case REVIEW -> review();
            case SAME -> same(ask);
            case CANCEL -> cancel();
            case HELP -> run.reask(Wording.HERE);
        }
        return true;
    }

    private void back() {
        Optional<Step> before = run.dialog().before(run.frame().step()).stream()
                .filter(step -> step instanceof Ask earlier && earlier.save() != null && run.concerns(step))
                .findFirst();
        before.ifPresentOrElse(run::enter, () -> run.reask(Wording.FIRST_QUESTION));
    }

    private void skip(Ask ask) {
        if (ask.save() == null) {
            run.reask(Wording.CANNOT_SKIP);
            return;
        }
        counts.keep(ask, Answer.SKIPPED);
    }

    private void same(Ask ask) {
        OptionalLong previous =
                ask.save() == null ? OptionalLong.empty() : run.features().previous(ask.save(), run.frame());
        if (previous.isPresent()) {
            counts.accept(ask, previous.getAsLong());
        } else {
            run.reask(Wording.NO_PREVIOUS);
        }
    }

    /** The summary is the first question behind the last one whose answer is kept. */
    private void review() {
        List<Ask> questions = run.questions();
        if (questions.isEmpty()) {
            run.reask("");
            return;
        }
        run.dialog().after(questions.getLast().name()).stream()
                .filter(run::concerns)
                .findFirst()
                .ifPresentOrElse(run::enter, () -> run.reask(""));
    }

    private void later() {
        Dialog dialog = run.dialog();
        String phrase =
                dialog.start().isEmpty() ? dialog.title() : dialog.start().getFirst();
        String text = run.questions().isEmpty()
                ? Wording.CLOSED.formatted(phrase)
                : Wording.KEPT.formatted(answered(), run.questions().size(), phrase);
        run.echo(text);
        run.close();
    }

    private long answered() {
        return run.questions().stream()
                .filter(ask -> run.answers().containsKey(ask.save()))
                .count();
    }

    private void cancel() {
        if (answered() == 0) {
            cancelled();
        } else {
            run.keep(run.frame().askingToCancel());
            run.say(Message.of(Wording.SURE_TO_CANCEL.formatted(answered()), List.of(List.of("Có", Wording.NO))));
        }
    }

    private void cancelling(String text, Ask ask) {
        switch (YesNo.read(text)) {
            case Reading.Value<Boolean> said -> {
                if (said.value()) {
                    run.forgetDraft();
                    cancelled();
                } else {
                    stay();
                }
            }
            case Reading.Zero<Boolean> no -> stay();
            case Reading.Unknown<Boolean> other -> stay();
            case Reading.Ask<Boolean> other -> stay();
            case Reading.Refuse<Boolean> other -> {
                run.keep(run.frame().fresh());
                answer(ask, text);
            }
        }
    }

    private void stay() {
        run.keep(run.frame().fresh());
        run.reask("");
    }

    private void cancelled() {
        run.echo(Wording.CANCELLED);
        run.close();
    }

    private boolean edit(String text) {
        Matcher matcher = EDIT.matcher(Folding.fold(text));
        return matcher.matches() && jump(Integer.parseInt(matcher.group(1)));
    }

    private boolean editNumber(String text) {
        String digits = Folding.fold(text).replaceFirst("^cau ", "");
        return digits.matches("\\d{1,3}") && jump(Integer.parseInt(digits));
    }

    private boolean jump(int number) {
        List<Ask> questions = run.questions();
        if (questions.isEmpty()) {
            return false;
        }
        if (number < 1 || number > questions.size()) {
            run.reask(Wording.NO_SUCH_QUESTION.formatted(questions.size()));
        } else {
            run.enter(questions.get(number - 1));
        }
        return true;
    }
}
