package vn.sohoi.dialog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a dialog. */
public sealed interface Step {

    /** Unique within the dialog, kebab-case. */
    String name();

    /** Whom it concerns, as {@link Features#concerns} understands it; null for everybody. */
    @Nullable
    String audience();

    /**
     * A question that waits for an answer.
     *
     * @param prompt with placeholders in braces
     * @param hint a second line under the prompt; null for none
     * @param why what to say to somebody who asks why; null for nothing special
     * @param save the indicator that the answer is kept under; null when it is not kept
     * @param choices label → step, for {@link Expect#CHOICE}
     * @param choicesFrom a name for {@link Features#choices} when the labels are not known beforehand
     * @param yes the choice that a plain yes stands for; null for none
     * @param perform the action that gets the answer, of a count its number or "unknown"; null for none
     * @param on outcome of the action → step
     */
    record Ask(
            String name,
            @Nullable String audience,
            String prompt,
            @Nullable String hint,
            @Nullable String why,
            Expect expect,
            @Nullable String save,
            Map<String, String> choices,
            @Nullable String choicesFrom,
            @Nullable String yes,
            @Nullable String perform,
            Map<String, String> on)
            implements Step {}

    /** Something to say before going on. */
    record Say(String name, @Nullable String audience, String text) implements Step {}

    /** An action of a feature; what comes next depends on its outcome. */
    record Perform(String name, @Nullable String audience, String action, Map<String, String> on) implements Step {}

    /** What kind of answer a question waits for. */
    enum Expect {
        /** A whole number, zero, or "not known". */
        COUNT,
        /** One of the labels, or its number. */
        CHOICE,
        /** A shared phone number or an invitation code. */
        CONTACT,
        /** The number of one of the dialog's questions. */
        QUESTION,
        /** Any words, which go to the action; choices that are offered with it are shortcuts. */
        TEXT
    }

    /** Goes to the step that follows in the file. */
    String NEXT = "next";

    /** Goes to the first question without an answer. */
    String UNANSWERED = "unanswered";

    /** Ends the dialog. */
    String END = "end";

    /** The audience of a step that is come to only where another leads to it. */
    String NOBODY = "nobody";
}
