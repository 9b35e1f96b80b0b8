package vn.sohoi.dialog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Choices;
import vn.sohoi.language.Folding;

/** Finds texts that no message holds and labels that nobody can type. */
final class TextChecks {

    /** What a placeholder may add to a text: a name of a unit, or the figures of a year so far. */
    private static final int PLACEHOLDER_RESERVE = 100;

    /** What the engine may put before a question: its number, and a line about the answer before it. */
    private static final int ENGINE_RESERVE = 200;

    private static final String COUNTED = " with its hint and choices, and " + PLACEHOLDER_RESERVE
            + " for each placeholder and " + ENGINE_RESERVE + " for the engine";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    private final Dialog dialog;
    private final int longest;
    private final Noting noting;

    TextChecks(Dialog dialog, int longest, Noting noting) {
        this.dialog = dialog;
        this.longest = longest;
        this.noting = noting;
    }

    /** Takes a mistake at a place of the file. */
    interface Noting {
        void problem(List<String> place, String found, String allowed);
    }

    /** Takes one of the texts that people read, and the key under which it stands. */
    interface Text {
        void at(Step step, String key, String text);
    }

    void each(Text reader) {
        for (Step step : dialog.steps()) {
            switch (step) {
                case Ask ask -> {
                    reader.at(step, "ask", ask.prompt());
                    reader.at(step, "hint", orEmpty(ask.hint()));
                    reader.at(step, "why", orEmpty(ask.why()));
                }
                case Step.Say say -> reader.at(step, "say", say.text());
                case Step.Perform perform -> {}
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void problem(Step step, String key, String found, String allowed) {
        noting.problem(List.of("steps", step.name(), key), found, allowed);
    }

    void braces() {
        each((step, key, text) -> {
            String rest = PLACEHOLDER.matcher(text).replaceAll("");
            if (rest.contains("{") || rest.contains("}")) {
                problem(step, key, "a brace without its pair", "{placeholder}");
            }
        });
    }

    void lengths() {
        for (Step step : dialog.steps()) {
            switch (step) {
                case Ask ask -> {
                    String question = ask.prompt() + "\n" + orEmpty(ask.hint()) + typed(ask);
                    fits(step, "ask", question);
                    if (ask.why() != null && length(question) <= longest) {
                        fits(step, "why", ask.why() + "\n\n" + question);
                    }
                }
                case Step.Say say -> fits(step, "say", say.text());
                case Step.Perform perform -> {}
            }
        }
    }

    private static String typed(Ask ask) {
        return "\n   " + String.join("\n   ", ask.choices().keySet());
    }

    private void fits(Step step, String key, String text) {
        if (length(text) > longest) {
            problem(step, key, length(text) + " characters" + COUNTED, "at most " + longest);
        }
    }

    private static int length(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("").length()
                + Placeholders.in(text).size() * PLACEHOLDER_RESERVE
                + ENGINE_RESERVE;
    }

    /** Every label must be understood when it is typed, with marks and without, and as its number. */
    void labels() {
        for (Step step : dialog.steps()) {
            if (step instanceof Ask ask) {
                List<String> labels = List.copyOf(ask.choices().keySet());
                labels.forEach(label -> untypable(label, labels)
                        .ifPresent(allowed -> noting.problem(
                                List.of("steps", step.name(), "choices", label), "choice '" + label + "'", allowed)));
            }
        }
    }

    private static Optional<String> untypable(String label, List<String> labels) {
        if (!LETTERS.matcher(label).find()) {
            return Optional.of("a label with letters");
        }
        if (Command.of(label)
                .filter(command -> command != Command.LATER && command != Command.SEND)
                .isPresent()) {
            return Optional.of("a label that is no command at a question");
        }
        int index = labels.indexOf(label);
        boolean typed = picks(label, labels, index)
                && picks(Folding.fold(label), labels, index)
                && picks("" + (index + 1), labels, index);
        return typed ? Optional.empty() : Optional.of("a label of its own, also without marks");
    }

    private static boolean picks(String text, List<String> labels, int index) {
        return Choices.pick(text, labels).filter(picked -> picked == index).isPresent();
    }
}
