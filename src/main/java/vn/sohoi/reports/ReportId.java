package vn.sohoi.reports;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which report it is: a unit's of one month, or its report of a form for the period that ends with that month.
 *
 * @param form the id of the form; null for the monthly report
 */
public record ReportId(
        String unit, YearMonth period, @Nullable String form) {

    public static ReportId month(String unit, YearMonth period) {
        return new ReportId(unit, period, null);
    }

    /** The id that {@link #toString} gave. */
    public static ReportId of(String text) {
        String[] parts = text.split("/", -1);
        return new ReportId(parts[0], YearMonth.parse(parts[1]), parts.length > 2 ? parts[2] : null);
    }

    /** {@code 01267/2022-10}, or {@code 01267/2022-06/half-year-report}. */
    @Override
    public String toString() {
        return unit + "/" + period + (form == null ? "" : "/" + form);
    }
}
