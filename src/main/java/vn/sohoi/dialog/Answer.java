package vn.sohoi.dialog;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question; no answer at all is the absence of one.
 *
 * @param value the number when it was given, zero included; else null
 * @param mark why the number was asked about before she said that it is right; null when it was not
 * @param at when it was given; null in drafts that are older than this
 */
public record Answer(
        State state,
        @Nullable Long value,
        @Nullable String mark,
        @Nullable Instant at) {

    public static final Answer NOT_KNOWN = new Answer(State.NOT_KNOWN, null, null, null);
    public static final Answer SKIPPED = new Answer(State.SKIPPED, null, null, null);

    public Answer {
        if ((state == State.GIVEN) != (value != null)) {
            throw new IllegalArgumentException("%s with %s".formatted(state, value));
        }
    }

    public static Answer given(long value) {
        return new Answer(State.GIVEN, value, null, null);
    }

    /** This answer after she was asked about it and said that it is right. */
    public Answer marked(String why) {
        return new Answer(state, value, why, at);
    }

    Answer at(Instant moment) {
        return new Answer(state, value, mark, moment);
    }

    /** Whether both say the same, whenever they were given. */
    public boolean saysAs(Answer other) {
        return state == other.state && Objects.equals(value, other.value);
    }

    public enum State {
        GIVEN,
        /** The person said that the figure is not known. */
        NOT_KNOWN,
        /** The person left the question out. */
        SKIPPED
    }
}
