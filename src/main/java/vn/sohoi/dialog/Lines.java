package vn.sohoi.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoi.yaml.Problem;
import vn.sohoi.yaml.Section;

/**
 * Where everything of a dialog stands in its file.
 *
 * @param places such as {@code [steps, sure, choices, Gửi]} → 14
 */
record Lines(String file, Map<List<String>, Integer> places) {

    private static final List<String> KEYS = List.of("dialog", "says", "start", "takes", "steps");
    private static final List<String> STEP_KEYS =
            List.of("for", "ask", "say", "do", "hint", "why", "expect", "save", "choices", "choices-from", "on");

    static Lines of(String file, Section root, Map<String, Section> steps) {
        Map<List<String>, Integer> places = new HashMap<>();
        KEYS.forEach(key -> places.put(List.of(key), root.line(key)));
        root.lines("steps").forEach((step, line) -> places.put(List.of("steps", step), line));
        steps.forEach((step, section) -> {
            STEP_KEYS.stream()
                    .filter(section::has)
                    .forEach(key -> places.put(List.of("steps", step, key), section.line(key)));
            List.of("choices", "on")
                    .forEach(key -> section.lines(key)
                            .forEach((label, line) -> places.put(List.of("steps", step, key, label), line)));
        });
        return new Lines(file, places);
    }

    /** Where the keys of the dialog itself stand. */
    Map<String, Integer> ofKeys() {
        return places.entrySet().stream()
                .filter(place -> place.getKey().size() == 1)
                .collect(Collectors.toMap(place -> place.getKey().getFirst(), Map.Entry::getValue));
    }

    /** What the file is called without its ending. */
    String name() {
        return file.replaceFirst("\\.ya?ml$", "");
    }

    /** A mistake at a place, or, where nothing stands there, at the nearest place around it. */
    Problem problem(List<String> place, String found, String allowed) {
        List<String> around = place;
        while (!around.isEmpty() && !places.containsKey(around)) {
            around = around.subList(0, around.size() - 1);
        }
        return new Problem(file, places.getOrDefault(around, 1), found, allowed);
    }
}
