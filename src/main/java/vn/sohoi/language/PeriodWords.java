package vn.sohoi.language;

import static vn.sohoi.language.Contexts.digits;
import static vn.sohoi.language.Contexts.is;
import static vn.sohoi.language.Contexts.word;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.SaidPeriod.Unit;

/** Finds a Vietnamese period that begins at a token, before anybody asks what day it is today. */
final class PeriodWords {

    private static final Spelling MONTH = Spelling.of("tháng");
    private static final Spelling QUARTER = Spelling.of("quý");
    private static final Spelling YEAR = Spelling.of("năm");
    private static final Spelling HALF = Spelling.of("nửa");
    private static final Spelling WHOLE = Spelling.of("cả");
    private static final Spelling FIRST = Spelling.of("đầu");
    private static final Spelling LAST = Spelling.of("cuối");
    private static final Spelling JUST = Spelling.of("vừa");
    private static final Set<String> SHORT_MONTHS = Set.of("t", "th", "thg");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final Map<String, Integer> NAMED = Map.of("giêng", 1, "gieng", 1, "chạp", 12, "chap", 12);

    /** Words of this class and its neighbours, so that they are never taken for slips or Telex. */
    static final List<Spelling> SPELLINGS = Arrays.stream(
                    ("tháng quý năm nửa cả đầu cuối này nay trước rồi qua ngoái tới sau vừa "
                                    + "giêng chạp ngày thứ giờ chỉ tiêu mục câu tuần phút tiếng muốn mượn phần điểm thg nam")
                            .split(" "))
            .map(Spelling::of)
            .toList();

    private final List<Token> tokens;
    private final int at;

