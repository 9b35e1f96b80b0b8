package vn.sohoi.language;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a figure is reported or asked for: a month, quarter, half-year or year. */
public sealed interface Period {

    /** The form it is stored and exchanged in: 2022-08, 2022-Q3, 2022-H1, 2022. */
    String code();

    /** Its first month. */
    YearMonth first();

    /** Its last month. */
    YearMonth last();

    /** One month. */
    record Month(YearMonth month) implements Period {
        @Override
        public String code() {
            return "%04d-%02d".formatted(month.getYear(), month.getMonthValue());
        }

        @Override
        public YearMonth first() {
            return month;
        }

        @Override
        public YearMonth last() {
            return month;
        }
    }

    /** Three months; 1 to 4. */
    record Quarter(int year, int quarter) implements Period {
        public Quarter {
            requireBetween(quarter, 4);
        }

        @Override
        public String code() {
            return "%04d-Q%d".formatted(year, quarter);
        }

        @Override
        public YearMonth first() {
            return YearMonth.of(year, quarter * 3 - 2);
        }

        @Override
        public YearMonth last() {
            return YearMonth.of(year, quarter * 3);
        }
    }

    /** Six months; 1 or 2. */
    record Half(int year, int half) implements Period {
        public Half {
            requireBetween(half, 2);
        }

        @Override
        public String code() {
            return "%04d-H%d".formatted(year, half);
        }

        @Override
        public YearMonth first() {
            return YearMonth.of(year, half * 6 - 5);
        }

        @Override
        public YearMonth last() {
            return YearMonth.of(year, half * 6);
        }
    }

    /** A calendar year. */
    record Year(int year) implements Period {
        @Override
        public String code() {
            return "%04d".formatted(year);
        }

        @Override
        public YearMonth first() {
            return YearMonth.of(year, 1);
        }

        @Override
        public YearMonth last() {
            return YearMonth.of(year, 12);
        }
    }

    /** The period of a code, if it is one. */
    static Optional<Period> ofCode(String code) {
        var matcher = Codes.CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (matcher.group("month") != null) {
            return Optional.of(new Month(YearMonth.of(year, Integer.parseInt(matcher.group("month")))));
        }
        if (matcher.group("quarter") != null) {
            return Optional.of(new Quarter(year, Integer.parseInt(matcher.group("quarter"))));
        }
        return Optional.of(
                matcher.group("half") != null
                        ? new Half(year, Integer.parseInt(matcher.group("half")))
                        : new Year(year));
    }

    private static void requireBetween(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("no such part of a year: " + number + " of " + most);
        }
    }

    /** The shape of a code. */
    final class Codes {
        private static final Pattern CODE =
                Pattern.compile("(?<year>\\d{4})(?:-(?:(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])))?");

        private Codes() {}
    }
}
