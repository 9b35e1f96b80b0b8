package vn.sohoi.telegram;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sohoi.messaging.Backlog;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outbox;

/**
 * Takes events to the inbox: chats side by side, one after the other within a chat. What makes a chat slow, such as a
 * file, keeps that chat only.
 */
final class Lanes {

    /** Turns wait for the disk more than they reckon. */
    private static final int TURNS = 16;

    /** Files whose server says nothing cost a thread each and nothing else. */
    private static final int FILES = 64;

    private static final Duration IDLE = Duration.ofSeconds(30);

    /** More than evidence may have, so that the turn can say what is too large; it is never kept so long. */
    private static final int MOST_BYTES = 11 * 1024 * 1024;

    /** The inbox has its own place for messages it cannot handle; here they must only not block the rest. */
    private static final int MOST_TRIES = 5;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** A chat gets about one message a second. */
    private static final Duration UNTIL_REPLIES_ARE_DELIVERED = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Inbox inbox;
    private final Outbox outbox;
    private final Backlog backlog;
    private final FileServer files;
    private final TelegramSettings settings;
    private final Stopping stopping;
    private final Counter stored;
    private final Counter failed;
    private final Counter skipped;
    private final AtomicBoolean storeIsDown = new AtomicBoolean();
    private final ThreadPoolExecutor turns = pool("telegram-turn-", TURNS);
    private final ThreadPoolExecutor fetching = pool("telegram-file-", FILES);
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("telegram-later").factory());
    private final Map<Chat, Lane> lanes = new HashMap<>();

    Lanes(
            Inbox inbox,
            Outbox outbox,
            Backlog backlog,
            FileServer files,
            TelegramSettings settings,
            MeterRegistry meters,
            Stopping stopping) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.backlog = backlog;
        this.files = files;
        this.settings = settings;
        this.stopping = stopping;
        this.stored = meters.counter("telegram.events", "outcome", "stored");
        this.failed = meters.counter("telegram.events", "outcome", "failed");
        this.skipped = meters.counter("telegram.events", "outcome", "skipped");
    }

    private static ThreadPoolExecutor pool(String name, int most) {
        var pool = new ThreadPoolExecutor(
                most,
                most,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name, 0).factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Comes back at once, with what is on its way already when the same event was handed in before. */
    Handed hand(Handed handed) {
        synchronized (lanes) {
            return lanes.computeIfAbsent(handed.event().chat(), Lane::new).add(handed);
        }
    }

    /** Turns that have begun may end; what waits comes again, from Telegram or from the backlog. */
    void close(Duration longest) {
        later.shutdownNow();
        fetching.shutdownNow();
        turns.shutdown();
        try {
            if (!turns.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                log.warn("stopped while an event is being handled; it will come again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turns.shutdownNow();
    }

    /** The events of one chat. */
    private final class Lane {

        private final Chat chat;
        private final Deque<Handed> waiting = new ArrayDeque<>();

        Lane(Chat chat) {
            this.chat = chat;
        }

        /** Called with the lock on all lanes held. */
        Handed add(Handed handed) {
            var same = waiting.stream()
                    .filter(before ->
                            before.event().eventId().equals(handed.event().eventId()))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            waiting.add(handed);
            if (waiting.size() == 1) {
                begin(handed);
            }
            return handed;
        }

        private void begin(Handed handed) {
            if (handed.event().content() instanceof Incoming.File file && file.bytes() instanceof Remote remote) {
                run(fetching, () -> fetch(handed, file, remote));
            } else {
                run(turns, () -> new Try(this, handed, handed.event(), () -> {}).run());
            }
        }

        private void fetch(Handed handed, Incoming.File file, Remote remote) {
            var fetched = file.size() > MOST_BYTES
                    ? new FileServer.Fetched(new Incoming.Download.TooLarge(), () -> {})
                    : files.fetch(remote.fileId(), MOST_BYTES);
            var event = handed.event();
            var whole = new Incoming(event.chat(), event.eventId(), event.sentAt(), file.with(fetched.download()));
            run(turns, () -> new Try(this, handed, whole, fetched.leave()).run());
        }

        void ended(Handed handed) {
            synchronized (lanes) {
                waiting.remove(handed);
                if (waiting.isEmpty()) {
                    lanes.remove(chat);
                } else {
                    begin(waiting.element());
                }
            }
        }
    }

    /** One event at the inbox, again and again until it is stored or given up. */
    private final class Try {

        private final Lane lane;
        private final Handed handed;
        private final Incoming event;
        private final Runnable leave;
        private final Backoff backoff = settings.backoff();
        private int failures;

        Try(Lane lane, Handed handed, Incoming event, Runnable leave) {
            this.lane = lane;
            this.handed = handed;
            this.event = event;
            this.leave = leave;
        }

        void run() {
            if (stopping.isNow()) {
                leave.run();
                return;
            }
            try {
                if (!(event.content() instanceof Incoming.TooMany) && outbox.isFull(event.chat())) {
                    again(UNTIL_REPLIES_ARE_DELIVERED);
                    return;
                }
                inbox.receive(event);
                taken();
                settled();
            } catch (Inbox.StoreUnavailable e) {
                storeIsDown();
                again(backoff.next());
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }

        private void failed(Throwable e) {
            failed.increment();
            if (++failures == MOST_TRIES) {
                skip(event, e);
                settled();
            } else {
                again(BETWEEN_TRIES.multipliedBy(failures));
            }
        }

        private void again(Duration wait) {
            later(this::run, wait);
        }

        /** Nothing of the chat goes on before it is struck off: what stands there longer would be handled twice. */
        private void settled() {
            leave.run();
            if (handed.markSettled()) {
                strike();
            } else {
                lane.ended(handed);
            }
        }

        private void strike() {
            try {
                backlog.strike(TelegramChannel.NAME, List.of(handed.id()));
            } catch (RuntimeException e) {
                later(this::strike, backoff.next());
                return;
            }
            lane.ended(handed);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is scheduled ends with the lanes
    private void later(Runnable task, Duration wait) {
        try {
            later.schedule(() -> run(turns, task), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            log.debug("nothing is tried again after the stop");
        }
    }

    private static void run(ThreadPoolExecutor pool, Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException stopped) {
            log.debug("nothing is begun after the stop");
        }
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
