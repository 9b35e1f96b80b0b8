package vn.sohoi.targets;

import vn.sohoi.units.Level;

/** How a part is judged. Levels say whose figures count; amounts are whole numbers. */
public sealed interface Rule {

    String indicator();

    Level level();

    /**
     * The sum reaches {@code atLeast}.
     *
     * @param each what every unit of the level is to give towards it; 0 when that is not said
     */
    record Total(String indicator, Level level, long atLeast, long each) implements Rule {}

    /** Every unit of the level reaches {@code each}. */
    record Coverage(String indicator, Level level, long each) implements Rule {}

    /** The sum reaches {@code each} times the number of units of the level. */
    record PerUnit(String indicator, Level level, long each) implements Rule {}

    /** The sum of {@code indicator} is at least {@code atLeastPercent} of the sum of {@code of}. */
    record Share(String indicator, String of, Level level, long atLeastPercent) implements Rule {}

    /** The sum since the beginning of the term reaches {@code atLeast} by the end of the year {@code by}. */
    record Milestone(String indicator, Level level, long atLeast, int by) implements Rule {}
}
