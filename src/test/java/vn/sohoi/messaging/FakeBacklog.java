package vn.sohoi.messaging;

import java.util.ArrayList;
import java.util.List;

/** A backlog of one channel in memory, which can be made to fail. */
public final class FakeBacklog implements Backlog {

    private final List<Kept> kept = new ArrayList<>();
    private final List<String> ever = new ArrayList<>();
    private boolean down;

    public synchronized void goDown() {
        down = true;
    }

    public synchronized void comeBack() {
        down = false;
    }

    /** Ids of all that were ever kept. */
    public synchronized List<String> ever() {
        return List.copyOf(ever);
    }

    public synchronized boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public synchronized List<Kept> of(String channel) {
        failIfDown();
        return List.copyOf(kept);
    }

    @Override
    public synchronized void keep(String channel, List<Kept> events) {
        failIfDown();
        kept.addAll(events);
        events.forEach(event -> ever.add(event.id()));
    }

    @Override
    public synchronized void strike(String channel, List<String> ids) {
        failIfDown();
        kept.removeIf(event -> ids.contains(event.id()));
    }

    private void failIfDown() {
        if (down) {
            throw new IllegalStateException("the store is down");
        }
    }
}
