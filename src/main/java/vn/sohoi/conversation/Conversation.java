package vn.sohoi.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.sohoi.dialog.Session;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Outgoing;

/**
 * Everything about one chat, written once a turn.
 *
 * <pre>{ _id: "telegram:1001", version: 7, phone: "0902001267", joinedAt: ISODate,
 *   session: { frames: [ … ], drafts: { "01267/2022-10": { "new-members": { state: "GIVEN", value: 12 } } } },
 *   topic: "chỉ tiêu 5", choices: { message: "12-0", labels: [ "Gửi", "Sửa" ], meanings: [ … ] },
 *   handled: [ "u:874199391" ], outbox: [ { event: "u:874199391", message: { … } } ], tries: { wrong: 0, until: null } }
 * </pre>
 *
 * @param id the chat's key, {@code channel:id}
 * @param phone who the person proved to be; null before sign-up
 * @param topic what was asked last, for "còn huyện Bảo Lạc?"; null when nothing was
 * @param handled ids of the last events, oldest first
 * @param outbox messages that are not known to be delivered, oldest first
 */
@Document("conversations")
record Conversation(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable String phone,
        @Nullable Instant joinedAt,
        Session session,
        @Nullable Choices choices,
        @Nullable String topic,
        List<String> handled,
        List<Waiting> outbox,
        Tries tries) {

    /** Channels repeat events within minutes; this is more than a person says in a day. */
    private static final int REMEMBERED = 100;

    /** A chat gets one message a second: more than this comes so late that she has long asked again. */
    private static final int MOST_WAITING = 40;

    /** Of their texts, so that the document stays below 64 kB in Vietnamese too. */
    private static final int MOST_CHARACTERS_WAITING = 12_000;

    /** The buttons that are open. {@code meanings} are what they stand for where the label alone does not say it. */
    record Choices(String message, List<String> labels, List<String> meanings) {}

    /** A message and the event that caused it. */
    record Waiting(String event, Outgoing message) {}

    /** Wrong codes and numbers in a row, and until when to wait. */
    record Tries(int wrong, @Nullable Instant until) {
        static final Tries NONE = new Tries(0, null);

        boolean any() {
            return wrong > 0 || until != null;
        }
    }

    static Conversation begin(Chat chat) {
        return new Conversation(
                chat.key(), null, null, null, Session.EMPTY, null, null, List.of(), List.of(), Tries.NONE);
    }

    Chat chat() {
        return Chat.ofKey(id);
    }

    boolean hasHandled(String event) {
        return handled.contains(event);
    }

    List<Outgoing> repliesTo(String event) {
        return outbox.stream()
                .filter(waiting -> waiting.event().equals(event))
                .map(Waiting::message)
                .toList();
    }

    /** So many answers wait that no more are made until she has got some; what comes unasked is not counted. */
    boolean isFull() {
        List<String> answers = outbox.stream()
                .map(Waiting::message)
                .filter(message -> message.urgency() == Outgoing.Urgency.ANSWER)
                .map(Outgoing::text)
                .toList();
        return answers.size() >= MOST_WAITING
                || answers.stream().mapToInt(String::length).sum() >= MOST_CHARACTERS_WAITING;
    }

    Conversation withSession(Session next, @Nullable Choices open) {
        return new Conversation(id, version, phone, joinedAt, next, open, topic, handled, outbox, tries);
    }

    Conversation withPerson(@Nullable String who, @Nullable Instant since) {
        return new Conversation(id, version, who, since, session, choices, topic, handled, outbox, Tries.NONE);
    }

    Conversation withTopic(@Nullable String next) {
        return new Conversation(id, version, phone, joinedAt, session, choices, next, handled, outbox, tries);
    }

    Conversation withTries(Tries next) {
        return new Conversation(id, version, phone, joinedAt, session, choices, topic, handled, outbox, next);
    }

    /** This conversation after an event: it is remembered, and its messages wait to be delivered. */
    Conversation after(String event, List<Outgoing> messages) {
        List<String> events = new ArrayList<>(handled);
        events.add(event);
        List<Waiting> waiting = Stream.concat(
                        outbox.stream(), messages.stream().map(message -> new Waiting(event, message)))
                .toList();
        List<String> last = events.subList(Math.max(0, events.size() - REMEMBERED), events.size());
        return new Conversation(
                id, version, phone, joinedAt, session, choices, topic, List.copyOf(last), waiting, tries);
    }

    Conversation without(Set<String> delivered) {
        if (delivered.isEmpty()) {
            return this;
        }
        List<Waiting> left = outbox.stream()
                .filter(waiting -> !delivered.contains(waiting.message().id()))
                .toList();
        return new Conversation(id, version, phone, joinedAt, session, choices, topic, handled, left, tries);
    }

    /** The number of the next turn, for ids of messages. */
    long turn() {
        return version == null ? 0 : version + 1;
    }
}
