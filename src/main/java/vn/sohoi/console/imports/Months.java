package vn.sohoi.console.imports;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months as tables write them: {@code 2022-08}, {@code 08/2022}, {@code 8/2022}, or a date cell of that month. */
final class Months {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:-\\d{1,2})?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");

    private Months() {}

    static Optional<YearMonth> of(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(2));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? of(monthFirst.group(2), monthFirst.group(1)) : Optional.empty();
    }

    private static Optional<YearMonth> of(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
