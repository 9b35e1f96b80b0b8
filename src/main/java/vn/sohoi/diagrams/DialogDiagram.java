package vn.sohoi.diagrams;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.DialogGraph;
import vn.sohoi.dialog.DialogGraph.Way;
import vn.sohoi.dialog.Step;
import vn.sohoi.dialog.Vocabulary;

/** A dialog as boxes and arrows: a box for each step, an arrow for each way from one to another. */
public final class DialogDiagram {

    private static final String OVER = "hết";
    private static final String NOT_ANSWERED = "câu chưa trả lời";

    private final Dialog dialog;
    private final Map<String, String> audiences;
    private final DialogGraph graph;

    private DialogDiagram(Dialog dialog, Vocabulary words) {
        this.dialog = dialog;
        this.audiences = words.audiences();
        this.graph = new DialogGraph(dialog, words.actions());
    }

    /** The dialog as an SVG document, its steps from top to bottom in the order in which people come to them. */
    public static String svg(Dialog dialog, Vocabulary words) {
        return Svg.of(dialog, boxes(dialog, words));
    }

    static List<Box> boxes(Dialog dialog, Vocabulary words) {
        return new DialogDiagram(dialog, words).boxes();
    }

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (Step step : dialog.steps()) {
            String audience = step.audience();
            boxes.add(Box.of(step, audience == null ? "" : audiences.getOrDefault(audience, audience), exits(step)));
        }
        return boxes;
    }

    private List<Box.Exit> exits(Step step) {
        List<Box.Exit> exits = new ArrayList<>();
        for (Way way : graph.ways(step)) {
            Box.Exit exit = exit(step, way);
            if (!exits.contains(exit)) {
                exits.add(exit);
            }
        }
        return exits.size() == 1 && exits.getFirst().equals(new Box.Exit("khác → " + OVER, List.of()))
                ? List.of(new Box.Exit("→ " + OVER, List.of()))
                : exits;
    }

    private Box.Exit exit(Step step, Way way) {
        return switch (way.kind()) {
            case NUMBER -> new Box.Exit("số của câu → câu đó", List.of());
            case OTHER_OUTCOME -> new Box.Exit("khác → " + OVER, List.of());
            case ITSELF, CHOICE, OUTCOME ->
                switch (way.place()) {
                    case Step.END -> new Box.Exit(way.by() + " → " + OVER, List.of());
                    case Step.UNANSWERED -> new Box.Exit(way.by() + " → " + NOT_ANSWERED, List.of());
                    case Step.NEXT -> following(step, way.by());
                    default -> leading(step, way);
                };
        };
    }

    /** Arrows lead down only: what leads to an earlier step is said in words, or nobody could follow the lines. */
    private Box.Exit leading(Step step, Way way) {
        if (way.place().equals(step.name())) {
            return new Box.Exit(way.by() + " ↺", List.of());
        }
        List<String> names = dialog.steps().stream().map(Step::name).toList();
        return names.indexOf(way.place()) < names.indexOf(step.name())
                ? new Box.Exit(way.by() + " ↑ " + way.place(), List.of())
                : new Box.Exit(way.by(), List.of(way.place()));
    }

    private Box.Exit following(Step step, String by) {
        List<String> next = next(step);
        return next.isEmpty() ? new Box.Exit((by + " → " + OVER).strip(), List.of()) : new Box.Exit(by, next);
    }

    /** The steps that follow for the people of the step's audience: one, or one for each audience. */
    private List<String> next(Step step) {
        @Nullable String own = DialogGraph.isForNobody(step) ? null : step.audience();
        Set<String> left = new LinkedHashSet<>(audiences.keySet());
        left.remove(Step.NOBODY);
        Set<String> met = new LinkedHashSet<>();
        List<String> next = new ArrayList<>();
        int index = dialog.steps().indexOf(step);
        for (Step other : dialog.steps().subList(index + 1, dialog.steps().size())) {
            @Nullable String audience = other.audience();
            if (audience == null || audience.equals(own)) {
                next.add(other.name());
                return next;
            }
            if (own == null && !DialogGraph.isForNobody(other) && met.add(Objects.requireNonNull(audience))) {
                next.add(other.name());
                left.remove(audience);
                if (left.isEmpty()) {
                    return next;
                }
            }
        }
        return next;
    }
}
