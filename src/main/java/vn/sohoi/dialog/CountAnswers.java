package vn.sohoi.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Match;
import vn.sohoi.language.Phrases;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Why;
import vn.sohoi.language.YesNo;

/** Takes answers to questions for a whole number; whatever is not sure is read back first. */
final class CountAnswers {

    /** From the third try on the person is offered to leave the question out. */
    private static final int TRIES_BEFORE_OFFER = 2;

    /** No unit does so many of anything in a month; asked about, not refused. */
    private static final long SURPRISING = 10_000;

    /** Numbers that may be a year. */
    private static final long FIRST_YEAR = 1990;

    private static final long LAST_YEAR = 2035;

    /** A yes and a no can be typed as 1 and 2. */
    private static final int YES_AND_NO = 2;

    private final Run run;

    CountAnswers(Run run) {
        this.run = run;
    }

    /** @param elsewhere handles the text if it is a question or opens a dialog */
    void read(Ask ask, String text, BooleanSupplier elsewhere) {
        if (run.doubts().settle(ask, text, value -> accept(ask, value)) || confirmed(ask, text)) {
            return;
        }
        switch (Counts.read(text, nouns(ask))) {
            case Reading.Value<Long> value -> sure(ask, value.value(), text);
            case Reading.Zero<Long> zero -> sure(ask, 0, text);
            case Reading.Unknown<Long> unknown -> keep(ask, Answer.NOT_KNOWN);
            case Reading.Ask<Long> unsure -> {
                if (!elsewhere.getAsBoolean()) {
                    unsure(ask, unsure.readings(), text);
                }
            }
            case Reading.Refuse<Long> refused -> {
                if (!elsewhere.getAsBoolean()) {
                    refuse(reason(refused.why()));
                }
            }
        }
    }

    List<String> nouns(Ask ask) {
        String subject = run.subject(ask);
        return subject == null ? List.of() : run.features().nouns(subject, run.frame());
    }

    /** A number beside the name of something else, or one that is hardly right, is read back. */
    private void sure(Ask ask, long value, String text) {
        List<Long> pending = run.frame().pending();
        boolean namedElse = namesSomethingElse(ask, text);
        boolean maybeChoice = value >= 1
                && value <= Math.max(YES_AND_NO, pending.size())
                && !pending.isEmpty()
                && !pending.contains(value);
        boolean surprising = !isUsual(value) && !pending.contains(value);
        if (namedElse) {
            run.echo(Wording.OTHER_SUBJECT);
        }
        if (namedElse || maybeChoice || surprising) {
            offer(ask, List.of(value));
        } else {
            accept(ask, value);
        }
    }

    /** Neither larger than anything of one month, nor perhaps a year. */
    static boolean isUsual(long value) {
        return value < SURPRISING && (value < FIRST_YEAR || value > LAST_YEAR);
    }

    private boolean namesSomethingElse(Ask ask, String text) {
        Set<String> mentioned = run.features().mentioned(text, run.frame());
        String subject = run.subject(ask);
        return !mentioned.isEmpty() && subject != null && !mentioned.contains(subject);
    }

    /** A yes or no to the number that was read back. */
    private boolean confirmed(Ask ask, String text) {
        List<Long> pending = run.frame().pending();
        if (pending.isEmpty() || !(assent(text) instanceof Reading.Value<Boolean> said)) {
            return false;
        }
        if (!said.value()) {
            run.keep(run.frame().fresh());
            run.reask(Wording.AGAIN);
        } else if (pending.size() == 1) {
            accept(ask, pending.getFirst());
        } else if (!run.doubts().repeat(ask)) {
            offer(ask, pending);
        }
        return true;
    }

    /** Where "Đúng" is offered, "dung" is that and not "đừng". */
    private static Reading<Boolean> assent(String text) {
        return Phrases.best(text, List.of(Wording.YES, Wording.NO)) instanceof Match.Exact label
                ? new Reading.Value<>(label.phrase().equals(Wording.YES))
                : YesNo.read(text);
    }

    /** Several numbers beside the names of other figures are not readings of this one. */
    private void unsure(Ask ask, List<Long> readings, String text) {
        if (readings.size() > 1 && namesSomethingElse(ask, text)) {
            refuse(Wording.ONE_AT_A_TIME);
        } else {
            if (!readings.isEmpty() && namesSomethingElse(ask, text)) {
                run.echo(Wording.OTHER_SUBJECT);
            }
            offer(ask, readings);
        }
    }

    void offer(Ask ask, List<Long> readings) {
        if (readings.isEmpty()) {
            refuse(Wording.NOT_A_NUMBER);
            return;
        }
        run.note(Event.Kind.NOT_READ);
        if (readings.size() == 1
                && refusal(ask, readings.getFirst()).isEmpty()
                && run.doubts().raise(ask, readings.getFirst())) {
            return;
        }
        run.keep(run.frame().offering(readings));
        List<String> labels = readings.stream().map(CountAnswers::dotted).toList();
        run.say(
                labels.size() == 1
                        ? Message.of(
                                Wording.CONFIRM.formatted(named(ask, readings.getFirst())),
                                List.of(List.of(Wording.YES, Wording.NO)))
                        : Message.of(Wording.WHICH.formatted(String.join(" hay ", labels)), List.of(labels)));
    }

    /** The figure with its name, so that nobody says yes to a number alone. */
    private String named(Ask ask, long value) {
        String subject = run.subject(ask);
        return subject == null ? dotted(value) : run.features().echo(subject, Answer.given(value), run.frame());
    }

    private static String dotted(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    private void refuse(String why) {
        run.note(Event.Kind.NOT_READ);
        run.keep(run.frame().tried());
        boolean offer = run.frame().tries() > TRIES_BEFORE_OFFER;
        run.reask(offer ? why + " " + Wording.OFFER_SKIP : why);
    }

    private static String reason(Why why) {
        return switch (why) {
            case NEGATIVE -> Wording.NEGATIVE;
            case FRACTION -> Wording.FRACTION;
            case TOO_LARGE -> Wording.TOO_LARGE;
            case TOO_LONG -> Wording.TOO_LONG;
            case DATE, CODE, PERCENT -> Wording.OTHER_KIND;
            default -> Wording.NOT_A_NUMBER;
        };
    }

    /** Keeps a figure that can be right; one that hardly can is asked about first. */
    void accept(Ask ask, long value) {
        Optional<String> refusal = refusal(ask, value);
        if (refusal.isPresent()) {
            refuse(refusal.get());
        } else if (run.doubts().isRaised(value) || !run.doubts().raise(ask, value)) {
            keep(ask, run.doubts().confirmed(ask, value));
        }
    }

    private Optional<String> refusal(Ask ask, long value) {
        return ask.save() == null
                ? Optional.empty()
                : run.features().refusal(ask.save(), value, run.answers(), run.frame());
    }

    /** Keeps an answer, says it back, and goes on; or hands it to the question's action. */
    void keep(Ask ask, Answer answer) {
        run.note(answer.state() == Answer.State.SKIPPED ? Event.Kind.SKIPPED : Event.Kind.ANSWERED);
        if (ask.save() == null && ask.perform() != null) {
            run.perform(ask.perform(), ask.on(), answer.value() == null ? "unknown" : "" + answer.value());
            return;
        }
        if (ask.save() != null) {
            run.save(ask.save(), answer);
            run.echo(Wording.NOTED.formatted(run.features().echo(ask.save(), answer, run.frame())));
        }
        run.advance(run.dialog().after(ask.name()));
    }
}
