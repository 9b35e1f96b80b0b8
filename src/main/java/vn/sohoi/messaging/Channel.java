package vn.sohoi.messaging;

import java.time.Duration;

/** A channel that messages are pushed to; bean names do not matter, {@link #name()} does. */
public interface Channel {

    /** The name that its chats carry in {@link Chat#channel()}. */
    String name();

    /** Sends one message; blocks until the channel's server has answered or failed. Never throws. */
    Delivery deliver(Chat chat, Outgoing message);

    /** How fast its server takes messages. */
    default Limits limits() {
        return Limits.CAUTIOUS;
    }

    /** How a delivery ended. */
    sealed interface Delivery {

        record Delivered() implements Delivery {}

        /** Not now: the network failed; this chat waits, others are tried. */
        record Later(Duration delay, String why) implements Delivery {}

        /** Not now: the server asks to slow down; the whole channel waits. */
        record Paused(Duration delay, String why) implements Delivery {}

        record Refused(Refusal refusal, String why) implements Delivery {}
    }

    /** Why a message does not arrive: a closed list. */
    enum Refusal {
        BLOCKED_BY_PERSON,
        NO_SUCH_CHAT,
        BAD_MESSAGE,
        /** The fault of a setting, not of the message: it is kept until the token is right. */
        BAD_TOKEN
    }
}