    private PeriodWords(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    static @Nullable SaidPeriod at(List<Token> tokens, int at) {
        var words = new PeriodWords(tokens, at);
        var said = tokens.get(at) instanceof Token.Digits ? words.fromDigits() : words.fromWord();
        return said != null || !(tokens.get(at) instanceof Token.Word) ? said : EnglishPeriods.at(tokens, at);
    }

    private @Nullable SaidPeriod fromWord() {
        if (is(tokens, at, MONTH) || SHORT_MONTHS.contains(textAt(at))) {
            return month();
        }
        if (is(tokens, at, QUARTER) || textAt(at).equals("q")) {
            return quarter();
        }
        if (is(tokens, at, YEAR)) {
            return year(at + 1);
        }
        if (is(tokens, at, WHOLE) && is(tokens, at + 1, YEAR)) {
            var year = year(at + 2);
            return year != null ? year : SaidPeriod.relative(Unit.YEAR, 0, at + 2);
        }
        if (textAt(at).equals("h") && isGluedDigit(at + 1)) {
            return withYear(Unit.HALF, number(at + 1), at + 2);
        }
        return is(tokens, at, HALF) ? half(1, at + 1) : count();
    }

    private @Nullable SaidPeriod month() {
        boolean shortForm = !is(tokens, at, MONTH);
        if (shortForm && !isGluedDigit(at + 1) && !textAt(at).equals("t")) {
            return null;
        }
        var named = NAMED.get(textAt(at + 1));
        if (named != null) {
            return withYear(Unit.MONTH, named, at + 2);
        }
        if (Contexts.isSmall(tokens, at + 1)) {
            return withYear(Unit.MONTH, number(at + 1), at + 2);
        }
        if (shortForm) {
            return null;
        }
        var dotted = SaidPeriod.dotted(tokens, at + 1);
        return dotted != null ? dotted : relativeOrSpelled(Unit.MONTH);
    }

    private @Nullable SaidPeriod quarter() {
        int roman = ROMAN.indexOf(textAt(at + 1));
        if (roman >= 0) {
            return withYear(Unit.QUARTER, roman + 1, at + 2);
        }
        if (Contexts.isSmall(tokens, at + 1)) {
            return withYear(Unit.QUARTER, number(at + 1), at + 2);
        }
        return textAt(at).equals("q") ? null : relativeOrSpelled(Unit.QUARTER);
    }

    /** "tháng sau" typed "thang sau" may be June. */
    private @Nullable SaidPeriod relativeOrSpelled(Unit unit) {
        var relative = relative(unit, at + 1);
        var spelled = Numerals.sureAt(tokens, at + 1);
        boolean unmarked = word(tokens, at) instanceof Token.Word typed && typed.plain();
        if (spelled == null || spelled.value() > 99 || (relative != null && !unmarked)) {
            return relative;
        }
        var numbered = withYear(unit, (int) spelled.value(), spelled.end());
        return relative == null ? numbered : numbered.doubted();
    }

    private @Nullable SaidPeriod relative(Unit unit, int from) {
        int shift = SaidPeriod.shiftAt(tokens, from);
        if (shift != SaidPeriod.NO_SHIFT) {
            return SaidPeriod.relative(unit, shift, from + 1);
        }
        boolean just = is(tokens, from, JUST) && SaidPeriod.shiftAt(tokens, from + 1) == -1;
        return just ? SaidPeriod.relative(unit, -1, from + 2) : null;
    }

    private @Nullable SaidPeriod year(int from) {
        var relative = relative(Unit.YEAR, from);
        if (relative != null) {
            return relative;
        }
        int year = SaidPeriod.yearAt(tokens, from);
        if (year > 0) {
            return SaidPeriod.year(year, from + 1);
        }
        var spelled = Numerals.sureAt(tokens, from);
        boolean fiveThousand =
                from < tokens.size() && NumberWord.of(tokens.get(from)).contains(NumberWord.THOUSAND);
        return spelled != null && !fiveThousand && SaidPeriod.isYear(spelled.value())
                ? SaidPeriod.year((int) spelled.value(), spelled.end())
                : null;
    }

    /** "sáu tháng đầu năm". */
    private @Nullable SaidPeriod count() {
        var spelled = NumberWord.of(tokens.get(at)).isEmpty() ? null : Numerals.sureAt(tokens, at);
        return spelled != null && is(tokens, spelled.end(), MONTH)
                ? months((int) Math.min(99, spelled.value()), spelled.end() + 1)
                : null;
    }

    private @Nullable SaidPeriod fromDigits() {
        var written = SaidPeriod.written(tokens, at);
        if (written != null) {
            return written;
        }
        boolean months = Contexts.isSmall(tokens, at)
                && digits(tokens, at + 2) == null
                && (is(tokens, at + 1, MONTH)
                        || (textAt(at + 1).equals("t") && tokens.get(at + 1).glued()));
        return months ? months(number(at), at + 2) : null;
    }

    /** "6 tháng [đầu|cuối] [năm] [2022]"; said bare it is the first half, or a span. */
    private SaidPeriod months(int count, int from) {
        boolean first = is(tokens, from, FIRST);
        boolean last = is(tokens, from, LAST);
        int end = from + (first || last ? 1 : 0);
        if (count != 6) {
            int year = is(tokens, end, YEAR) ? end + 1 : end;
            return withYear(Unit.MONTHS, count, first ? year : from);
        }
        var half = half(last ? 2 : 1, first || last ? end : from);
        return half == null ? withYear(Unit.HALF, last ? 2 : 1, end) : half;
    }

    private @Nullable SaidPeriod half(int fallback, int from) {
        int half = is(tokens, from, LAST) ? 2 : is(tokens, from, FIRST) ? 1 : fallback;
        int end = is(tokens, from, LAST) || is(tokens, from, FIRST) ? from + 1 : from;
        if (!is(tokens, end, YEAR)) {
            return null;
        }
        var year = year(end + 1);
        return year == null
                ? withYear(Unit.HALF, half, end + 1)
                : new SaidPeriod(Unit.HALF, half, SaidPeriod.NO_SHIFT, year.year(), year.shift(), false, year.end());
    }

    private SaidPeriod withYear(Unit unit, int number, int end) {
        var plain = new SaidPeriod(unit, number, SaidPeriod.NO_SHIFT, 0, SaidPeriod.NO_SHIFT, false, end);
        int bare = SaidPeriod.yearAt(tokens, end);
        if (bare > 0) {
            return plain.in(bare, end + 1);
        }
        boolean joined =
                end < tokens.size() && tokens.get(end) instanceof Token.Sign sign && "/-.,".indexOf(sign.symbol()) >= 0;
        if (joined && SaidPeriod.yearAt(tokens, end + 1) > 0) {
            return plain.in(SaidPeriod.yearAt(tokens, end + 1), end + 2);
        }
        if (joined && tokens.get(end).isSign('/') && SaidPeriod.shortYearAt(tokens, end + 1) > 0) {
            return plain.in(SaidPeriod.shortYearAt(tokens, end + 1), end + 2);
        }
        var year = is(tokens, end, YEAR) ? year(end + 1) : null;
        if (year != null) {
            return new SaidPeriod(unit, number, SaidPeriod.NO_SHIFT, year.year(), year.shift(), false, year.end());
        }
        return plain;
    }

    private boolean isGluedDigit(int index) {
        return Contexts.isSmall(tokens, index) && tokens.get(index).glued();
    }

    private int number(int index) {
        return digits(tokens, index) instanceof Token.Digits digits ? Integer.parseInt(digits.text()) : -1;
    }

    private String textAt(int index) {
        return word(tokens, index) instanceof Token.Word word ? word.text() : "";
    }
}
