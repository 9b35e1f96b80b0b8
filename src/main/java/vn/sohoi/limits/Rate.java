package vn.sohoi.limits;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many at once, and so many in each stretch of time after it; in settings {@code 200+5/1s}.
 *
 * @param burst how many may come at once
 * @param refill how many of them come back in each {@code every}, evenly spread
 */
public record Rate(long burst, long refill, Duration every) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\+(\\d{1,9})/(\\w{2,20})");

    public Rate {
        if (burst < 1 || refill < 1 || !every.isPositive()) {
            throw new IllegalArgumentException("a rate lets something through: %d+%d/%s".formatted(burst, refill, every));
        }
    }

    /** Reads {@code burst+refill/every}; Spring calls it for settings. */
    public static Rate valueOf(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new IllegalArgumentException("a rate is written as 200+5/1s, not as " + text);
        }
        return new Rate(
                Long.parseLong(written.group(1)),
                Long.parseLong(written.group(2)),
                DurationStyle.detectAndParse(written.group(3)));
    }

    /** After this long without a try, all of the burst is there again. */
    Duration untilFull() {
        return every.multipliedBy(burst).dividedBy(refill);
    }
}
