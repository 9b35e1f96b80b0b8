package vn.sohoi.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.yaml.Problem;

/** Finds what would go wrong while a dialog runs, before it runs. */
final class DialogChecks {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String KEBAB_WORDS = "small letters and digits, joined by -";
    private static final Set<String> RESERVED = Set.of(Step.NEXT, Step.UNANSWERED, Step.END);

    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    /** How many of many words are offered for a wrong one. */
    private static final int OFFERED = 5;

    /** What is checked whatever else is wrong. */
    private static final List<Consumer<DialogChecks>> EACH = List.of(
            DialogChecks::names,
            DialogChecks::phrases,
            DialogChecks::audiences,
            DialogChecks::actions,
            DialogChecks::choicesFrom,
            DialogChecks::indicators,
            DialogChecks::savedOnce,
            DialogChecks::placeholders,
            checks -> checks.texts.braces(),
            checks -> checks.texts.lengths(),
            checks -> checks.texts.labels());

    /** What says something only about a file that could be read to its end. */
    private static final List<Consumer<DialogChecks>> WHOLE = List.of(
            DialogChecks::unreachable,
            DialogChecks::deadEnds,
            DialogChecks::circles,
            DialogChecks::placeholdersTooEarly);

    private final Dialog dialog;
    private final Lines lines;
    private final Vocabulary words;
    private final DialogGraph graph;
    private final List<Problem> problems = new ArrayList<>();
    private final TextChecks texts;

    DialogChecks(Dialog dialog, Lines lines, Vocabulary words) {
        this.dialog = dialog;
        this.lines = lines;
        this.words = words;
        this.graph = new DialogGraph(dialog, words.actions());
        this.texts = new TextChecks(dialog, words.longest(), this::problem);
    }

    /** @param readable whether the file was read without a mistake, so that its steps are what was meant */
    List<Problem> problems(boolean readable) {
        EACH.forEach(check -> check.accept(this));
        if (readable) {
            WHOLE.forEach(check -> check.accept(this));
        }
        return problems;
    }

    private void problem(List<String> place, String found, String allowed) {
        problems.add(lines.problem(place, found, allowed));
    }

    private void problem(Step step, String key, String found, String allowed) {
        problem(List.of("steps", step.name(), key), found, allowed);
    }

    private void names() {
        if (!dialog.name().isEmpty() && !dialog.name().equals(lines.name())) {
            problem(List.of("dialog"), quoted(dialog.name()), lines.name() + ", as the file is called");
        }
        for (Step step : dialog.steps()) {
            if (RESERVED.contains(step.name()) || !KEBAB.matcher(step.name()).matches()) {
                String but = RESERVED.contains(step.name()) ? "any name but " + listed(RESERVED) : KEBAB_WORDS;
                problem(List.of("steps", step.name()), "step " + quoted(step.name()), but);
            }
        }
    }

    private void phrases() {
        for (String phrase : dialog.start()) {
            if (Command.of(phrase).isPresent()) {
                problem(List.of("start"), quoted(phrase), "a phrase that is no command at a question");
            }
        }
    }

    private void audiences() {
        dialog.steps()
                .forEach(step ->
                        known(step, "for", step.audience(), words.audiences().keySet()));
    }

    private void actions() {
        for (Step step : dialog.steps()) {
            String action = action(step);
            known(step, "do", action, words.actions().keySet());
            if (action == null) {
                withoutAction(step);
            } else {
                outcomes(step, words.actions().getOrDefault(action, List.of()));
            }
        }
    }

    private void withoutAction(Step step) {
        if (step instanceof Ask ask && (ask.expect() == Step.Expect.CONTACT || ask.choicesFrom() != null)) {
            String why = ask.choicesFrom() == null ? "'expect: contact'" : "'choices-from'";
            problem(step, "expect", why + " without 'do'", "do: an action that takes the answer");
        }
        if (!on(step).isEmpty()) {
            problem(step, "on", "'on' without 'do'", "do: an action, with its outcomes under 'on'");
        }
    }

