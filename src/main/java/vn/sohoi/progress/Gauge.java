package vn.sohoi.progress;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.sohoi.targets.Indicator;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** What is counted about each unit of a level, so that the counts of many units add up. */
sealed interface Gauge {

    Level level();

    /** The count of one unit of the level. */
    Tally of(Unit unit, Holdings holdings);

    /** What counts at a unit above without belonging to any unit of the level. */
    default Tally leftOver(Unit upper, Holdings holdings) {
        return Tally.NOTHING;
    }

    /** A figure over some months. */
    record Sum(Level level, Indicator indicator, YearMonth first, YearMonth last) implements Gauge {

        @Override
        public Tally of(Unit unit, Holdings holdings) {
            return Tally.of(holdings.value(unit, indicator, first, last));
        }

        @Override
        public Tally leftOver(Unit upper, Holdings holdings) {
            return Tally.leftOver(holdings.leftOver(upper, level, indicator, first, last));
        }
    }

    /** Whether a figure over some months reaches a minimum. */
    record Reaching(Level level, Indicator indicator, YearMonth first, YearMonth last, long minimum) implements Gauge {

        @Override
        public Tally of(Unit unit, Holdings holdings) {
            OptionalLong value = holdings.value(unit, indicator, first, last);
            return Tally.of(value.isPresent(), value.orElse(0) >= minimum);
        }
    }

    /** Whether a month's report was sent. */
    record Sent(Level level, YearMonth period) implements Gauge {

        @Override
        public Tally of(Unit unit, Holdings holdings) {
            return Tally.of(true, holdings.hasReport(unit, period));
        }
    }

    /** How one stock or flow stands to another over some months. */
    record Proportion(Indicator part, Indicator whole, YearMonth first, YearMonth last) {

        boolean isKnown(Unit unit, Holdings holdings) {
            return holdings.value(unit, part, first, last).isPresent()
                    && holdings.value(unit, whole, first, last).isPresent();
        }

        /** Empty when one of them is not known, or nothing is there to have a share of. */
        Optional<Ratio> of(Unit unit, Holdings holdings) {
            OptionalLong some = holdings.value(unit, part, first, last);
            OptionalLong all = holdings.value(unit, whole, first, last);
            return some.isEmpty() || all.isEmpty() || all.getAsLong() == 0
                    ? Optional.empty()
                    : Optional.of(new Ratio(some.getAsLong(), all.getAsLong()));
        }
    }

    /** A part, or its whole, of the units in which both are known, so that the sums can be held against each other. */
    record Paired(Level level, Proportion proportion, boolean whole) implements Gauge {

        @Override
        public Tally of(Unit unit, Holdings holdings) {
            return Tally.of(chosen(
                    holdings.value(unit, proportion.part(), proportion.first(), proportion.last()),
                    holdings.value(unit, proportion.whole(), proportion.first(), proportion.last())));
        }

        @Override
        public Tally leftOver(Unit upper, Holdings holdings) {
            return Tally.leftOver(chosen(
                    holdings.leftOver(upper, level, proportion.part(), proportion.first(), proportion.last()),
                    holdings.leftOver(upper, level, proportion.whole(), proportion.first(), proportion.last())));
        }

        private OptionalLong chosen(OptionalLong part, OptionalLong all) {
            return part.isEmpty() || all.isEmpty() ? OptionalLong.empty() : whole ? all : part;
        }
    }

    /** Picks the units whose proportion is above a percentage, or else those where it is not. */
    record Pick(Proportion proportion, boolean above, BigDecimal percent) {

        boolean takes(Unit unit, Holdings holdings) {
            return proportion
                    .of(unit, holdings)
                    .filter(ratio -> above == ratio.compareTo(percent) > 0)
                    .isPresent();
        }
    }

    /**
     * Whether a unit's proportion is at least a percentage, or else below it.
     *
     * @param pick the units that are counted at all; null means all
     */
    record Shares(
            Level level,
            Proportion proportion,
            boolean atLeast,
            BigDecimal percent,
            @Nullable Pick pick) implements Gauge {

        @Override
        public Tally of(Unit unit, Holdings holdings) {
            Pick picked = pick;
            if (picked != null && !picked.takes(unit, holdings)) {
                return Tally.NOTHING;
            }
            Optional<Ratio> ratio = proportion.of(unit, holdings);
            return Tally.of(
                    ratio.isPresent() || !atLeast && proportion.isKnown(unit, holdings),
                    ratio.filter(one -> atLeast == one.compareTo(percent) >= 0).isPresent());
        }
    }
}
