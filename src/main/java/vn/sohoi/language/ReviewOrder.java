package vn.sohoi.language;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence wants to be done with a report that was sent: "trả lại báo cáo xã Nam Cao tháng 10: thiếu số giám sát".
 *
 * @param what the words that may name the unit
 * @param period null when none is named
 * @param reason "" when none is said
 */
public record ReviewOrder(Kind kind, String what, @Nullable Reading<Period> period, String reason) {

    public enum Kind {
        SHOW,
        ACCEPT,
        RETURN,
        /** Which corrections wait for an answer. */
        REQUESTS,
        /** The unit says that a returned report is right now. */
        SEND_AGAIN
    }
}
