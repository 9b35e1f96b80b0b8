package vn.sohoi.messaging;

import java.util.List;

/** Messages that are stored and not yet delivered; the courier's durable side. */
public interface Outbox {

    /** All undelivered messages of one channel, oldest first within a chat; for start-up after a kill. */
    List<Pending> undelivered(String channel);

    /** Undelivered messages of one chat, oldest first. */
    List<Outgoing> undelivered(Chat chat);

    /** Marks a message as delivered, or as given up for good. Idempotent. */
    void done(Chat chat, String messageId);

    /** The person behind the chat cannot be reached: stop sending and tell an administrator. */
    void unreachable(Chat chat, Channel.Refusal refusal, String why);

    record Pending(Chat chat, Outgoing message) {}
}
