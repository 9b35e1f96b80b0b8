package vn.sohoi.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;

/**
 * Several figures in one message, "thoát nghèo 3, hội viên mới 12, giám sát 1": what is clear is filled in, and what is
 * not is asked in its turn.
 */
final class SeveralFigures {

    /** Fewer are an answer to the open question. */
    private static final int SEVERAL = 2;

    /** A comma or a dot inside a number parts nothing. */
    private static final Pattern INLINE = Pattern.compile(";|,(?!\\d)|(?<!\\d),|\\.(?=\\s+\\D)");

    private static final Pattern LINES = Pattern.compile("[\\n;]");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-+*•]\\s+|\\d{1,2}[.)]\\s+(?=\\D))");
    private static final Pattern NUMBERED = Pattern.compile("^(?:cau|c) ?(\\d{1,2}) (.+)$");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final int LONGEST_QUOTE = 40;

    private final Run run;

    SeveralFigures(Run run) {
        this.run = run;
    }

    /** One of the figures: what was said, whose it may be, and what was read. */
    private record Clause(String said, List<Ask> asks, Reading<Long> read) {

        OptionalLong value() {
            return switch (read) {
                case Reading.Value<Long> value -> OptionalLong.of(value.value());
                case Reading.Zero<Long> zero -> OptionalLong.of(0);
                case Reading.Unknown<Long> none -> OptionalLong.empty();
                case Reading.Ask<Long> none -> OptionalLong.empty();
                case Reading.Refuse<Long> none -> OptionalLong.empty();
            };
        }

        @Nullable
        Ask clear() {
            OptionalLong value = value();
            return asks.size() == 1 && value.isPresent() && CountAnswers.isUsual(value.getAsLong())
                    ? asks.getFirst()
                    : null;
        }
    }

    /** Whether a text that answers nothing is a list of figures all the same. */
    boolean isList(String text, Frame frame) {
        return parts(text).stream()
                        .filter(part -> {
                            Set<String> named = run.features().named(part, frame);
                            return named.stream().anyMatch(id -> isNumber(read(part, id, frame)));
                        })
                        .count()
                >= SEVERAL;
    }

    private static boolean isNumber(Reading<Long> read) {
        return read instanceof Reading.Value<Long> || read instanceof Reading.Zero<Long>;
    }

    /** Fills in what is clear and asks the first question that is left; false when it is no list of figures. */
    boolean fill(String text) {
        List<Clause> clauses =
                parts(text).stream().map(part -> clause(part, isLines(text))).toList();
        if (clauses.stream().filter(clause -> clause.clear() != null).count() < SEVERAL) {
            return false;
        }
        if (run.isOfAnotherMonth(text)) {
            run.reask(Wording.OTHER_MONTH);
            return true;
        }
        Map<Ask, List<Clause>> byQuestion = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        for (Clause clause : clauses) {
            Ask ask = clause.clear();
            if (ask == null) {
                left.add(clause.said());
            } else {
                byQuestion.computeIfAbsent(ask, question -> new ArrayList<>()).add(clause);
            }
        }
        byQuestion.forEach((ask, said) -> keep(ask, said, left));
        if (!left.isEmpty()) {
            run.echo(Wording.NOT_NOTED.formatted(
                    String.join(", ", left.stream().map(SeveralFigures::quote).toList())));
        }
        run.keep(run.frame().fresh());
        run.resume();
        return true;
    }

    /** Two different figures for one question are none. */
    private void keep(Ask ask, List<Clause> said, List<String> left) {
        long value = said.getFirst().value().orElseThrow();
        String indicator = String.valueOf(ask.save());
        boolean one = said.stream().allMatch(clause -> clause.value().orElseThrow() == value);
        Optional<String> refusal = run.features().refusal(indicator, value, run.answers(), run.frame());
        if (one && refusal.isPresent()) {
            run.echo(Wording.NOT_NOTED_WHY.formatted(quote(said.getFirst().said()), refusal.get()));
            return;
        }
        if (!one || run.doubts().propose(ask, value)) {
            said.forEach(clause -> left.add(clause.said()));
            return;
        }
        Answer answer = Answer.given(value);
        run.note(Event.Kind.ANSWERED, ask.name());
        run.save(indicator, answer);
        run.echo(Wording.NOTED.formatted(run.features().echo(indicator, answer, run.frame())));
    }

    private static String quote(String said) {
        String shown = SPACES.matcher(said).replaceAll(" ");
        return "\"" + (shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown) + "\"";
    }

    private static boolean isLines(String text) {
        return text.strip().contains("\n");
    }

    /** A list of lines may have commas in the names of its figures. */
    private static List<String> parts(String text) {
        return Arrays.stream((isLines(text) ? LINES : INLINE).split(text))
                .map(part -> BULLET.matcher(part)
                        .replaceFirst("")
                        .replaceAll("[:=]", " ")
                        .strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Clause clause(String part, boolean listed) {
        List<Ask> questions = run.questions();
        Matcher numbered = NUMBERED.matcher(Folding.fold(part));
        if (numbered.matches()) {
            int number = Integer.parseInt(numbered.group(1));
            List<Ask> asks = number < 1 || number > questions.size() ? List.of() : List.of(questions.get(number - 1));
            return new Clause(part, asks, Counts.read(numbered.group(2)));
        }
        Set<String> named = run.features().named(part, run.frame());
        List<Ask> asks = !listed && isPerhapsOfOpenQuestion(part, named)
                ? List.of()
                : questions.stream()
                        .filter(ask -> named.contains(String.valueOf(ask.save())))
                        .toList();
        Reading<Long> read =
                asks.size() == 1 ? read(part, String.valueOf(asks.getFirst().save()), run.frame()) : Counts.read(part);
        return new Clause(part, asks, read);
    }

    /** "12 hội viên" may answer a question about some of the members, whatever else it names. */
    private boolean isPerhapsOfOpenQuestion(String part, Set<String> named) {
        Ask open = run.question();
        String asked = open == null ? null : open.save();
        return asked != null
                && !named.contains(asked)
                && run.features().mentioned(part, run.frame()).contains(asked);
    }

    private Reading<Long> read(String part, String indicator, Frame frame) {
        return Counts.read(part, run.features().nouns(indicator, frame));
    }
}
