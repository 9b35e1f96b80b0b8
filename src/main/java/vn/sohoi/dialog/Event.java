package vn.sohoi.dialog;

/**
 * Something of a turn that tells how well a question is understood.
 *
 * @param dialog its name; "" when none was open
 * @param step the step's name; "" for the dialog as a whole
 * @param said what the person typed, where it was not read; else ""
 */
public record Event(Kind kind, String dialog, String step, String said) {

    public enum Kind {
        /** The dialog asked its first question. */
        BEGAN,
        /** The dialog came to its end. */
        FINISHED,
        /** The question was put, not counting repetitions. */
        ASKED,
        ANSWERED,
        SKIPPED,
        /** An answer could not be used, or had to be asked back. */
        NOT_READ,
        /** The person stops here and may go on later. */
        PUT_OFF,
        /** The person threw away what she had answered. */
        CANCELLED
    }

    /** A text that no dialog was open for and that means nothing. */
    public static Event notRead(String said) {
        return new Event(Kind.NOT_READ, "", "", said);
    }
}
