package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of number words or digits may mean, likeliest first, never negative.
 *
 * @param doubt why it must be asked about, if it must
 * @param refusal why it is no whole number, if it is not; then there are no readings
 * @param size the scale of its largest part: 1, 10, 100, 1000 …
 */
record Amount(
        List<Long> readings, @Nullable Why doubt, @Nullable Why refusal, long size) {

    /** Beyond any count of people or sum of đồng the service meets. */
    static final long LARGEST = 1_000_000_000_000_000L;

    private static final int MOST_READINGS = 4;

    static final Amount NOTHING = sure(0, 0);

    static Amount sure(long value, long size) {
        return new Amount(List.of(value), null, null, size);
    }

    static Amount doubtful(Why doubt, long size, Long... readings) {
        return new Amount(List.of(readings), doubt, null, size);
    }

    static Amount refused(Why why) {
        return new Amount(List.of(), null, why, 1);
    }

    long likeliest() {
        return readings.getFirst();
    }

    boolean isSure() {
        return doubt == null && refusal == null;
    }

    Amount doubted(Why why) {
        return refusal != null || doubt != null ? this : new Amount(readings, why, null, size);
    }

    Amount times(long scale) {
        if (refusal != null) {
            return this;
        }
        var products = new ArrayList<Long>(readings.size());
        for (long value : readings) {
            if (value > LARGEST / scale) {
                return refused(Why.TOO_LARGE);
            }
            products.add(value * scale);
        }
        return new Amount(List.copyOf(products), doubt, null, scale);
    }

    /** Every reading of this with every reading of a smaller part. */
    Amount plus(Amount rest) {
        if (rest == NOTHING) {
            return this;
        }
        if (refusal != null || rest.refusal != null) {
            return refusal != null ? this : rest;
        }
        var sums = new ArrayList<Long>();
        for (long mine : readings) {
            for (long theirs : rest.readings) {
                if (sums.size() < MOST_READINGS) {
                    sums.add(mine + theirs);
                }
            }
        }
        return new Amount(List.copyOf(sums), doubt != null ? doubt : rest.doubt, null, size);
    }
}
