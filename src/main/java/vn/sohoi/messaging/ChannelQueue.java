package vn.sohoi.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sohoi.messaging.Deliveries.Next;
import vn.sohoi.messaging.Outgoing.Urgency;

/** The chats of one channel that have something to deliver: answers first, one message in flight a chat. */
final class ChannelQueue {

    /** A store that cannot be read at the start is asked again after this long. */
    private static final Duration OPEN_AGAIN = Duration.ofSeconds(1);

    private static final Duration THREADS_KEPT = Duration.ofSeconds(30);

    /** What is on the wire may land and be marked, so that it is not sent again after a restart. */
    private static final Duration LONGEST_STOP = Duration.ofMillis(1_500);

    private static final Logger log = LoggerFactory.getLogger(ChannelQueue.class);

    private final String name;
    private final Limits limits;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("courier-timer").factory());
    private final ExecutorService workers;

    private final Map<Chat, Line> lines = new HashMap<>();
    private final LinkedHashSet<Chat> answers = new LinkedHashSet<>();
    private final LinkedHashSet<Chat> reminders = new LinkedHashSet<>();
    private final Pace pace;
    private long pausedUntil = System.nanoTime();
    private int inFlight;
    private boolean pumpIsTimed;
    private boolean closed;

    ChannelQueue(Channel channel, Outbox outbox) {
        this.name = channel.name();
        this.limits = channel.limits();
        this.outbox = outbox;
        this.deliveries = new Deliveries(channel, outbox);
        this.pace = new Pace(limits.interval(), limits.burst());
        this.workers = workers(name, limits.inFlight());
    }

    /** A thread for each message on the wire; they go when nothing has been sent for a while. */
    private static ExecutorService workers(String name, int inFlight) {
        var threads =
                Thread.ofPlatform().daemon().name("courier-" + name + "-", 0).factory();
        var workers = new ThreadPoolExecutor(
                inFlight, inFlight, THREADS_KEPT.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    String name() {
        return name;
    }

    /** Takes up what an earlier run left undelivered; a store that is down does not fail the start. */
    void open() {
        work(() -> {
            try {
                outbox.undelivered(name).forEach(p -> wake(p.chat(), p.message().urgency()));
            } catch (RuntimeException e) {
                log.warn("the undelivered messages of {} cannot be read yet", name, e);
                later(this::open, OPEN_AGAIN.toNanos());
            }
        });
    }

    synchronized void close() {
        closed = true;
        timer.shutdownNow();
        workers.shutdown();
    }

    void awaitFlights() {
        try {
            if (workers.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            log.warn("{} stops with messages on the wire; they may be sent again after the start", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }

    synchronized void wake(Chat chat, Urgency urgency) {
        var line = lines.computeIfAbsent(chat, c -> new Line(new Pace(limits.chatInterval(), limits.chatBurst())));
        switch (line.state) {
            case IDLE -> enqueue(chat, line, urgency, Duration.ZERO);
            case WAITING -> line.urgency = line.urgency.orMoreUrgent(urgency);
            case READY -> {
                if (urgency.orMoreUrgent(line.urgency) != line.urgency) {
                    queued(line.urgency).remove(chat);
                    ready(chat, line, urgency);
                }
            }
            case FLYING -> line.woken = line.woken == null ? urgency : line.woken.orMoreUrgent(urgency);
        }
        pump();
    }

    private void enqueue(Chat chat, Line line, Urgency urgency, Duration delay) {
        long wait = Math.max(delay.toNanos(), line.pace.untilNext(System.nanoTime()));
        if (wait > 0) {
            line.state = State.WAITING;
            line.urgency = urgency;
            later(() -> ripe(chat, line), wait);
        } else {
            ready(chat, line, urgency);
        }
    }

    private synchronized void ripe(Chat chat, Line line) {
        ready(chat, line, line.urgency);
        pump();
    }

    private void ready(Chat chat, Line line, Urgency urgency) {
        line.state = State.READY;
        line.urgency = urgency;
        queued(urgency).add(chat);
    }

    /** Sends off as many chats as the limits allow; called with the lock held, whenever something has changed. */
    private void pump() {
        while (!closed && inFlight < limits.inFlight()) {
            var next = answers.isEmpty() ? reminders : answers;
            if (next.isEmpty()) {
                return;
            }
            long now = System.nanoTime();
            long wait = Math.max(pausedUntil - now, pace.untilNext(now));
            if (wait > 0) {
                pumpLater(wait);
                return;
            }
            launch(next.removeFirst(), now);
        }
    }

    private void pumpLater(long wait) {
        if (!pumpIsTimed) {
            pumpIsTimed = true;
            later(this::timedPump, wait);
        }
    }

    private synchronized void timedPump() {
        pumpIsTimed = false;
        pump();
    }

    private void launch(Chat chat, long now) {
        var line = lines.get(chat);
        if (line == null) {
            throw new IllegalStateException("a chat in the queue of " + name + " has no line");
        }
        line.state = State.FLYING;
        line.woken = null;
        line.pace.take(now);
        pace.take(now);
        inFlight++;
        work(() -> land(chat, line, deliveries.first(chat)));
    }

    private synchronized void land(Chat chat, Line line, Next next) {
        inFlight--;
        switch (next) {
            case Next.Nothing nothing -> {
                if (line.woken == null) {
                    rest(chat, line);
                } else {
                    enqueue(chat, line, line.woken, Duration.ZERO);
                }
            }
            case Next.More more -> enqueue(chat, line, line.nextUrgency(more.urgency()), more.delay());
            case Next.Pause pause -> {
                pausedUntil =
                        Math.max(pausedUntil, System.nanoTime() + pause.delay().toNanos());
                enqueue(chat, line, line.nextUrgency(pause.urgency()), Duration.ZERO);
            }
            case Next.Unknown unknown -> enqueue(chat, line, line.nextUrgency(line.urgency), unknown.delay());
        }
        pump();
    }

    /** An idle chat is remembered only as long as its pace matters. */
    private void rest(Chat chat, Line line) {
        line.state = State.IDLE;
        long tired = line.pace.untilRested(System.nanoTime());
        if (tired > 0) {
            later(() -> forget(chat, line), tired);
        } else {
            lines.remove(chat, line);
        }
    }

    private synchronized void forget(Chat chat, Line line) {
        if (line.state == State.IDLE && line.pace.untilRested(System.nanoTime()) <= 0) {
            lines.remove(chat, line);
        }
    }

    private LinkedHashSet<Chat> queued(Urgency urgency) {
        return switch (urgency) {
            case ANSWER -> answers;
            case REMINDER -> reminders;
        };
    }

    private synchronized void work(Runnable task) {
        if (!closed) {
            workers.execute(task);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is scheduled ends with the timer
    private synchronized void later(Runnable task, long nanos) {
        if (!closed) {
            timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private enum State {
        IDLE,
        WAITING,
        READY,
        FLYING
    }

    /** What is known of one chat; guarded by the queue. */
    private static final class Line {
        private final Pace pace;
        private State state = State.IDLE;
        private Urgency urgency = Urgency.REMINDER;
        private @Nullable Urgency woken;

        Line(Pace pace) {
            this.pace = pace;
        }

        Urgency nextUrgency(Urgency left) {
            return woken == null ? left : woken.orMoreUrgent(left);
        }
    }
}
