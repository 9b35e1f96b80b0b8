package vn.sohoi.messaging;

import java.time.Duration;
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

    /**
     * A photo or document.
     *
     * @param name as the sender's phone calls it; "" when it has no name
     * @param declaredType the content type the sender claims; not to be trusted
     * @param size in bytes as the channel says; {@link #SIZE_UNKNOWN} when it does not
     * @param caption what was written under it; "" for nothing
     */
    public record File(Kind kind, String name, String declaredType, long size, String caption, Bytes bytes)
            implements Content {
        public static final long SIZE_UNKNOWN = -1;

        /** The same file, fetched. */
        public File with(Download download) {
            return new File(kind, name, declaredType, size, caption, most -> withinLimit(download, most));
        }

        private static Download withinLimit(Download download, int most) {
            return download instanceof Download.Whole whole && whole.bytes().length > most
                    ? new Download.TooLarge()
                    : download;
        }
    }

    /** A place on the map, in degrees. */
    public record Location(double latitude, double longitude) implements Content {}

    /** Anything else, named so that the answer can say what it was. */
    public record Other(Kind kind) implements Content {}

    /**
     * Not said by the sender: she sent more than is taken of one sender, and from here on nothing is for a while.
     *
     * @param last what was taken last, cut short
     * @param pause for how long
     */
    public record TooMany(Content last, Duration pause) implements Content {}

    /** A file's bytes. A channel that has to fetch them over a network does so before it hands the event in. */
    public interface Bytes {

        /** Gives them, or finds out that they are more than {@code most}. At once, and the same each time. */
        Download read(int most);
    }

    /** How fetching a file ended. */
    public sealed interface Download {

        record Whole(byte[] bytes) implements Download {}

        record TooLarge() implements Download {}

        /** The channel did not give it; the sender may try again. */
        record Failed(String why) implements Download {}
    }

    public enum Kind {
        PHOTO,
        DOCUMENT,
        VOICE,
        STICKER,
        UNKNOWN
    }
}
