package vn.sohoi.conversation;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.sohoi.conversation.DeliveryJournal.Page;

/**
 * Messages that were delivered and still stand in an outbox of the store. They are written with the chat's next turn;
 * until then the journal has them, a moment after the delivery.
 */
@Component
class DoneMarks implements DisposableBean {

    /** With what the write takes, a quarter of a second; all chats share the write. */
    private static final Duration SOON = Duration.ofMillis(150);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** A chat with as many that nothing durable knows of gets no further message: a kill would repeat them all. */
    private static final int MOST_REPEATED = 2;

    private static final Logger LOG = LoggerFactory.getLogger(DoneMarks.class);

    private final DeliveryJournal journal;
    private final Map<String, Set<String>> byChat = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> fresh = new ConcurrentHashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("delivery-journal").factory());
    private boolean timed;
    private volatile boolean read;

    DoneMarks(DeliveryJournal journal) {
        this.journal = journal;
    }

    Set<String> of(String chat) {
        readOnce();
        return Set.copyOf(byChat.getOrDefault(chat, Set.of()));
    }

    void add(String chat, String message) {
        add(byChat, chat, message);
        add(fresh, chat, message);
        writeSoon(SOON);
    }

    void written(String chat, Set<String> marks) {
        remove(byChat, chat, marks);
        remove(fresh, chat, marks);
    }

    /** All marks as they are now, by chat. */
    Map<String, Set<String>> all() {
        return byChat.keySet().stream().collect(toMap(Function.identity(), this::of));
    }

    /** Comes back when a kill would repeat few enough messages of the chat that one more may be sent. */
    void settle(String chat) {
        if (fresh.getOrDefault(chat, Set.of()).size() >= MOST_REPEATED) {
            write();
        }
    }

    /** Strikes off what the conversations themselves say by now. */
    synchronized void tidy() {
        var over = pages.stream().filter(this::isOver).toList();
        if (!over.isEmpty()) {
            journal.strike(over);
            pages.removeAll(over);
        }
    }

    private boolean isOver(Page page) {
        return page.marks().stream()
                .allMatch(mark ->
                        mark.messages().stream().noneMatch(byChat.getOrDefault(mark.chat(), Set.of())::contains));
    }

    /** What an earlier run delivered and did not write down with its conversations. */
    private void readOnce() {
        if (!read) {
            readNow();
        }
    }

    private synchronized void readNow() {
        if (read) {
            return;
        }
        pages.addAll(journal.pages());
        pages.stream()
                .flatMap(page -> page.marks().stream())
                .forEach(mark -> mark.messages().forEach(message -> add(byChat, mark.chat(), message)));
        read = true;
    }

    private synchronized void write() {
        Map<String, Set<String>> marks = new HashMap<>();
        fresh.forEach((chat, messages) -> marks.put(chat, new HashSet<>(messages)));
        if (!marks.isEmpty()) {
            Page page = Page.of(marks);
            journal.write(page);
            pages.add(page);
            marks.forEach((chat, messages) -> remove(fresh, chat, messages));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it schedules itself again when it fails
    private synchronized void writeSoon(Duration wait) {
        if (!timed && !timer.isShutdown()) {
            timed = true;
            timer.schedule(this::timedWrite, wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void timedWrite() {
        timedOut();
        try {
            write();
        } catch (RuntimeException e) {
            LOG.debug("deliveries cannot be written down yet", e);
            writeSoon(AFTER_FAILURE);
        }
    }

    private synchronized void timedOut() {
        timed = false;
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        write();
    }

    private static void add(Map<String, Set<String>> marks, String chat, String message) {
        marks.compute(chat, (key, before) -> {
            Set<String> messages = before == null ? ConcurrentHashMap.newKeySet() : before;
            messages.add(message);
            return messages;
        });
    }

    private static void remove(Map<String, Set<String>> marks, String chat, Set<String> messages) {
        marks.computeIfPresent(chat, (key, left) -> {
            left.removeAll(messages);
            return left.isEmpty() ? null : left;
        });
    }
}
