package vn.sohoi.console;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.Event.Kind;
import vn.sohoi.dialog.Step;
import vn.sohoi.insights.Insights.StepInsight;
import vn.sohoi.insights.Insights.Unread;

/**
 * What happened in the dialogs from one month to another.
 *
 * @param outside what was not understood while no dialog was open, most frequent first
 */
record LearnNumbers(String from, String to, List<DialogNumbers> dialogs, List<Unread> outside) {

    /**
     * @param putOff how often it was left to go on later, and {@code gaveUp} thrown away
     * @param steps its questions, in the file's order
     */
    record DialogNumbers(
            String dialog,
            String title,
            long began,
            long finished,
            long gaveUp,
            long putOff,
            List<StepNumbers> steps) {}

    /**
     * @param asked how often the question was put, not counting repetitions
     * @param reasked how often an answer could not be used or had to be asked back
     * @param unread those answers without figures and names, most frequent first
     */
    record StepNumbers(
            String step,
            String prompt,
            long asked,
            long answered,
            long skipped,
            long reasked,
            long gaveUp,
            long putOff,
            List<Unread> unread) {}

    static LearnNumbers of(
            YearMonth first, YearMonth last, Collection<Dialog> dialogs, Collection<StepInsight> insights) {
        return new LearnNumbers(
                first.toString(),
                last.toString(),
                dialogs.stream().map(dialog -> of(dialog, insights)).toList(),
                find("", "", insights).map(StepInsight::unread).orElse(List.of()));
    }

    private static DialogNumbers of(Dialog dialog, Collection<StepInsight> insights) {
        List<StepNumbers> steps = dialog.steps().stream()
                .filter(Step.Ask.class::isInstance)
                .map(Step.Ask.class::cast)
                .flatMap(ask -> of(dialog, ask, insights).stream())
                .toList();
        Optional<StepInsight> whole = find(dialog.name(), "", insights);
        return new DialogNumbers(
                dialog.name(),
                dialog.title(),
                whole.map(insight -> insight.times(Kind.BEGAN)).orElse(0L),
                whole.map(insight -> insight.times(Kind.FINISHED)).orElse(0L),
                steps.stream().mapToLong(StepNumbers::gaveUp).sum(),
                steps.stream().mapToLong(StepNumbers::putOff).sum(),
                steps);
    }

    private static Optional<StepNumbers> of(Dialog dialog, Step.Ask ask, Collection<StepInsight> insights) {
        return find(dialog.name(), ask.name(), insights)
                .map(insight -> new StepNumbers(
                        ask.name(),
                        ask.prompt(),
                        insight.times(Kind.ASKED),
                        insight.times(Kind.ANSWERED),
                        insight.times(Kind.SKIPPED),
                        insight.times(Kind.NOT_READ),
                        insight.times(Kind.CANCELLED),
                        insight.times(Kind.PUT_OFF),
                        insight.unread()));
    }

    private static Optional<StepInsight> find(String dialog, String step, Collection<StepInsight> insights) {
        return insights.stream()
                .filter(insight ->
                        insight.dialog().equals(dialog) && insight.step().equals(step))
                .findFirst();
    }
}
