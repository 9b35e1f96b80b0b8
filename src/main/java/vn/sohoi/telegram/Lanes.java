package vn.sohoi.telegram;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;

/** Hands events to the inbox: chats side by side, one after the other within a chat. */
final class Lanes {

    /** The inbox has its own place for messages it cannot handle; here they must only not block the rest. */
    private static final int MOST_TRIES = 5;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Inbox inbox;
    private final TelegramSettings settings;
    private final Counter stored;
    private final Counter failed;
    private final Counter skipped;
    private final AtomicBoolean storeIsDown = new AtomicBoolean();

    Lanes(Inbox inbox, TelegramSettings settings, MeterRegistry meters) {
        this.inbox = inbox;
        this.settings = settings;
        this.stored = meters.counter("telegram.events", "outcome", "stored");
        this.failed = meters.counter("telegram.events", "outcome", "failed");
        this.skipped = meters.counter("telegram.events", "outcome", "skipped");
    }

    /** Comes back when every event is stored or skipped, or false when the stop came first. */
    boolean hand(List<Incoming> events, Stopping stopping) {
        var lanes =
                events.stream().collect(Collectors.groupingBy(Incoming::chat, LinkedHashMap::new, Collectors.toList()));
        var settled = new AtomicBoolean(true);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("telegram-lane-", 0).factory())) {
            for (var lane : lanes.values()) {
                threads.execute(() -> {
                    if (!lane.stream().allMatch(event -> settle(event, stopping))) {
                        settled.set(false);
                    }
                });
            }
        }
        return settled.get();
    }

    private boolean settle(Incoming event, Stopping stopping) {
        var backoff = settings.backoff();
        int tries = 0;
        while (!stopping.isNow()) {
            try {
                inbox.receive(event);
                taken();
                return true;
            } catch (Inbox.StoreUnavailable e) {
                storeIsDown();
                stopping.within(backoff.next());
            } catch (RuntimeException | Error e) {
                failed.increment();
                if (++tries == MOST_TRIES) {
                    skip(event, e);
                    return true;
                }
                stopping.within(BETWEEN_TRIES.multipliedBy(tries));
            }
        }
        return false;
    }

    private void taken() {
        stored.increment();
        if (storeIsDown.getAndSet(false)) {
            log.info("the store takes events again");
        }
    }

    private void storeIsDown() {
        if (!storeIsDown.getAndSet(true)) {
            log.warn("the store takes no events; they stay with Telegram meanwhile");
        }
    }

    /** Messages of exceptions may quote what a person wrote. */
    private void skip(Incoming event, Throwable e) {
        skipped.increment();
        log.error("event {} is skipped: {}", event.eventId(), e.getClass().getName());
        log.debug("event {} failed", event.eventId(), e);
    }
}
