package vn.sohoi.dialog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.sohoi.dialog.Frame.Aside;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Reading;
import vn.sohoi.language.YesNo;

/** What people say to a dialog rather than to its question: back, skip, later, edit, cancel … */
final class Commands {

    private final Run run;
    private final CountAnswers counts;
    private final BiConsumer<Ask, String> answer;

    /** @param answer takes an answer to a question that a command has gone to */
    Commands(Run run, CountAnswers counts, BiConsumer<Ask, String> answer) {
        this.run = run;
        this.counts = counts;
        this.answer = answer;
    }

    /** Handles a command or an edit; false when the text is neither. */
    boolean handle(Ask ask, String text) {
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
            case REVIEW, SEND -> review();
            case SAME -> same(ask);
            case CANCEL -> cancel();
            case HELP -> run.reask(run.questions().isEmpty() ? Wording.HERE_ELSE : Wording.HERE);
        }
        return true;
    }

    private void back() {
        boolean report = !run.questions().isEmpty();
        Optional<Step> before = run.dialog().before(run.frame().step()).stream()
                .filter(step ->
                        step instanceof Ask earlier && (earlier.save() != null || !report) && run.concerns(step))
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
        String subject = run.subject(ask);
        OptionalLong previous =
                subject == null ? OptionalLong.empty() : run.features().previous(subject, run.frame());
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
        run.leave(Event.Kind.PUT_OFF);
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
            run.keep(run.frame().asking(Aside.CANCEL));
            run.say(Message.of(Wording.SURE_TO_CANCEL.formatted(answered()), List.of(List.of("Có", Wording.NO))));
        }
    }

    /** The answer to whether the draft shall be thrown away. */
    void cancelling(String text) {
        boolean understood = YesNo.read(text) instanceof Reading.Value<Boolean> said && cancelled(said.value());
        if (!understood
                && Command.of(text).filter(command -> command == Command.LATER).isPresent()) {
            later();
        } else if (!understood) {
            run.say(Message.of(Wording.YES_OR_NO, List.of(List.of("Có", Wording.NO))));
        }
    }

    private boolean cancelled(boolean sure) {
        if (sure) {
            run.forgetDraft();
            cancelled();
        } else {
            stay();
        }
        return true;
    }

    private void stay() {
        run.keep(run.frame().fresh());
        run.reask("");
    }

    private void cancelled() {
        run.echo(run.questions().isEmpty() ? Wording.CANCELLED_ELSE : Wording.CANCELLED);
        run.leave(Event.Kind.CANCELLED);
    }

    /** As narrowly as a text names them. */
    private Set<String> meant(String text) {
        Set<String> named = run.features().named(text, run.frame());
        return named.isEmpty() ? run.features().mentioned(text, run.frame()) : named;
    }

    /** "Sửa câu 2 thành 5": goes there, and takes what follows as the answer. */
    private boolean edit(String text) {
        Optional<Edits> edit = Edits.in(text);
        List<Ask> questions = run.questions();
        if (edit.isEmpty() || questions.isEmpty()) {
            return false;
        }
        OptionalInt number = edit.get().number(questions, meant(text));
        if (number.isEmpty() && !edit.get().plain()) {
            return false;
        }
        if (number.isEmpty()) {
            run.reask(Wording.WHICH_EDIT);
            return true;
        }
        boolean there = jump(number.getAsInt());
        if (there && !edit.get().value().isEmpty()) {
            run.dropLast();
            answer.accept(questions.get(number.getAsInt() - 1), edit.get().value());
        }
        return true;
    }

    /** Goes to the question whose number was typed; false when no number was. */
    boolean editNumber(String text) {
        OptionalInt number = Edits.numberIn(text);
        if (number.isEmpty()) {
            return false;
        }
        jump(number.getAsInt());
        return true;
    }

    /** True when there is such a question. */
    private boolean jump(int number) {
        List<Ask> questions = run.questions();
        if (number < 1 || number > questions.size()) {
            run.reask(Wording.NO_SUCH_QUESTION.formatted(questions.size()));
            return false;
        }
        run.enter(questions.get(number - 1));
        return true;
    }
}
