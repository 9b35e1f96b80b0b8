package vn.sohoi.dialog;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question; no answer at all is the absence of one.
 *
 * @param value the number when it was given, zero included; else null
 */
public record Answer(State state, @Nullable Long value) {

    public static final Answer NOT_KNOWN = new Answer(State.NOT_KNOWN, null);
    public static final Answer SKIPPED = new Answer(State.SKIPPED, null);

    public Answer {
        if ((state == State.GIVEN) != (value != null)) {
            throw new IllegalArgumentException("%s with %s".formatted(state, value));
        }
    }

    public static Answer given(long value) {
        return new Answer(State.GIVEN, value);
    }

    public enum State {
        GIVEN,
        /** The person said that the figure is not known. */
        NOT_KNOWN,
        /** The person left the question out. */
        SKIPPED
    }
}
