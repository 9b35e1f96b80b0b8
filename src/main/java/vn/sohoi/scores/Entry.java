package vn.sohoi.scores;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was written down for one criterion of one unit; what is null was not.
 *
 * @param points by hand
 * @param registered what the unit promised, from 0
 * @param result what it reached, where no reported figure tells it
 * @param evidence where it can be seen
 */
public record Entry(
        @Nullable BigDecimal points,
        @Nullable Long registered,
        @Nullable Long result,
        @Nullable String evidence) {

    public static final Entry NOTHING = new Entry(null, null, null, null);

    /** One number of points is one entry, however many zeros it was written with. */
    public Entry {
        points = points == null
                ? null
                : new BigDecimal(points.stripTrailingZeros().toPlainString());
    }
}