    private void outcomes(Step step, List<String> known) {
        for (String outcome : on(step).keySet()) {
            if (!known.isEmpty() && !known.contains(outcome)) {
                problem(List.of("steps", step.name(), "on", outcome), quoted(outcome), String.join(", ", known));
            }
        }
    }

    private void choicesFrom() {
        for (Step step : dialog.steps()) {
            if (step instanceof Ask ask) {
                known(step, "choices-from", ask.choicesFrom(), words.choicesFrom());
            }
        }
    }

    private void indicators() {
        for (Step step : dialog.steps()) {
            if (step instanceof Ask ask && !words.indicators().isEmpty()) {
                known(step, "save", ask.save(), words.indicators());
            }
        }
    }

    /** The second of two questions for the same people would never be asked: it has its answer already. */
    private void savedOnce() {
        Map<String, String> saved = new HashMap<>();
        for (Step step : dialog.steps()) {
            if (step instanceof Ask ask && ask.save() != null) {
                String earlier = saved.putIfAbsent(ask.save() + " for " + ask.audience(), step.name());
                if (earlier != null) {
                    problem(step, "save", quoted(ask.save()) + " is kept by " + quoted(earlier), "each indicator once");
                }
            }
        }
    }

    private void placeholders() {
        texts.each((step, key, text) -> Placeholders.in(text)
                .forEach(name -> known(step, key, name, words.placeholders().keySet())));
    }

    private void known(Step step, String key, @Nullable String word, Collection<String> known) {
        if (word != null && !word.isEmpty() && !known.contains(word)) {
            problem(step, key, quoted(word), nearest(word, known));
        }
    }

    private void unreachable() {
        Set<String> reached = graph.reached(step -> false);
        for (Step step : dialog.steps()) {
            if (!reached.contains(step.name())) {
                problem(
                        List.of("steps", step.name()),
                        quoted(step.name()) + " is never reached",
                        "a step to which another leads");
            }
        }
    }

    private void deadEnds() {
        Set<String> reached = graph.reached(step -> false);
        Set<String> ending = graph.ending();
        for (Step step : dialog.steps()) {
            if (reached.contains(step.name()) && !ending.contains(step.name())) {
                problem(
                        List.of("steps", step.name()),
                        quoted(step.name()) + " never comes to an end",
                        "a step from which some way leads to the end");
            }
        }
    }

    private void circles() {
        for (Step step : dialog.steps()) {
            if (!(step instanceof Ask) && graph.circles(step)) {
                problem(
                        List.of("steps", step.name()),
                        quoted(step.name()) + " comes back to itself without a question",
                        "a way on which something is asked");
            }
        }
    }

    /** What a placeholder stands for may be known only after some action. */
    private void placeholdersTooEarly() {
        texts.each((step, key, text) -> Placeholders.in(text).forEach(name -> {
            Set<String> givenBy = words.placeholders().getOrDefault(name, Set.of());
            if (!givenBy.isEmpty()
                    && graph.reached(one -> performs(one, givenBy)).contains(step.name())) {
                problem(step, key, "'{" + name + "}' too early", "a step behind do: " + listed(givenBy));
            }
        }));
    }

    private static boolean performs(Step step, Set<String> actions) {
        String action = action(step);
        return action != null && actions.contains(action);
    }

    private static @Nullable String action(Step step) {
        return switch (step) {
            case Ask ask -> ask.perform();
            case Step.Perform perform -> perform.action();
            case Step.Say say -> null;
        };
    }

    private static Map<String, String> on(Step step) {
        return switch (step) {
            case Ask ask -> ask.on();
            case Step.Perform perform -> perform.on();
            case Step.Say say -> Map.of();
        };
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }

    private static String listed(Collection<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    /** All words, or of many the nearest ones. */
    private static String nearest(String word, Collection<String> known) {
        if (known.size() <= 3 * OFFERED) {
            return listed(known);
        }
        Stream<String> nearest = known.stream()
                .sorted(Comparator.<String>comparingDouble(one -> -LIKENESS.apply(word, one))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(OFFERED);
        return "one of " + known.size() + ", such as " + nearest.collect(Collectors.joining(", "));
    }
}
