package vn.sohoi.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An open dialog and where in it the person is.
 *
 * @param slots what the dialog's actions keep, such as the unit and the month
 * @param tries how often the open question got an answer that could not be used
 * @param pending readings that the person was asked to choose from
 * @param aside what the person was asked instead of the step's own question
 */
public record Frame(String dialog, String step, Map<String, String> slots, int tries, List<Long> pending, Aside aside) {

    /** What stands between the person and the step's question. */
    public enum Aside {
        NONE,
        /** She was asked whether to throw the draft away. */
        CANCEL,
        /** A question of hers was asked back: which of several did she mean? */
        CHOICE,
        /** Whether the figure that she typed is right. */
        DOUBT
    }

    /** The slot that names the draft in which the answers are kept. */
    public static final String DRAFT = "draft";

    /** The slot with the month of a report, "2022-10". */
    public static final String PERIOD = "period";

    /** The slot that names the indicator that a question is about, where the question itself does not. */
    public static final String INDICATOR = "indicator";

    /** The slot with what was said already to a question for a number that is still to be asked. */
    public static final String GIVEN = "given";

    /** The slot with what followed the phrase that opened the dialog. */
    public static final String SAID = "said";

    static Frame at(String dialog, String step, Map<String, String> slots) {
        return new Frame(dialog, step, slots, 0, List.of(), Aside.NONE);
    }

    public String slot(String name) {
        return slots.getOrDefault(name, "");
    }

    Frame move(String next) {
        return at(dialog, next, slots);
    }

    /** This frame with more slots, or others. */
    public Frame with(Map<String, String> more) {
        Map<String, String> merged = new LinkedHashMap<>(slots);
        merged.putAll(more);
        return new Frame(dialog, step, merged, tries, pending, aside);
    }

    Frame tried() {
        return new Frame(dialog, step, slots, tries + 1, List.of(), Aside.NONE);
    }

    Frame offering(List<Long> readings) {
        return new Frame(dialog, step, slots, tries, new ArrayList<>(readings), Aside.NONE);
    }

    Frame doubting(List<Long> readings) {
        return new Frame(dialog, step, slots, tries, new ArrayList<>(readings), Aside.DOUBT);
    }

    Frame fresh() {
        return at(dialog, step, slots);
    }

    Frame asking(Aside what) {
        return new Frame(dialog, step, slots, tries, List.of(), what);
    }
}
