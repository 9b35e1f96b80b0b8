package vn.sohoi.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sohoi.dialog.Features.Doubt;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Choices;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;

/** Figures that can hardly be right: asked about before they are kept, never refused. */
final class Doubts {

    /** A slot for a figure that came in a list of several and is asked about in its turn. */
    private static final String PROPOSED = "proposed-";

    private static final Pattern DENIAL = Pattern.compile("\\b(khong|ko|k|chua)\\b");

    private final Run run;

    Doubts(Run run) {
        this.run = run;
    }

    /** Asks whether a figure is right if there is any doubt; false when there is none. */
    boolean raise(Ask ask, long value) {
        Optional<Doubt> doubt = doubt(ask, value);
        doubt.ifPresent(raised -> raise(ask, raised, ""));
        return doubt.isPresent();
    }

    private Optional<Doubt> doubt(Ask ask, long value) {
        return ask.save() == null ? Optional.empty() : run.features().doubt(ask.save(), value, run.frame());
    }

    private void raise(Ask ask, Doubt doubt, String first) {
        run.keep(run.frame().doubting(doubt.readings()));
        String typed = doubt.labels().isEmpty() ? "" : Run.numbered(doubt.labels());
        List<String> buttons = doubt.labels().isEmpty() ? List.of(Wording.YES, Wording.NO) : doubt.labels();
        run.say(Message.of(
                first + doubt.question() + typed, rows(buttons, doubt.labels().isEmpty())));
    }

    private static List<List<String>> rows(List<String> labels, boolean oneRow) {
        return oneRow ? List.of(labels) : labels.stream().map(List::of).toList();
    }

    /** Whether the figure that is asked about is typed again, or said to be right. */
    boolean isRaised(long value) {
        return isOpen() && run.frame().pending().getFirst() == value;
    }

    private boolean isOpen() {
        return run.frame().aside() == Frame.Aside.DOUBT
                && !run.frame().pending().isEmpty();
    }

    /** The answer with its mark, when the person has been asked about this very figure. */
    Answer confirmed(Ask ask, long value) {
        Answer answer = Answer.given(value);
        return isRaised(value)
                ? doubt(ask, value).map(doubt -> answer.marked(doubt.mark())).orElse(answer)
                : answer;
    }

    /** Takes one of two labels that were offered; false when the text is neither. */
    boolean settle(Ask ask, String text, LongConsumer accept) {
        if (!isOpen()) {
            return false;
        }
        List<Long> pending = run.frame().pending();
        List<String> labels = doubt(ask, pending.getFirst()).map(Doubt::labels).orElse(List.of());
        if (labels.isEmpty()) {
            return false;
        }
        Optional<Integer> picked = picked(text, labels);
        if (picked.isEmpty()) {
            // "không cộng dồn" is neither a zero nor a no to one figure
            return denies(text) && !named(text, labels).isEmpty() && repeat(ask);
        }
        if (isNumberOfAnother(text, picked.get(), pending)) {
            run.echo(Wording.CHOOSE_IN_WORDS);
            raise(ask, pending.getFirst());
        } else {
            accept.accept(pending.get(picked.get()));
        }
        return true;
    }

    /** A label, or a sentence with what stands before a label's colon: "cộng dồn từ đầu năm". */
    private static Optional<Integer> picked(String text, List<String> labels) {
        Optional<Integer> label = Choices.pick(text, labels);
        List<Integer> named = named(text, labels);
        return label.isPresent() || named.size() != 1 || denies(text) ? label : Optional.of(named.getFirst());
    }

    private static List<Integer> named(String text, List<String> labels) {
        String said = Folding.fold(text);
        return IntStream.range(0, labels.size())
                .filter(at -> said.contains(Folding.fold(labels.get(at).replaceFirst(":.*", ""))))
                .boxed()
                .toList();
    }

    private static boolean denies(String text) {
        return DENIAL.matcher(Folding.fold(text)).find();
    }

    /** "1" is the first label's number; it may also be the figure that the second one stands for. */
    private static boolean isNumberOfAnother(String text, int picked, List<Long> pending) {
        return Counts.read(text) instanceof Reading.Value<Long> number
                && pending.contains(number.value())
                && !pending.get(picked).equals(number.value());
    }

    /** Asks about the open figure again; false when none is asked about. */
    boolean repeat(Ask ask) {
        return isOpen() && raise(ask, run.frame().pending().getFirst());
    }

    /** Whether a figure has to be asked about in its turn; it is kept until then. */
    boolean propose(Ask ask, long value) {
        boolean doubtful = doubt(ask, value).isPresent();
        if (doubtful) {
            run.keep(run.frame().with(Map.of(PROPOSED + ask.save(), Long.toString(value))));
        }
        return doubtful;
    }

    /** Asks a question whose figure was proposed before; false when none was. */
    boolean proposed(Ask ask, String question) {
        String slot = PROPOSED + ask.save();
        String value = run.frame().slot(slot);
        if (value.isEmpty()) {
            return false;
        }
        run.keep(run.frame().with(Map.of(slot, "")));
        Optional<Doubt> doubt = doubt(ask, Long.parseLong(value));
        doubt.ifPresent(raised -> raise(ask, raised, question + "\n" + Wording.YOU_SAID.formatted(value) + " "));
        return doubt.isPresent();
    }
}
