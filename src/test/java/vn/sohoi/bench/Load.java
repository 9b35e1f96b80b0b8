package vn.sohoi.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Turns that come at a fixed rate, whether or not earlier ones were answered: each counts from when it was due. */
final class Load {

    private static final long SECOND = 1_000_000_000L;

    private final Times times = new Times();
    private final AtomicInteger failures = new AtomicInteger();

    Times times() {
        return times;
    }

    int failures() {
        return failures.get();
    }

    void run(List<BenchChat> chats, int rate, int seconds) {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int index = 0; index < rate * seconds; index++) {
                long due = start + index * SECOND / rate;
                var chat = chats.get(index % chats.size());
                boolean back = index / chats.size() % 2 == 0;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> turn(chat, back, due));
            }
        }
    }

    private void turn(BenchChat chat, boolean back, long due) {
        try {
            if (back) {
                chat.goBack();
            } else {
                chat.answer();
            }
            times.add(System.nanoTime() - due);
        } catch (IOException | RuntimeException failed) {
            failures.incrementAndGet();
        }
    }
}
