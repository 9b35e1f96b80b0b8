package vn.sohoi.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.sohoi.dialog.Message;
import vn.sohoi.dialog.Session;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Courier;
import vn.sohoi.messaging.Outgoing.Urgency;

/** Says something to a person who did not speak first; what is being talked about stays as it is. */
@Component
public class Announcements {

    private static final int MOST_COLLISIONS = 20;

    private final Conversations conversations;
    private final ChatLanes lanes;
    private final Courier courier;

    Announcements(Conversations conversations, ChatLanes lanes, @Lazy Courier courier) {
        this.conversations = conversations;
        this.lanes = lanes;
        this.courier = courier;
    }

    /** Somebody who can be spoken to. */
    public record Listener(String phone, Instant joinedAt) {}

    /** Words an announcement; the function tells how many answers a draft has. */
    public interface Wording {
        String text(ToIntFunction<String> answersInDraft);
    }

    /** Everybody who has signed up, each once, with the time of the newest sign-up. */
    public List<Listener> listeners() {
        return conversations.joined().stream()
                .flatMap(conversation -> Optional.ofNullable(conversation.phone()).stream()
                        .map(phone -> new Listener(phone, joined(conversation))))
                .sorted(Comparator.comparing(Listener::joinedAt).reversed())
                .collect(Collectors.toMap(
                        Listener::phone, listener -> listener, (newest, older) -> newest, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Whether a person has a chat in which something can be said to her. */
    boolean reaches(String phone) {
        return !conversations.of(phone).isEmpty();
    }

    private static Instant joined(Conversation conversation) {
        Instant at = conversation.joinedAt();
        return at == null ? Instant.EPOCH : at;
    }

    /** Stores a message for the chat that the person joined last; the same event is announced once. */
    public void announce(String phone, String event, Wording wording) {
        conversations.of(phone).stream()
                .max(Comparator.comparing(Announcements::joined))
                .map(Conversation::chat)
                .ifPresent(chat -> announce(chat, event, wording));
    }

    private void announce(Chat chat, String event, Wording wording) {
        write(chat, event, before -> saying(before, event, wording));
    }

    /** Changes what is open in a chat and says why, "" for nothing; once for the same event. */
    void change(Chat chat, String event, UnaryOperator<Session> change, String text) {
        write(chat, event, before -> {
            Session next = change.apply(before.session());
            boolean open = next.frames().size() == before.session().frames().size();
            List<Message> messages = text.isEmpty() ? List.of() : List.of(Message.of(text));
            return before.withSession(next, open ? before.choices() : null)
                    .after(event, Wire.messages("" + before.turn(), messages, Urgency.REMINDER));
        });
    }

    private void write(Chat chat, String event, UnaryOperator<Conversation> next) {
        lanes.in(chat, () -> writeInLane(chat, event, next));
        courier.wake(chat, Urgency.REMINDER);
    }

    private void writeInLane(Chat chat, String event, UnaryOperator<Conversation> next) {
        for (int collision = 0; collision < MOST_COLLISIONS; collision++) {
            Conversation before = conversations.load(chat);
            if (before.hasHandled(event) || conversations.save(next.apply(before))) {
                return;
            }
        }
        throw new IllegalStateException("chat %s is written to from elsewhere all the time".formatted(chat.key()));
    }

    private static Conversation saying(Conversation before, String event, Wording wording) {
        String text = wording.text(draft -> before.session().draft(draft).size());
        return before.after(event, Wire.messages("" + before.turn(), List.of(Message.of(text)), Urgency.REMINDER));
    }
}
