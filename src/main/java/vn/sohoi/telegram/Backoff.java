package vn.sohoi.telegram;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits that double with each failure in a row up to a longest one. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 16;

    private final Duration first;
    private final Duration longest;
    private final AtomicInteger failures = new AtomicInteger();

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    Duration next() {
        int doublings = Math.min(failures.getAndIncrement(), MOST_DOUBLINGS);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    void reset() {
        failures.set(0);
    }
}
