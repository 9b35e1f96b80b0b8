package vn.sohoi.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a report: the sending is the first.
 *
 * @param id the id of the event that caused it; the same event never makes a second revision
 * @param at when it became known to the service
 * @param by the phone of the person, or {@code import}
 * @param reason why, in the person's words; null for the sending
 * @param changes what was replaced; none for the sending
 */
public record Revision(
        String id, Instant at, String by, @Nullable String reason, List<Change> changes) {

    /** One figure before and after; null means that there was none. */
    public record Change(
            String indicator,
            @Nullable Figure before,
            @Nullable Figure after) {}
}
