package vn.sohoi.messaging;

import java.util.List;

/** Messages that are stored and not yet delivered; the courier's durable side. */
public interface Outbox {

    /** All undelivered messages of one channel, oldest first within a chat; for start-up after a kill. */
    List<Pending> undelivered(String channel);

    /** Undelivered messages of one chat, oldest first. */
    List<Outgoing> undelivered(Chat chat);

    /**
     * So many answers wait for this chat that its next events are handled only when some are delivered; what comes
     * unasked is not counted, and never refused.
     *
     * @throws Inbox.StoreUnavailable when that cannot be known: try again later
     */
    boolean isFull(Chat chat);

    /** Marks a message as delivered, or as given up for good. Idempotent. */
    void done(Chat chat, String messageId);

    /** The person behind the chat cannot be reached: stop sending and tell an administrator. */
    void unreachable(Chat chat, Channel.Refusal refusal, String why);

    record Pending(Chat chat, Outgoing message) {}
}
