package vn.sohoi.questions;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Telex;

/** A text taken apart: the target number, the year or month, and the words that are left. */
final class Utterance {

    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:chi tieu|ct|target|targets|muc tieu|tieu chi)\\s*(?:so|thu|no|number)?\\s*[.:#]?\\s*(\\d{1,4})\\b");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:thang\\s*|t|month\\s*)(\\d{1,2})(?:\\s*[/-]\\s*(\\d{4}))?\\b|\\b(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern LAST_MONTH = Pattern.compile("\\b(thang truoc|last month)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:nam |in |of |year )?(20\\d{2})\\b");
    private static final Pattern LAST_YEAR = Pattern.compile("\\b(nam ngoai|nam truoc|last year)\\b");
    private static final Pattern ASKING =
            Pattern.compile("\\b(den dau|toi dau|den muc nao|the nao|ra sao|bao nhieu|may|con thieu"
                    + "|dat chua|duoc chua|xong chua|ket qua|tien do|tinh hinh|how|far|progress|status|what|show|xem|tong|so voi"
                    + "|nao|chua|who|which)\\b|[?]");

    private final OptionalInt target;
    private final @Nullable YearMonth month;
    private final OptionalInt year;
    private final boolean asking;
    private final List<String> words;
    private final String folded;

    private Utterance(String folded, YearMonth now) {
        this.folded = folded;
        List<String> rest = new ArrayList<>(List.of(folded));
        this.target = number(take(rest, NUMBER));
        this.month = month(rest, now);
        this.year = take(rest, LAST_YEAR).isPresent() ? OptionalInt.of(now.getYear() - 1) : number(take(rest, YEAR));
        this.asking = ASKING.matcher(folded).find();
        this.words = UnitNames.words(rest.getFirst());
    }

    /** @param now the month of today, for "tháng trước" and months without a year */
    static Utterance of(String text, YearMonth now) {
        String folded = Folding.fold(text);
        String undone = NUMBER.matcher(folded).find() ? folded : Folding.fold(Telex.undo(text));
        return new Utterance(NUMBER.matcher(undone).find() ? undone : folded, now);
    }

    private static Optional<Matcher> take(List<String> rest, Pattern pattern) {
        Matcher matcher = pattern.matcher(rest.getFirst());
        if (!matcher.find()) {
            return Optional.empty();
        }
        rest.set(0, matcher.replaceFirst(" ; "));
        Matcher again = pattern.matcher(matcher.group());
        return again.find() ? Optional.of(again) : Optional.empty();
    }

    private static OptionalInt number(Optional<Matcher> found) {
        return found.map(matcher -> OptionalInt.of(Integer.parseInt(matcher.group(1))))
                .orElse(OptionalInt.empty());
    }

    private static @Nullable YearMonth month(List<String> rest, YearMonth now) {
        if (take(rest, LAST_MONTH).isPresent()) {
            return now.minusMonths(1);
        }
        Optional<Matcher> found = take(rest, MONTH);
        if (found.isEmpty()) {
            return null;
        }
        Matcher matcher = found.get();
        String month = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        String year = matcher.group(1) == null ? matcher.group(4) : matcher.group(2);
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return null;
        }
        if (year != null) {
            return YearMonth.of(Integer.parseInt(year), number);
        }
        YearMonth thisYear = YearMonth.of(now.getYear(), number);
        return thisYear.isAfter(now) ? thisYear.minusYears(1) : thisYear;
    }

    OptionalInt target() {
        return target;
    }

    /** The month that was named, or null. */
    @Nullable
    YearMonth month() {
        return month;
    }

    /** The year that was named, or the month's. */
    OptionalInt year() {
        YearMonth named = month;
        return year.isPresent() || named == null ? year : OptionalInt.of(named.getYear());
    }

    boolean asks() {
        return asking;
    }

    boolean says(String regex) {
        return Pattern.compile("\\b(" + regex + ")\\b").matcher(folded).find();
    }

    /** The folded words without target number, month and year. */
    List<String> words() {
        return words;
    }

    /** Digits are left that are neither a target's number nor a date: perhaps a figure, not a question. */
    boolean hasLooseDigits() {
        return words.stream().anyMatch(word -> word.matches("\\d+"));
    }
}
