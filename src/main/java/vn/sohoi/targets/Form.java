package vn.sohoi.targets;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import vn.sohoi.units.Level;

/**
 * What is asked beside the monthly report: a report of its own, with indicators that are in no other.
 *
 * @param id such as {@code half-year-report}; the dialog that asks it has the same name
 * @param name in Vietnamese, as a heading
 * @param levels who reports it
 * @param indicators in the order of the file
 */
public record Form(String id, String name, String english, Every every, Set<Level> levels, List<String> indicators) {

    /** How often a form is reported. */
    public enum Every {
        HALF_YEAR(6),
        YEAR(12),
        /** Once a month at most, for the month in which somebody reports it. */
        ON_DEMAND(1);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        /** The first month of the period that ends with a month. */
        public YearMonth first(YearMonth last) {
            return last.minusMonths(months - 1L);
        }

        /** The last month of the newest period that is over by the end of a month; the month itself on demand. */
        public YearMonth newest(YearMonth over) {
            return last(over.plusMonths(1)).minusMonths(months);
        }

        /** The last month of the period that a month is in. */
        public YearMonth last(YearMonth month) {
            return month.withMonth((month.getMonthValue() + months - 1) / months * months);
        }

        /** How machines name the period that ends with a month: 2022-H1, 2022, 2022-11. */
        public String code(YearMonth last) {
            return switch (this) {
                case HALF_YEAR -> "%04d-H%d".formatted(last.getYear(), last.getMonthValue() / 6);
                case YEAR -> "%04d".formatted(last.getYear());
                case ON_DEMAND -> last.toString();
            };
        }
    }
}
