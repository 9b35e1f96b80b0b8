package vn.sohoi.language;

import static vn.sohoi.language.Contexts.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.SaidPeriod.Unit;

/** Finds an English period: "october 2022", "last month", "first half of 2022". */
final class EnglishPeriods {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    /** Also Vietnamese without marks ("may" is mấy), so only with a year. */
    private static final Set<String> NEED_A_YEAR = Set.of("may", "mar", "jan", "dec", "sep");

    private static final Map<String, Unit> UNITS =
            Map.of("month", Unit.MONTH, "quarter", Unit.QUARTER, "half", Unit.HALF, "year", Unit.YEAR);
    private static final Map<String, Integer> SHIFTS = Map.of("last", -1, "previous", -1, "this", 0, "next", 1);
    private static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

    private EnglishPeriods() {}

    static @Nullable SaidPeriod at(List<Token> tokens, int at) {
        var first = textAt(tokens, at);
        var month = MONTHS.get(first);
        if (month != null) {
            var said = withYear(tokens, Unit.MONTH, month, at + 1);
            return said.year() == 0 && NEED_A_YEAR.contains(first) ? null : said;
        }
        var next = UNITS.get(textAt(tokens, at + 1));
        var shift = SHIFTS.get(first);
        if (shift != null && next != null) {
            return SaidPeriod.relative(next, shift, at + 2);
        }
        var ordinal = ORDINALS.get(first);
        if (ordinal != null && next != null && next != Unit.YEAR && next != Unit.MONTH) {
            return withYear(tokens, next, ordinal, at + 2);
        }
        return numbered(tokens, at, UNITS.get(first));
    }

    private static @Nullable SaidPeriod numbered(List<Token> tokens, int at, @Nullable Unit unit) {
        if (unit == Unit.YEAR && SaidPeriod.yearAt(tokens, at + 1) > 0) {
            return SaidPeriod.year(SaidPeriod.yearAt(tokens, at + 1), at + 2);
        }
        if (unit == null || unit == Unit.YEAR || !(Contexts.digits(tokens, at + 1) instanceof Token.Digits digits)) {
            return null;
        }
        return digits.text().length() <= 2 ? withYear(tokens, unit, Integer.parseInt(digits.text()), at + 2) : null;
    }

    private static SaidPeriod withYear(List<Token> tokens, Unit unit, int number, int end) {
        var plain = new SaidPeriod(unit, number, SaidPeriod.NO_SHIFT, 0, SaidPeriod.NO_SHIFT, false, end);
        int year = textAt(tokens, end).equals("of") ? end + 1 : end;
        if (SaidPeriod.yearAt(tokens, year) > 0) {
            return plain.in(SaidPeriod.yearAt(tokens, year), year + 1);
        }
        var shift = SHIFTS.get(textAt(tokens, year));
        return shift != null && textAt(tokens, year + 1).equals("year")
                ? new SaidPeriod(unit, number, SaidPeriod.NO_SHIFT, 0, shift, false, year + 2)
                : plain;
    }

    private static String textAt(List<Token> tokens, int at) {
        return word(tokens, at) instanceof Token.Word word ? word.text() : "";
    }
}
