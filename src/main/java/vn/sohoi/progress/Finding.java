package vn.sohoi.progress;

import org.jspecify.annotations.Nullable;

/** What is to be said of one part of a target. All amounts are whole numbers of the indicator's unit. */
public sealed interface Finding {

    /**
     * @param result what was reached: a sum, a number of units, or the part of a share
     * @param target what it is held against: a sum, all units that owe it, or the whole of a share
     */
    record Measured(long result, long target, boolean met) implements Finding {}

    /** There is a result, and no target was given to this unit. */
    record Unallotted(long result) implements Finding {}

    /**
     * Nobody has reported a figure yet.
     *
     * @param target what it will be held against; null when that follows from figures, or was not given to this unit
     */
    record NoFigures(@Nullable Long target) implements Finding {}

    /**
     * What is known says neither yes nor no, because too many units have not told theirs.
     *
     * @param result of the units that are known
     * @param known how many those are
     */
    record Incomplete(long result, long target, long known, long units) implements Finding {}

    /** A share whose whole is zero. */
    record NoDenominator() implements Finding {}

    /** It is about victims, and not for the one who asks; the same whatever was reported. */
    record Withheld() implements Finding {}

    /** No unit of the part's level is at or below the unit asked about. */
    record NotItsLevel() implements Finding {}
}
