package vn.sohoi.messaging;

import java.time.Duration;

/**
 * How fast a channel takes messages.
 *
 * @param interval between two messages of the channel, on average
 * @param burst messages of the channel that may go without that interval
 * @param chatInterval between two messages to one chat, on average
 * @param chatBurst messages to one chat that may go without that interval
 * @param inFlight messages that wait for the server's answer at the same time
 */
public record Limits(Duration interval, int burst, Duration chatInterval, int chatBurst, int inFlight) {

    /** For a server that publishes no limits. */
    public static final Limits CAUTIOUS = new Limits(Duration.ofMillis(100), 5, Duration.ofSeconds(1), 3, 8);

    public Limits {
        if (interval.isNegative() || chatInterval.isNegative() || burst < 1 || chatBurst < 1 || inFlight < 1) {
            throw new IllegalArgumentException("limits that let nothing through");
        }
    }
}
