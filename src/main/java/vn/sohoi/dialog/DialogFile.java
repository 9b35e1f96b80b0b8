package vn.sohoi.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.dialog.Step.Expect;
import vn.sohoi.yaml.Problem;
import vn.sohoi.yaml.Section;

/** Reads a dialog from its YAML file and names everything that is wrong with it. */
public final class DialogFile {

    private static final SortedMap<String, Dialog.Takes> TAKES = new TreeMap<>(Map.of(
            "period", Dialog.Takes.MONTH,
            "half-year", Dialog.Takes.HALF_YEAR,
            "year", Dialog.Takes.YEAR));

    private final List<Problem> problems = new ArrayList<>();
    private Lines lines = new Lines("", Map.of());

    /**
     * What reading a file gave: the dialog counts only when there are no problems.
     *
     * @param lines where the keys of the dialog itself stand
     */
    public record Loaded(String file, Dialog dialog, List<Problem> problems, Map<String, Integer> lines) {

        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    private DialogFile() {}

    /** @param file the file's name, for the problems */
    public static Loaded read(String file, String yaml) {
        DialogFile reading = new DialogFile();
        Dialog dialog = reading.dialog(file, yaml);
        return new Loaded(file, dialog, List.copyOf(reading.problems), reading.lines.ofKeys());
    }

    /** Reads a file and holds it against the words that it may use; problems stand in the order of the lines. */
    public static Loaded read(String file, String yaml, Vocabulary words) {
        DialogFile reading = new DialogFile();
        Dialog dialog = reading.dialog(file, yaml);
        List<Problem> problems = new ArrayList<>(reading.problems);
        if (!dialog.steps().isEmpty()) {
            problems.addAll(new DialogChecks(dialog, reading.lines, words).problems(problems.isEmpty()));
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Loaded(file, dialog, List.copyOf(problems), reading.lines.ofKeys());
    }

    private Dialog dialog(String file, String yaml) {
        Section root = Section.read(file, yaml, problems);
        if (root.isEmpty()) {
            return new Dialog("", "", List.of(), Dialog.Takes.NOTHING, List.of());
        }
        root.only("dialog", "says", "start", "takes", "steps");
        Map<String, Section> sections = root.named("steps");
        lines = Lines.of(file, root, sections);
        Set<String> places = new LinkedHashSet<>(sections.keySet());
        places.addAll(List.of(Step.NEXT, Step.UNANSWERED, Step.END));
        List<Step> steps = new ArrayList<>();
        sections.forEach((name, section) -> steps.add(step(name, section, places)));
        return new Dialog(root.text("dialog"), root.text("says"), root.texts("start"), takes(root), steps);
    }

    private static Dialog.Takes takes(Section root) {
        if (!root.has("takes")) {
            return Dialog.Takes.NOTHING;
        }
        return root.oneOf("takes", TAKES.keySet().toArray(String[]::new))
                .map(TAKES::get)
                .orElse(Dialog.Takes.NOTHING);
    }

    private Step step(String name, Section section, Set<String> places) {
        String audience = section.optionalText("for").orElse(null);
        if (section.has("ask")) {
            return ask(name, audience, section, places);
        }
        if (section.has("do")) {
            section.only("for", "do", "on");
            return new Step.Perform(name, audience, section.text("do"), places(section, "on", places));
        }
        section.only("for", "say");
        return new Step.Say(name, audience, section.text("say"));
    }

    private Ask ask(String name, @Nullable String audience, Section section, Set<String> places) {
        section.only("for", "ask", "hint", "why", "expect", "save", "choices", "choices-from", "yes", "do", "on");
        Map<String, String> choices = places(section, "choices", places);
        Expect expect = expect(section);
        if (expect == Expect.CHOICE && choices.isEmpty() && !section.has("choices-from")) {
            section.problem("choices", "no choices", "label: step, or choices-from");
        }
        if (expect == Expect.TEXT && !section.has("do")) {
            section.problem("do", "no 'do'", "an action that gets the text");
        }
        return new Ask(
                name,
                audience,
                section.text("ask"),
                section.optionalText("hint").orElse(null),
                section.optionalText("why").orElse(null),
                expect,
                section.optionalText("save").orElse(null),
                choices,
                section.optionalText("choices-from").orElse(null),
                yes(section, choices),
                section.optionalText("do").orElse(null),
                places(section, "on", places));
    }

    private static @Nullable String yes(Section section, Map<String, String> choices) {
        Optional<String> yes = section.optionalText("yes");
        yes.filter(label -> !choices.containsKey(label))
                .ifPresent(label -> section.problem("yes", "'" + label + "'", String.join(", ", choices.keySet())));
        return yes.orElse(null);
    }

    private static Map<String, String> places(Section section, String key, Set<String> places) {
        Section inner = section.inner(key);
        Map<String, String> pairs = inner.pairs();
        pairs.forEach((name, place) -> {
            if (!place.isEmpty() && !places.contains(place)) {
                inner.problem(name, "'" + place + "'", String.join(", ", places));
            }
        });
        return pairs;
    }

    private static Expect expect(Section section) {
        return section.oneOf("expect", "count", "choice", "contact", "question", "text")
                .map(expect -> Expect.valueOf(expect.toUpperCase(Locale.ROOT)))
                .orElse(Expect.COUNT);
    }
}
