package vn.sohoi.messaging;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A queue for each channel. Nothing is kept here but which chats have something to deliver: the messages stay in the
 * {@link Outbox} until the channel has taken them.
 */
@Component
class QueuedCourier implements Courier, SmartLifecycle {

    /** Stops after the channels that hand messages in, before the web server and the stores. */
    static final int PHASE = Integer.MAX_VALUE - 1;

    private final ObjectProvider<Channel> channels;
    private final ObjectProvider<Outbox> outbox;
    private volatile Map<String, ChannelQueue> queues = Map.of();
    private volatile boolean running;

    /** The providers are asked at the start only: who owns the outbox also wakes the courier. */
    QueuedCourier(ObjectProvider<Channel> channels, ObjectProvider<Outbox> outbox) {
        this.channels = channels;
        this.outbox = outbox;
    }

    /** Before the start and after the stop nothing happens: the outbox is read at the next start. */
    @Override
    public void wake(Chat chat, Outgoing.Urgency urgency) {
        var queue = queues.get(chat.channel());
        if (queue != null) {
            queue.wake(chat, urgency);
        }
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        queues = channels.stream()
                .map(channel -> new ChannelQueue(channel, outbox.getObject()))
                .collect(Collectors.toUnmodifiableMap(ChannelQueue::name, Function.identity()));
        running = true;
        queues.values().forEach(ChannelQueue::open);
    }

    @Override
    public synchronized void stop() {
        var closing = queues.values();
        queues = Map.of();
        running = false;
        closing.forEach(ChannelQueue::close);
        closing.forEach(ChannelQueue::awaitFlights);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
