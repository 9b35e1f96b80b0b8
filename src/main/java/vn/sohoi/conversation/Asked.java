package vn.sohoi.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.Step;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** What a report asks now: the indicators of the set that the dialog has a question for, in the dialog's order. */
final class Asked {

    private static final String GONE = "Có %d câu đã trả lời nay không còn được hỏi nên sẽ không gửi%s.";

    private Asked() {}

    /** @param all what belongs into the report */
    static List<Indicator> of(Dialog dialog, List<Indicator> all, Unit unit) {
        Map<String, Indicator> reported = all.stream().collect(Collectors.toMap(Indicator::id, indicator -> indicator));
        return dialog.steps().stream()
                .filter(step -> concerns(step, unit))
                .flatMap(Asked::saves)
                .map(reported::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean concerns(Step step, Unit unit) {
        return step.audience() == null || unit.level().code().equals(step.audience());
    }

    private static Stream<String> saves(Step step) {
        return step instanceof Step.Ask ask ? Stream.ofNullable(ask.save()) : Stream.empty();
    }

    /** How many of these questions have an answer. */
    static long answered(List<Indicator> asked, Map<String, Answer> answers) {
        return asked.stream().filter(one -> answers.containsKey(one.id())).count();
    }

    /** A line about answers that nobody asks for any more; "" when there are none. */
    static String gone(List<Indicator> asked, Map<String, Answer> answers, TargetSet set) {
        List<String> ids = asked.stream().map(Indicator::id).toList();
        List<Map.Entry<String, Answer>> gone = answers.entrySet().stream()
                .filter(answer -> !ids.contains(answer.getKey()))
                .toList();
        String names = gone.stream()
                .flatMap(answer -> set.indicator(answer.getKey()).stream()
                        .map(known -> known.name() + " " + FigureLines.of(answer.getValue())))
                .collect(Collectors.joining(", "));
        return gone.isEmpty() ? "" : GONE.formatted(gone.size(), names.isEmpty() ? "" : ": " + names) + "\n";
    }
}
