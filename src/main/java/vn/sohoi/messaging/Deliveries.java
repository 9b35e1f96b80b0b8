package vn.sohoi.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sohoi.messaging.Channel.Delivery;
import vn.sohoi.messaging.Channel.Refusal;
import vn.sohoi.messaging.Outgoing.Urgency;

/** Takes a chat's first message from the outbox to its channel and marks how that ended. */
final class Deliveries {

    /** A store that failed is asked again after this long. */
    private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

    /** A refused token needs a person; nothing is lost meanwhile. */
    private static final Duration TOKEN_PAUSE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final Channel channel;
    private final Outbox outbox;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** Over, but not yet marked so: to be marked before anything else is sent to that chat. */
    private final Map<Chat, String> unmarked = new ConcurrentHashMap<>();

    Deliveries(Channel channel, Outbox outbox) {
        this.channel = channel;
        this.outbox = outbox;
    }

    /** What a chat does next. */
    sealed interface Next {

        record Nothing() implements Next {}

        /** More to deliver, to this chat not before the delay is over. */
        record More(Duration delay, Urgency urgency) implements Next {}

        /** More to deliver, to nobody before the delay is over. */
        record Pause(Duration delay, Urgency urgency) implements Next {}

        /** What there is to deliver is not known. */
        record Unknown(Duration delay) implements Next {}
    }

    /** One try at a time for one chat; blocks while the message is on the wire. */
    Next first(Chat chat) {
        try {
            markIfUnmarked(chat);
            var messages = outbox.undelivered(chat);
            return messages.isEmpty() ? new Next.Nothing() : deliver(chat, messages);
        } catch (RuntimeException | Error e) {
            failed("a message cannot be taken from the outbox or marked in it", e);
            return new Next.Unknown(STORE_PAUSE);
        }
    }

    private Next deliver(Chat chat, List<Outgoing> messages) {
        return switch (channel.deliver(chat, messages.getFirst())) {
            case Delivery.Delivered delivered -> {
                recovered();
                yield settled(chat, messages);
            }
            case Delivery.Later later -> {
                failed(later.why(), null);
                yield new Next.More(later.delay(), mostUrgent(messages));
            }
            case Delivery.Paused paused -> {
                failed(paused.why(), null);
                yield new Next.Pause(paused.delay(), mostUrgent(messages));
            }
            case Delivery.Refused refused -> refused(chat, messages, refused.refusal(), refused.why());
        };
    }

    private Next refused(Chat chat, List<Outgoing> messages, Refusal refusal, String why) {
        return switch (refusal) {
            case BLOCKED_BY_PERSON, NO_SUCH_CHAT -> {
                outbox.unreachable(chat, refusal, why);
                yield settled(chat, messages);
            }
            case BAD_MESSAGE -> {
                var id = messages.getFirst().id();
                log.error("{} refuses message {} for good: {}", channel.name(), id, why);
                yield settled(chat, messages);
            }
            case BAD_TOKEN -> {
                failed(why, null);
                yield new Next.Pause(TOKEN_PAUSE, mostUrgent(messages));
            }
        };
    }

    private Next settled(Chat chat, List<Outgoing> messages) {
        unmarked.put(chat, messages.getFirst().id());
        markIfUnmarked(chat);
        var rest = messages.subList(1, messages.size());
        return rest.isEmpty() ? new Next.Nothing() : new Next.More(Duration.ZERO, mostUrgent(rest));
    }

    private void markIfUnmarked(Chat chat) {
        var id = unmarked.get(chat);
        if (id != null) {
            outbox.done(chat, id);
            unmarked.remove(chat);
        }
    }

    private static Urgency mostUrgent(List<Outgoing> messages) {
        return messages.stream().map(Outgoing::urgency).reduce(Urgency.REMINDER, Urgency::orMoreUrgent);
    }

    /** Once a streak: a server that is down must not fill the log. */
    private void failed(String why, @Nullable Throwable e) {
        if (!failing.getAndSet(true)) {
            log.warn("{} does not deliver, messages are kept: {}", channel.name(), why, e);
        }
    }

    private void recovered() {
        if (failing.getAndSet(false)) {
            log.info("{} delivers again", channel.name());
        }
    }
}
