package vn.sohoi.messaging;

/** Delivers stored messages to pushing channels, answers before reminders, in order within a chat. */
public interface Courier {

    /** There are new undelivered messages for this chat. Returns at once; unknown channels are ignored. */
    void wake(Chat chat, Outgoing.Urgency urgency);
}
