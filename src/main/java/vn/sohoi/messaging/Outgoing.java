package vn.sohoi.messaging;

import java.util.List;

/**
 * One message to a chat, at most {@value #LONGEST} characters.
 *
 * @param id unique within the chat
 * @param buttons labels in rows; every label also works when typed
 * @param askContact the channel may offer to share the phone number
 * @param urgency which queue it waits in
 */
public record Outgoing(String id, String text, List<List<String>> buttons, boolean askContact, Urgency urgency) {

    /** Zalo's limit, the lowest of all channels. */
    public static final int LONGEST = 2000;

    public Outgoing {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("message %s has %d characters".formatted(id, text.length()));
        }
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** Answers go before reminders. */
    public enum Urgency {
        ANSWER,
        REMINDER;

        public Urgency orMoreUrgent(Urgency other) {
            return compareTo(other) <= 0 ? this : other;
        }
    }
}
