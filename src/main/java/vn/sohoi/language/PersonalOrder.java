package vn.sohoi.language;

/**
 * Something that a person wants for herself or her post.
 *
 * @param rest what she said behind it, as she typed it; "" for nothing
 */
public record PersonalOrder(Kind kind, String rest) {

    public enum Kind {
        /** What is set for reminders. */
        SETTINGS,
        /** Reminders at another hour. */
        HOUR,
        /** No reminders for a while. */
        MUTE,
        /** Reminders again. */
        UNMUTE,
        /** Who the deputies are. */
        DEPUTIES,
        ADD_DEPUTY,
        END_DEPUTY,
        /** The post goes to somebody else, or shall not after all. */
        HAND_OVER,
        /** What waits for the person's answer. */
        REQUESTS,
        /** Words for the level above. */
        CONTACT,
        /** Words for somebody who wrote from below. */
        REPLY
    }
}
