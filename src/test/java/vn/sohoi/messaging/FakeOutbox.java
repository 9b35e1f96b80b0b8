package vn.sohoi.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outbox in memory, which can be made to fail. */
public final class FakeOutbox implements Outbox {

    private static final int MOST_WAITING = 40;

    private final Map<Chat, List<Outgoing>> waiting = new LinkedHashMap<>();
    private final List<String> unreachable = new ArrayList<>();
    private int failures;

    public synchronized void put(Chat chat, Outgoing... messages) {
        waiting.computeIfAbsent(chat, c -> new ArrayList<>()).addAll(List.of(messages));
    }

    /** The next calls fail. */
    public synchronized void failNext(int calls) {
        failures = calls;
    }

    public synchronized boolean isEmpty() {
        return waiting.values().stream().allMatch(List::isEmpty);
    }

    public synchronized List<String> unreachable() {
        return List.copyOf(unreachable);
    }

    @Override
    public synchronized List<Pending> undelivered(String channel) {
        failIfAsked();
        return waiting.entrySet().stream()
                .filter(e -> e.getKey().channel().equals(channel))
                .flatMap(e -> e.getValue().stream().map(m -> new Pending(e.getKey(), m)))
                .toList();
    }

    @Override
    public synchronized List<Outgoing> undelivered(Chat chat) {
        failIfAsked();
        return List.copyOf(waiting.getOrDefault(chat, List.of()));
    }

    @Override
    public synchronized boolean isFull(Chat chat) {
        return waiting.getOrDefault(chat, List.of()).size() >= MOST_WAITING;
    }

    @Override
    public synchronized void done(Chat chat, String messageId) {
        failIfAsked();
        waiting.getOrDefault(chat, new ArrayList<>()).removeIf(m -> m.id().equals(messageId));
    }

    @Override
    public synchronized void unreachable(Chat chat, Channel.Refusal refusal, String why) {
        failIfAsked();
        unreachable.add(chat.key() + " " + refusal);
    }

    private void failIfAsked() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the store is down");
        }
    }
}
