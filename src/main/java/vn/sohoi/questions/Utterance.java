package vn.sohoi.questions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Period;
import vn.sohoi.language.Periods;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Telex;
import vn.sohoi.language.Why;

/** A text taken apart: the target number, the period, and the words that are left. */
final class Utterance {

    private static final Map<String, Integer> SPELLED = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9),
            Map.entry("muoi", 10),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    private static final Pattern YEAR = Pattern.compile("(?:(?:ca |trong )?nam |year |in )?(20\\d\\d)");

    /** "Chỉ tiêu năm 2022" names a year, so the word "năm" is a number only behind "thứ". */
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:chi ?tieu|chi tiu|ct|targets?|muc tieu|tieu chi)\\s*(?:so|thu|no|number)?\\s*[.:#]?\\s*(\\d{1,9}|"
                    + String.join("|", SPELLED.keySet()) + "|(?<=thu )nam)\\b"
                    // the fourth target is about "8 tiêu chí 5 không 3 sạch"
                    + "(?! (?:khong|co),? (?:3|ba) sach)");

    /** A plan numbers its task areas 1.1 and their activities 1.1.5. */
    private static final Pattern CODE = Pattern.compile("\\b(?:chi ?tieu|ct|muc tieu|muc|hoat dong|nhiem vu|targets?"
            + "|activity|task|area|item)\\s*(?:so|number)?\\s*[:#]?\\s*(\\d{1,2}(?:\\.\\d{1,2}){1,2})(?![.\\d]*\\d)");

    /** A second number behind the first: "5 và 6", "5, 6", "5.5". */
    private static final Pattern SECOND =
            Pattern.compile("^\\s*(?:,|/|\\.|va|and|voi)\\s*(?:(?:chi tieu|ct|target)\\s*)?\\d");

    private static final Pattern ASKING = Pattern.compile("\\b(den dau|toi dau|den muc nao|the nao|ra sao|bao nhieu|may"
            + "|con thieu|dat chua|duoc chua|xong chua|ket qua|tien do|tinh hinh|how|far|progress|status|what|show|xem"
            + "|nao|chua|who|which)\\b|[?]");

    private final String folded;
    private final OptionalInt target;
    private final @Nullable String code;
    private final boolean severalTargets;
    private final @Nullable Reading<Period> period;
    private final String periodText;
    private final List<String> words;

    private Utterance(String folded, LocalDate today) {
        this.folded = folded;
        Matcher coded = CODE.matcher(folded);
        this.code = coded.find() ? coded.group(1) : null;
        Matcher number = code == null ? NUMBER.matcher(folded) : coded;
        boolean numbered = code != null || number.find();
        this.target = numbered && code == null ? OptionalInt.of(value(number.group(1))) : OptionalInt.empty();
        this.severalTargets = numbered
                && code == null
                && SECOND.matcher(folded.substring(number.end())).find();
        String rest = numbered ? cut(folded, number.start(), number.end()) : folded;
        Optional<Periods.Said> said = Periods.said(rest, today).filter(found -> !isNoPeriod(found.reading()));
        this.period = said.map(Periods.Said::reading).orElse(null);
        this.periodText =
                said.map(found -> rest.substring(found.start(), found.end())).orElse("");
        this.words = UnitNames.words(
                said.map(found -> cut(rest, found.start(), found.end())).orElse(rest));
    }

    /** @param today for "tháng trước" and months without a year */
    static Utterance of(String text, LocalDate today) {
        String folded = Folding.fold(text);
        String undone = isNumbered(folded) ? folded : Folding.fold(Telex.undo(text));
        return new Utterance(isNumbered(undone) ? undone : folded, today);
    }

    private static boolean isNumbered(String folded) {
        return NUMBER.matcher(folded).find() || CODE.matcher(folded).find();
    }

    private static int value(String number) {
        return number.equals("nam") ? 5 : SPELLED.containsKey(number) ? SPELLED.get(number) : Integer.parseInt(number);
    }

    private static String cut(String text, int from, int to) {
        return text.substring(0, from) + " ; " + text.substring(to);
    }

    private static boolean isNoPeriod(Reading<Period> reading) {
        return reading instanceof Reading.Refuse<Period> refused && refused.why() == Why.NOT_A_PERIOD;
    }

    OptionalInt target() {
        return target;
    }

    /** The number of a task area or an activity, such as {@code 1.1.5}; empty when none was named. */
    Optional<String> code() {
        return Optional.ofNullable(code);
    }

    boolean namesSeveralTargets() {
        return severalTargets;
    }

    /** The period that was named and can be answered for; null when none was. */
    @Nullable
    Period period() {
        return period instanceof Reading.Value<Period> sure ? sure.value() : yearToCome();
    }

    /** Next year's targets can be asked about although nothing can have been reported for them. */
    private @Nullable Period yearToCome() {
        boolean later = period instanceof Reading.Refuse<Period> refused && refused.why() == Why.FUTURE;
        Matcher year = YEAR.matcher(periodText);
        return later && year.matches() ? new Period.Year(Integer.parseInt(year.group(1))) : null;
    }

    /** What was said of a period that has not begun, does not exist, or is not certain; empty when all is well. */
    Optional<String> impossiblePeriod() {
        return period == null || period() != null ? Optional.empty() : Optional.of(periodText);
    }

    boolean asks() {
        return ASKING.matcher(folded).find();
    }

    boolean says(String regex) {
        return Pattern.compile("\\b(" + regex + ")\\b").matcher(folded).find();
    }

    /** The folded words without target number and period. */
    List<String> words() {
        return words;
    }
}
