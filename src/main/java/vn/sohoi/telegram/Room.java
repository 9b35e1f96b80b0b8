package vn.sohoi.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room in memory for the files that are on their way; a large file never makes a small one wait. */
final class Room {

    /** Telegram makes photos smaller than this; documents may have ten times as much. */
    private static final int LARGEST_SMALL = 1024 * 1024;

    /** Together about 70 MB at most. */
    private static final int SMALL = 40;

    private static final int LARGE = 3;

    private final Semaphore small = new Semaphore(SMALL, true);
    private final Semaphore large = new Semaphore(LARGE, true);

    /** The way out again, to be run once; nothing when there was no room in time. */
    Optional<Runnable> enter(long bytes, Duration longest) {
        var places = bytes >= 0 && bytes <= LARGEST_SMALL ? small : large;
        try {
            return places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)
                    ? Optional.of(places::release)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
