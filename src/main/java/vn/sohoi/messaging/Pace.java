package vn.sohoi.messaging;

import java.time.Duration;

/** One message an interval on average, with a burst; times are those of {@link System#nanoTime}. Not thread-safe. */
final class Pace {

    private final long interval;
    private final long tolerance;
    private boolean used;
    private long even;

    Pace(Duration interval, int burst) {
        this.interval = interval.toNanos();
        this.tolerance = this.interval * (burst - 1);
    }

    /** Nanoseconds until the next message may go; 0 or less means now. */
    long untilNext(long now) {
        return used ? even - tolerance - now : 0;
    }

    void take(long now) {
        even = (used && even - now > 0 ? even : now) + interval;
        used = true;
    }

    /** Nanoseconds until it is as if nothing had ever been sent. */
    long untilRested(long now) {
        return used ? even - now : 0;
    }
}
