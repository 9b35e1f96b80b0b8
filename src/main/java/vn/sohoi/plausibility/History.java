package vn.sohoi.plausibility;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reported for one indicator before the month in question.
 *
 * @param months from the newest to the oldest; null where nothing is known
 * @param yearToDate the sum of the months of the same year before this one; null when nothing is known
 */
public record History(List<@Nullable Long> months, @Nullable Long yearToDate) {

    /** Fewer months say nothing about what is usual. */
    private static final int FEWEST = 3;

    /** A figure not much above the highest one is nothing new. */
    private static final double BEYOND = 1.5;

    /** A month that had this many times the usual could not be one. */
    private static final int MONTHS_IN_ONE = 3;

    /** A normal spread is so many times the median distance from the median. */
    private static final double SPREAD = 1.4826;

    /** What adds up over months: a new figure is held against the usual month and against the year so far. */
    public Verdict flow(long value, Limits limits) {
        Sample seen = seen(limits);
        if (seen.size() < FEWEST || seen.holds(value)) {
            return new Verdict.Usual();
        }
        Sample happened = seen.withoutZeros();
        double usual = happened.isEmpty() ? 0 : happened.median();
        if (isCumulative(value, seen, usual, limits)) {
            long sum = Objects.requireNonNull(yearToDate);
            return new Verdict.Cumulative(sum, value - sum);
        }
        boolean far = value > usual
                ? value > BEYOND * seen.highest() && value > usual + high(usual, happened, limits)
                : seen.lowest() - value > limits.atLeast() && (double) value * limits.factor() < usual;
        return far ? seen.far() : new Verdict.Usual();
    }

    private Sample seen(Limits limits) {
        return Sample.of(months.stream().limit(limits.history()));
    }

    /** So many times the usual, but where months are large and alike, less; a few more never matter. */
    private static double high(double usual, Sample happened, Limits limits) {
        double alike = happened.isEmpty() ? 0 : Math.max(SPREAD * happened.deviation(), Math.sqrt(usual));
        return Math.max(limits.atLeast(), Math.min((limits.factor() - 1) * usual, 2.0 * limits.factor() * alike));
    }

    /** Just what the year has with one more month, where one month never had anything like it. */
    private boolean isCumulative(long value, Sample seen, double usual, Limits limits) {
        return yearToDate != null
                && yearToDate > 0
                && value >= yearToDate
                && value - yearToDate <= 2 * seen.highest()
                && value - usual > limits.atLeast()
                && value >= MONTHS_IN_ONE * usual
                && value > BEYOND * seen.highest();
    }

    /** What is there at a month's end: a new figure is held against the newest one. */
    public Verdict stock(long value, Limits limits) {
        Sample seen = seen(limits);
        if (seen.isEmpty() || seen.holds(value)) {
            return new Verdict.Usual();
        }
        long last = months.stream().filter(Objects::nonNull).findFirst().orElseThrow();
        double low = Math.min(value, last);
        double high = Math.max(value, last);
        boolean far = high - low > limits.atLeast() && high > low * limits.factor();
        return far ? new Verdict.Far(last, last) : new Verdict.Usual();
    }
}
