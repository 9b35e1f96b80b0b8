package vn.sohoi.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sohoi.messaging.Backlog;

/** Sees to it that every event of a poll is stored, as a turn or in the backlog, before the poll is confirmed. */
final class Batches {

    /** Turns take a few milliseconds; who waits longer than this does not make the others wait. */
    private static final Duration SETTLING = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(Batches.class);

    private final Backlog backlog;
    private final Backoff backoff;
    private final Stopping stopping;

    Batches(Backlog backlog, Backoff backoff, Stopping stopping) {
        this.backlog = backlog;
        this.backoff = backoff;
        this.stopping = stopping;
    }

    /** Comes back when all are stored somewhere, or false when the stop came first. */
    boolean settle(List<Handed> batch) {
        awaitAll(batch, SETTLING);
        while (!stopping.isNow()) {
            var waiting = batch.stream().filter(Handed::waits).toList();
            if (waiting.isEmpty() || keep(waiting)) {
                return true;
            }
            awaitAll(waiting, backoff.next());
        }
        return batch.stream().noneMatch(Handed::waits);
    }

    private void awaitAll(List<Handed> batch, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (var handed : batch) {
                while (!stopping.isNow() && System.nanoTime() < end) {
                    long left = Math.min(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(50));
                    if (handed.left().await(left, TimeUnit.NANOSECONDS)) {
                        break;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A write that failed may have happened all the same: whatever is settled is struck off in either case. */
    private boolean keep(List<Handed> waiting) {
        boolean kept = isKept(waiting);
        var settled = waiting.stream().filter(Handed::markKept).map(Handed::id).toList();
        if (!settled.isEmpty()) {
            strike(settled);
        }
        return kept;
    }

    private boolean isKept(List<Handed> waiting) {
        try {
            backlog.keep(
                    TelegramChannel.NAME, waiting.stream().map(Handed::asKept).toList());
            backoff.reset();
            return true;
        } catch (RuntimeException e) {
            log.debug("the backlog takes no events", e);
            return false;
        }
    }

    private void strike(List<String> settled) {
        while (!stopping.isNow()) {
            try {
                backlog.strike(TelegramChannel.NAME, settled);
                return;
            } catch (RuntimeException e) {
                stopping.within(backoff.next());
            }
        }
    }
}
