package vn.sohoi.evidence;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One photo, document, link or place that belongs to a unit's report for a month.
 *
 * @param id of the file in GridFS, 24 hexadecimal digits
 * @param indicator the figure it is evidence of; null for the whole report
 * @param name a file's name, a link's address, a place's coordinates; fit to be shown
 * @param type the content type that the bytes have, whatever the sender said
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal digits
 * @param by the sender's phone
 * @param at the sender's message time
 * @param event the event it came with
 */
public record Attachment(
        String id,
        String unit,
        YearMonth period,
        @Nullable String indicator,
        Kind kind,
        String name,
        String type,
        long size,
        String sha256,
        String by,
        Instant at,
        String event) {

    /** Whether the sender's phone gave it a name. */
    public boolean isNamed() {
        return !name.startsWith(FileNames.FALLBACK + ".");
    }
}
