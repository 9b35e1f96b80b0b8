package vn.sohoi.messaging;

import java.time.Instant;

/**
 * One event from a chat.
 *
 * @param chat where it came from and where the reply goes
 * @param eventId the channel's own id of the event, unique within the chat; a repeated id is handled once
 * @param sentAt the sender's message time as the channel gives it; decides what is on time
 */
public record Incoming(Chat chat, String eventId, Instant sentAt, Content content) {

    /** What the event carries. */
    public sealed interface Content {}

    public record Text(String text) implements Content {}

    /** Button {@code index} (from 0, row by row) of the message whose {@link Outgoing#id} is {@code message}. */
    public record Pressed(String message, int index) implements Content {}

    /** A phone number the channel vouches for; {@code own} is false when it is somebody else's card. */
    public record Contact(String phone, boolean own) implements Content {}

    /** Anything else, named so that the answer can say what it was. */
    public record Other(Kind kind) implements Content {}

    public enum Kind {
        PHOTO,
        DOCUMENT,
        VOICE,
        STICKER,
        LOCATION,
        UNKNOWN
    }
}
