package vn.sohoi.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.sohoi.limits.Quota;
import vn.sohoi.messaging.Incoming.Content;

/**
 * Ends what one sender pours in: beyond her quota nothing more is taken for a while, and she is told once, with what
 * was taken last. Others have quotas of their own.
 */
public final class Floods {

    /** Enough of a message to know it again. */
    private static final int SHOWN = 40;

    private static final long MOST_SENDERS = 50_000;

    private final FloodSettings settings;
    private final InstantSource time;
    private final Quota<Sender> messages;
    private final Quota<Sender> files;
    private final Cache<Sender, Taken> taken;

    /** @param time the machine's, or a test's; never the simulator's, which may stand still */
    public Floods(FloodSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
        this.messages = new Quota<>(settings.messages(), time);
        this.files = new Quota<>(settings.files(), time);
        this.taken = Caffeine.newBuilder().maximumSize(MOST_SENDERS).build();
    }

    /** What is to be done with an event. */
    public sealed interface Ruling {

        record Take() implements Ruling {}

        /** The event is not taken; this one is handed in instead, which tells the sender. */
        record Tell(Incoming event) implements Ruling {}

        /** The event is not taken, and its sender knows. */
        record Drop() implements Ruling {}
    }

    private record Sender(String chat, boolean files) {}

    /** What was taken last of a sender, and until when nothing more is. */
    private record Taken(Content last, @Nullable Instant pausedUntil) {}

    public synchronized Ruling of(Incoming event) {
        var sender = new Sender(event.chat().key(), event.content() instanceof Incoming.File);
        var before = taken.getIfPresent(sender);
        if (before != null && before.pausedUntil() != null && time.instant().isBefore(before.pausedUntil())) {
            return new Ruling.Drop();
        }
        boolean free = (sender.files() ? files : messages).take(sender).isZero();
        if (free || before == null) {
            taken.put(sender, new Taken(shown(event.content()), null));
            return new Ruling.Take();
        }
        taken.put(sender, new Taken(before.last(), time.instant().plus(settings.pause())));
        var told = new Incoming.TooMany(before.last(), settings.pause());
        return new Ruling.Tell(new Incoming(event.chat(), event.eventId(), event.sentAt(), told));
    }

    /** Without bytes, and no longer than is needed. */
    private static Content shown(Content content) {
        if (content instanceof Incoming.Text text && text.text().length() > SHOWN) {
            boolean half = Character.isHighSurrogate(text.text().charAt(SHOWN - 1));
            return new Incoming.Text(text.text().substring(0, half ? SHOWN - 1 : SHOWN) + "…");
        }
        return content instanceof Incoming.File file ? file.with(new Incoming.Download.Failed("not kept")) : content;
    }
}
