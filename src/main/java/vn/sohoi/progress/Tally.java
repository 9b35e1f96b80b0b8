package vn.sohoi.progress;

import java.util.OptionalLong;

/**
 * What has been counted over some units; tallies of disjoint units add up.
 *
 * @param units how many units were looked at
 * @param known how many counts are known
 * @param sum of what is known
 * @param reached how many counts reached what was asked; a number of which nothing is asked has
 */
record Tally(long units, long known, long sum, long reached) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    /** One unit's number, which is known or not. */
    static Tally of(OptionalLong value) {
        return new Tally(1, value.isPresent() ? 1 : 0, value.orElse(0), 1);
    }

    /** One unit that reached what was asked of it, or did not. */
    static Tally of(boolean known, boolean reached) {
        return new Tally(1, known ? 1 : 0, 0, reached ? 1 : 0);
    }

    /** A number that belongs to none of the units. */
    static Tally leftOver(OptionalLong value) {
        return value.isPresent() ? new Tally(0, 1, value.getAsLong(), 0) : NOTHING;
    }

    Tally plus(Tally other) {
        return new Tally(
                Math.addExact(units, other.units),
                Math.addExact(known, other.known),
                Math.addExact(sum, other.sum),
                Math.addExact(reached, other.reached));
    }

    /** The sum; empty when nothing is known. */
    OptionalLong total() {
        return known == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    boolean isComplete() {
        return reached == units;
    }
}
