package vn.sohoi.language;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence says about a figure that was reported and is to be another: "sửa thoát nghèo tháng 8 từ 12 thành 14".
 *
 * @param what the words that may name the figure and the unit
 * @param period null when none is named
 * @param question the number of the figure in the report, from 1; 0 when none is named
 * @param before the figure that was reported, as the person says; null when she does not
 * @param value what is to stand there, as it was typed; "" when it is not said
 * @param reason "" when none is said
 * @param plain whether it is a correction even if no figure is named in it
 */
public record Correction(
        String what,
        @Nullable Reading<Period> period,
        int question,
        @Nullable Long before,
        String value,
        String reason,
        boolean plain) {

    /** Somebody wants to correct something and says no more than that. */
    public static final Correction OPEN = new Correction("", null, 0, null, "", "", true);
}
