package vn.sohoi.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Whole numbers and percentages as they are shown. */
final class Numbers {

    private Numbers() {}

    /** 1592 → "1.592". */
    static String dotted(long number) {
        return english(number).replace(',', '.');
    }

    /** 1592 → "1,592". */
    static String english(long number) {
        // not in the machine's own locale, which may put dots
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 4 → "0.4", 10 → "1". */
    static String tenths(long number) {
        return BigDecimal.valueOf(number, 1).stripTrailingZeros().toPlainString();
    }

    /** Result ÷ target × 100, half-up to whole percents: 1592 of 1300 → 122. */
    static String percent(long result, long target) {
        return exact(result, target, 0).toPlainString();
    }

    /** Half-up to one decimal, without a needless ".0": 934 of 1466 → "63.7". */
    static String percentWithDecimal(long result, long target) {
        BigDecimal percent = exact(result, target, 1);
        return percent.stripTrailingZeros().scale() <= 0
                ? percent.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : percent.toPlainString();
    }

    private static BigDecimal exact(long result, long target, int decimals) {
        return BigDecimal.valueOf(result)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(target), decimals, RoundingMode.HALF_UP);
    }
}
