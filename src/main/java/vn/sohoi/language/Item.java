package vn.sohoi.language;

/** A part of a message once its numbers, cues and context have been told apart. */
sealed interface Item {

    /** A number that may be the answer, and the tokens it was read from; spelled if it begins with a word. */
    record Number(Amount amount, int from, int end, boolean spelled) implements Item {

        boolean isOneWord() {
            return spelled && end == from + 1;
        }
    }

    /** A cue, a sign that matters, or a strange word. */
    record Said(Cue cue) implements Item {}

    /**
     * A month, year, date, target number or hamlet name: no answer.
     *
     * @param why set if it makes the number beside it doubtful
     */
    record Context(Why why) implements Item {}

    default boolean says(Cue cue) {
        return this instanceof Said said && said.cue() == cue;
    }
}
