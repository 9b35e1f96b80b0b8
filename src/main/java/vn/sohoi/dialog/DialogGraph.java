package vn.sohoi.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.sohoi.dialog.Step.Ask;

/** Where the steps of a dialog can lead, whoever talks and whatever is answered already. */
public final class DialogGraph {

    private final Dialog dialog;
    private final Map<String, List<String>> outcomes;
    private final Map<String, Set<String>> ahead = new LinkedHashMap<>();

    /** @param outcomes action → how it can end; what is not known of an action may be anything */
    public DialogGraph(Dialog dialog, Map<String, List<String>> outcomes) {
        this.dialog = dialog;
        this.outcomes = outcomes;
        dialog.steps().forEach(step -> ahead.put(step.name(), ahead(step)));
    }

    /**
     * One way out of a step, as the file has it.
     *
     * @param by the label or outcome that leads there; "" for the only way
     * @param place a step, {@link Step#NEXT}, {@link Step#UNANSWERED} or {@link Step#END}
     */
    public record Way(By kind, String by, String place) {}

    /** What makes a dialog leave a step. */
    public enum By {
        ITSELF,
        CHOICE,
        OUTCOME,
        /** An outcome that the file does not name: it ends the dialog. */
        OTHER_OUTCOME,
        /** The number of a question was given. */
        NUMBER
    }

    /** The ways out of a step, in the file's order. */
    public List<Way> ways(Step step) {
        return switch (step) {
            case Step.Say say -> List.of(new Way(By.ITSELF, "", Step.NEXT));
            case Step.Perform perform -> ways(perform.action(), perform.on());
            case Ask ask -> ways(ask);
        };
    }

    private List<Way> ways(Ask ask) {
        if (ask.perform() != null) {
            return ways(ask.perform(), ask.on());
        }
        if (!ask.choices().isEmpty()) {
            return ask.choices().entrySet().stream()
                    .map(choice -> new Way(By.CHOICE, choice.getKey(), choice.getValue()))
                    .toList();
        }
        if (ask.expect() != Step.Expect.QUESTION) {
            return List.of(new Way(By.ITSELF, "", Step.NEXT));
        }
        return dialog.steps().stream()
                .filter(step -> step instanceof Ask other && other.save() != null && !isForNobody(step))
                .map(step -> new Way(By.NUMBER, "", step.name()))
                .toList();
    }

    private List<Way> ways(String action, Map<String, String> on) {
        List<Way> ways = new ArrayList<>();
        on.forEach((outcome, place) -> ways.add(new Way(By.OUTCOME, outcome, place)));
        List<String> known = outcomes.getOrDefault(action, List.of());
        if (known.isEmpty() || !on.keySet().containsAll(known)) {
            ways.add(new Way(By.OTHER_OUTCOME, "", Step.END));
        }
        return ways;
    }

    private Set<String> ahead(Step step) {
        Set<String> places = new LinkedHashSet<>();
        for (Way way : ways(step)) {
            switch (way.place()) {
                case Step.NEXT -> places.addAll(first(dialog.after(step.name())));
                case Step.UNANSWERED -> places.addAll(first(questions()));
                default -> places.add(way.place());
            }
        }
        return places;
    }

    private List<Step> questions() {
        return dialog.steps().stream().filter(step -> step instanceof Ask).toList();
    }

    /** Those of some steps that can be the first to concern somebody and not to be answered yet. */
    private static Set<String> first(List<Step> candidates) {
        Set<String> first = new LinkedHashSet<>();
        for (Step step : candidates) {
            if (!isForNobody(step)) {
                first.add(step.name());
            }
            boolean mayBeLeftOut = step.audience() != null || step instanceof Ask ask && ask.save() != null;
            if (!mayBeLeftOut) {
                return first;
            }
        }
        first.add(Step.END);
        return first;
    }

    public static boolean isForNobody(Step step) {
        return Step.NOBODY.equals(step.audience());
    }

    /** The steps that a dialog can come to without passing through some of them. */
    Set<String> reached(Predicate<Step> wall) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(first(dialog.steps()));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (reached.add(name) && dialog.step(name).filter(wall.negate()).isPresent()) {
                open.addAll(Objects.requireNonNull(ahead.get(name)));
            }
        }
        return reached;
    }

    /** The steps from which the end can be reached. */
    Set<String> ending() {
        Set<String> ending = new HashSet<>(Set.of(Step.END));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, Set<String>> step : ahead.entrySet()) {
                grown |= step.getValue().stream().anyMatch(ending::contains) && ending.add(step.getKey());
            }
        }
        return ending;
    }

    /** Whether a step can come back to itself without anything being asked. */
    boolean circles(Step step) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(step.name()));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (dialog.step(name).filter(one -> !(one instanceof Ask)).isEmpty()) {
                continue;
            }
            for (String next : Objects.requireNonNull(ahead.get(name))) {
                if (next.equals(step.name())) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
