package vn.sohoi.telegram;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Polls while the application runs: the last to start, the first to stop. */
final class TelegramPolling implements SmartLifecycle {

    private static final Duration LONGEST_STOP = Duration.ofMillis(1_500);
    private static final Duration BETWEEN_CANCELS = Duration.ofMillis(50);

    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    private final BotApi api;
    private final Function<Stopping, PollLoop> loops;
    private @Nullable Run run;

    private record Run(Thread thread, Stopping stopping) {}

    /** @param loops makes a loop that runs until it is stopped */
    TelegramPolling(BotApi api, Function<Stopping, PollLoop> loops) {
        this.api = api;
        this.loops = loops;
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            var stopping = new Stopping();
            var loop = loops.apply(stopping);
            run = new Run(Thread.ofPlatform().daemon().name("telegram-poll").start(loop), stopping);
        }
    }

    @Override
    public synchronized void stop() {
        if (run == null) {
            return;
        }
        run.stopping().now();
        if (!ended(run.thread())) {
            log.warn("stopped while an event is being handled; Telegram will give it again");
        }
        run = null;
    }

    /** Cancels again and again, as the loop may have been just about to ask. */
    private boolean ended(Thread thread) {
        long started = System.nanoTime();
        try {
            do {
                api.cancelPolls();
                api.cancelFiles();
                if (thread.join(BETWEEN_CANCELS)) {
                    return true;
                }
            } while (System.nanoTime() - started < LONGEST_STOP.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
