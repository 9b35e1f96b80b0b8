package vn.sohoi.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;

/** An inbox in memory that does first what the test wants. */
final class FakeInbox implements Inbox {

    private final List<Incoming> stored = new CopyOnWriteArrayList<>();
    private volatile Consumer<Incoming> first = event -> {};

    void first(Consumer<Incoming> first) {
        this.first = first;
    }

    /** The next tries fail as if by a defect. */
    void failNext(int tries) {
        var left = new AtomicInteger(tries);
        first = event -> {
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException("a defect");
            }
        };
    }

    List<Incoming> stored() {
        return List.copyOf(stored);
    }

    List<String> texts() {
        return stored.stream()
                .map(Incoming::content)
                .filter(Incoming.Text.class::isInstance)
                .map(content -> ((Incoming.Text) content).text())
                .toList();
    }

    @Override
    public List<Outgoing> receive(Incoming event) {
        first.accept(event);
        stored.add(event);
        return List.of();
    }
}
