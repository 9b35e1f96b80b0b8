package vn.sohoi.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** A channel that records what it is given and answers as told. */
final class FakeChannel implements Channel {

    static final Limits UNLIMITED = new Limits(Duration.ZERO, 1, Duration.ZERO, 1, 16);

    private final Limits limits;
    private final List<String> tried = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final Map<String, Deque<Delivery>> answers = new HashMap<>();
    private final Set<Chat> onTheWire = new HashSet<>();
    private final Semaphore gate = new Semaphore(10_000);
    private boolean overlapped;

    FakeChannel(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** The next tries of that message end so; afterwards it is delivered. */
    synchronized void answer(String messageId, Delivery... deliveries) {
        answers.computeIfAbsent(messageId, m -> new ArrayDeque<>()).addAll(List.of(deliveries));
    }

    /** What is on the wire stays there until {@link #open}. */
    void shut() {
        gate.drainPermits();
    }

    void open() {
        gate.release(1_000);
    }

    synchronized List<String> tried() {
        return List.copyOf(tried);
    }

    /** Between two tries, counted from 0. */
    synchronized Duration between(int first, int second) {
        return Duration.ofNanos(times.get(second) - times.get(first));
    }

    /** From a moment of {@link System#nanoTime} to a try, counted from 0. */
    synchronized Duration since(long begin, int at) {
        return Duration.ofNanos(times.get(at) - begin);
    }

    synchronized boolean overlapped() {
        return overlapped;
    }

    @Override
    public Delivery deliver(Chat chat, Outgoing message) {
        start(chat, message);
        gate.acquireUninterruptibly();
        return end(chat, message);
    }

    private synchronized void start(Chat chat, Outgoing message) {
        tried.add(message.id());
        times.add(System.nanoTime());
        overlapped |= !onTheWire.add(chat);
    }

    private synchronized Delivery end(Chat chat, Outgoing message) {
        onTheWire.remove(chat);
        var answer = answers.getOrDefault(message.id(), new ArrayDeque<>()).poll();
        return answer == null ? new Delivery.Delivered() : answer;
    }
}
