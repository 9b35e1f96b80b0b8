package vn.sohoi.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Level;

/** How a part is judged. Levels say whose figures count; amounts are whole numbers, percentages exact decimals. */
public sealed interface Rule {

    String indicator();

    Level level();

    /** Every indicator that is needed to judge it. */
    default List<String> indicators() {
        return List.of(indicator());
    }

    /** A rule whose result is a number of units. */
    sealed interface OfUnits extends Rule {}

    /**
     * The sum reaches {@code atLeast}.
     *
     * @param each what every unit of the level is to give towards it; 0 when that is not said
     */
    record Total(String indicator, Level level, long atLeast, long each) implements Rule {}

    /**
     * The year's sum reaches the year's level; a stock reaches it at the year's end.
     *
     * @param levels what each year of the term is to bring; a year without one is not judged
     * @param each what every unit of the level is to give a year; 0 when that is not said
     */
    record Plan(String indicator, Level level, SortedMap<Integer, Long> levels, long each) implements Rule {}

    /** Every unit of the level reaches {@code each}. */
    record Coverage(String indicator, Level level, long each) implements OfUnits {}

    /** Every unit of the level reaches {@code each} in every quarter. */
    record Quarterly(String indicator, Level level, long each) implements Rule {}

    /** The sum reaches {@code each} times the number of units of the level. */
    record PerUnit(String indicator, Level level, long each) implements Rule {}

    /** The sum of {@code indicator} is at least {@code atLeastPercent} of the sum of {@code of}. */
    record Share(String indicator, String of, Level level, long atLeastPercent) implements Rule {

        @Override
        public List<String> indicators() {
            return List.of(indicator, of);
        }
    }

    /** In every unit of the level, among those that {@code among} picks, the share is at least a percentage. */
    record EachShare(
            String indicator,
            String of,
            Level level,
            BigDecimal atLeastPercent,
            @Nullable Among among) implements OfUnits {

        @Override
        public List<String> indicators() {
            Among picked = among;
            return picked == null ? List.of(indicator, of) : List.of(indicator, of, picked.indicator(), picked.of());
        }
    }

    /** The units whose share is above a percentage, or else those where it is not. */
    record Among(String indicator, String of, boolean above, BigDecimal percent) {}

    /** No more than {@code atMost} units of the level have a share below {@code belowPercent}. */
    record AtMost(String indicator, String of, Level level, BigDecimal belowPercent, long atMost) implements OfUnits {

        @Override
        public List<String> indicators() {
            return List.of(indicator, of);
        }
    }

    /** A stock has grown over its baseline. */
    record Growth(String indicator, Level level, Base base, Gain atLeast) implements Rule {

        @Override
        public List<String> indicators() {
            return switch (base) {
                case Base.Given given -> List.of(indicator);
                case Base.Reported reported -> List.of(indicator, reported.of());
            };
        }
    }

    /** What growth is counted from. */
    sealed interface Base {
        /** The province's, written in the file. */
        record Given(long value) implements Base {}

        /** An indicator that keeps the old value of every unit. */
        record Reported(String of) implements Base {}
    }

    /** How much a stock is to grow. */
    sealed interface Gain {
        /** By a percentage of the baseline. */
        record Percent(BigDecimal percent) implements Gain {}

        /** By a number. */
        record Absolute(long amount) implements Gain {}
    }

    /** The sum since the beginning of the term reaches {@code atLeast} by the end of the year {@code by}. */
    record Milestone(String indicator, Level level, long atLeast, int by) implements Rule {}
}
