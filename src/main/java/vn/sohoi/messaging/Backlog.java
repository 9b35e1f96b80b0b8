package vn.sohoi.messaging;

import java.time.Instant;
import java.util.List;

/** Events that a channel's server need not give again and that are not handled yet. */
public interface Backlog {

    /** All of one channel, oldest first; for start-up after a kill. */
    List<Kept> of(String channel);

    /** Keeps events before it returns; one that is kept already stays as it is. */
    void keep(String channel, List<Kept> events);

    /** They are handled. Idempotent. */
    void strike(String channel, List<String> ids);

    /**
     * @param id the channel's own id of the event
     * @param content the event in the channel's own words
     * @param at when the channel was given it
     */
    record Kept(String id, String content, Instant at) {}
}
