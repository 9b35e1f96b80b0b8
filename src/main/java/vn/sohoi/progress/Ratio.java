package vn.sohoi.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole that is not zero, held against percentages without rounding. */
record Ratio(long part, long whole) {

    int compareTo(BigDecimal percent) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .compareTo(BigDecimal.valueOf(whole).multiply(percent));
    }

    /** The smallest whole number that is at least a percentage of a base. */
    static long up(BigDecimal percent, long base) {
        return BigDecimal.valueOf(base)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
