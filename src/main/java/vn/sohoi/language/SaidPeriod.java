package vn.sohoi.language;

import static vn.sohoi.language.Contexts.digits;
import static vn.sohoi.language.Contexts.is;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period as said, not yet placed in time.
 *
 * @param number month 1…12 and so on, or 0 where only a shift was said
 * @param shift -1 last, 0 this, 1 next; {@link #NO_SHIFT} where a number was said
 * @param year the year if said, else 0
 * @param yearShift -1 for "năm ngoái", 0 for "năm nay"; {@link #NO_SHIFT} if not said
 * @param unsure whether it may mean something else
 * @param end the token after it
 */
record SaidPeriod(Unit unit, int number, int shift, int year, int yearShift, boolean unsure, int end) {

    static final int NO_SHIFT = 99;

    private static final List<Spelling> THIS = spellings("này", "nay");
    private static final List<Spelling> BEFORE = spellings("trước", "rồi", "qua", "ngoái");
    private static final List<Spelling> AFTER = spellings("tới", "sau");

    /** What a period is counted in. */
    enum Unit {
        MONTH,
        QUARTER,
        HALF,
        YEAR,
        /** So many months, which is a period of its own only for 3 and 12 (and 6, which is a half). */
        MONTHS
    }

    static SaidPeriod relative(Unit unit, int shift, int end) {
        return new SaidPeriod(unit, 0, shift, 0, NO_SHIFT, false, end);
    }

    static SaidPeriod year(int year, int end) {
        return new SaidPeriod(Unit.YEAR, 0, NO_SHIFT, year, NO_SHIFT, false, end);
    }

    SaidPeriod in(int otherYear, int newEnd) {
        return new SaidPeriod(unit, number, shift, otherYear, NO_SHIFT, unsure, newEnd);
    }

    SaidPeriod doubted() {
        return new SaidPeriod(unit, number, shift, year, yearShift, true, end);
    }

    boolean isPossible() {
        int most = switch (unit) {
            case MONTH, MONTHS -> 12;
            case QUARTER -> 4;
            case HALF -> 2;
            case YEAR -> 0;
        };
        return number <= most && (number > 0 || shift != NO_SHIFT || unit == Unit.YEAR);
    }

    /** Said as so many months: a figure for it is more than a month's. */
    boolean isSpan() {
        return unit == Unit.MONTHS || unit == Unit.HALF;
    }

    /** 8/2022, 8-2022, 2022-08, 2022/8, 2022-Q3, 08.2022. */
    static @Nullable SaidPeriod written(List<Token> tokens, int at) {
        var dotted = dotted(tokens, at);
        boolean joined = at + 2 < tokens.size()
                && (tokens.get(at + 1).isSign('/') || tokens.get(at + 1).isSign('-'));
        if (dotted != null || !joined) {
            return dotted;
        }
        if (at + 3 < tokens.size()
                && (tokens.get(at + 3).isSign('/') || tokens.get(at + 3).isSign('-'))) {
            return null;
        }
        int yearFirst = yearAt(tokens, at);
        if (yearFirst > 0) {
            return yearThenPart(tokens, at + 2, yearFirst);
        }
        int yearLast = yearAt(tokens, at + 2);
        return yearLast > 0 && Contexts.isSmall(tokens, at) ? month(tokens, at, yearLast, at + 3) : null;
    }

    private static @Nullable SaidPeriod yearThenPart(List<Token> tokens, int at, int year) {
        if (Contexts.isSmall(tokens, at)) {
            return month(tokens, at, year, at + 1);
        }
        boolean lettered =
                Contexts.isSmall(tokens, at + 1) && tokens.get(at + 1).glued();
        var letter = Contexts.word(tokens, at);
        if (!lettered
                || letter == null
                || !(letter.text().equals("q") || letter.text().equals("h"))) {
            return null;
        }
        var unit = letter.text().equals("q") ? Unit.QUARTER : Unit.HALF;
        return month(tokens, at + 1, year, at + 2).as(unit);
    }

    /** "08.2022", which the tokeniser leaves in one piece. */
    static @Nullable SaidPeriod dotted(List<Token> tokens, int at) {
        var token = digits(tokens, at);
        if (token == null || !token.text().matches("\\d{1,2}\\.(19|20)\\d\\d")) {
            return null;
        }
        int dot = token.text().indexOf('.');
        int number = Integer.parseInt(token.text().substring(0, dot));
        int year = Integer.parseInt(token.text().substring(dot + 1));
        return new SaidPeriod(Unit.MONTH, number, NO_SHIFT, year, NO_SHIFT, false, at + 1);
    }

    private static SaidPeriod month(List<Token> tokens, int at, int year, int end) {
        int number = digits(tokens, at) instanceof Token.Digits digits ? Integer.parseInt(digits.text()) : -1;
        return new SaidPeriod(Unit.MONTH, number, NO_SHIFT, year, NO_SHIFT, false, end);
    }

    private SaidPeriod as(Unit other) {
        return new SaidPeriod(other, number, shift, year, yearShift, unsure, end);
    }

    static int yearAt(List<Token> tokens, int at) {
        var digits = digits(tokens, at);
        if (digits == null || !digits.text().matches("\\d{4}")) {
            return 0;
        }
        int year = Integer.parseInt(digits.text());
        return isYear(year) ? year : 0;
    }

    static boolean isYear(long number) {
        return number >= 1930 && number < 2100;
    }

    /** The 22 of "8/22"; years this service never saw are rather something else. */
    static int shortYearAt(List<Token> tokens, int at) {
        var digits = digits(tokens, at);
        return digits != null && digits.glued() && digits.text().matches("[23]\\d")
                ? 2000 + Integer.parseInt(digits.text())
                : 0;
    }

    static int shiftAt(List<Token> tokens, int at) {
        if (THIS.stream().anyMatch(spelling -> is(tokens, at, spelling))) {
            return 0;
        }
        if (BEFORE.stream().anyMatch(spelling -> is(tokens, at, spelling))) {
            return -1;
        }
        return AFTER.stream().anyMatch(spelling -> is(tokens, at, spelling)) ? 1 : NO_SHIFT;
    }

    private static List<Spelling> spellings(String... words) {
        return Arrays.stream(words).map(Spelling::of).toList();
    }
}
