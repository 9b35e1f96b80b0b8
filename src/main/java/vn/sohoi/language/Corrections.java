package vn.sohoi.language;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises that a reported figure is to be corrected, in the words people have for it. */
public final class Corrections {

    /** Longer texts are letters. */
    private static final int LONGEST = 400;

    private static final String POLITE =
            "(?:(?:de nghi|yeu cau|da|vang|oi|em|chi|minh|toi|nho|xin|phep|cho|lam on|vui long|please|pls"
                    + "|giup|can|muon|bot|ban|anh|thua|could you|can you|i|want|need|would like|hay|lai|voi|de"
                    + "|phai|ơi|a)[ ,.]++){0,20}";

    /** Whoever says these means a figure. */
    private static final String SURE = "dieu chinh|chinh sua|dinh chinh|sua chua|sua|chinh|correct|fix|amend|edit";

    /** These are said of much else too. */
    private static final String UNSURE = "thay doi|doi|thay|cap nhat|change|update|set";

    private static final Pattern VERB =
            Pattern.compile("^" + POLITE + "(?:(" + SURE + ")|(" + UNSURE + "))(?![\\p{L}])");

    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "\\b(gio|dien thoai|sdt|ten|nhac|lich|hen|mat khau|dia chi|phone|name|password|reminder)\\b");

    private static final Pattern REPORT =
            Pattern.compile("\\b(bao cao|bc|so lieu|so da (?:nop|gui|bao)|da (?:nop|gui|bao)|reports?|figures?)\\b");

    private static final Pattern WRONG = Pattern.compile("\\b(?:bao cao|bao|bc|ghi|nop|gui|nhap|viet|khai|so lieu|so)"
            + " (?:bi )?(?:nham|sai|lon)\\b|\\b(?:nham|sai) so\\b|\\b(?:reported|sent) (?:the )?wrong\\b");

    private static final Pattern DOUBTED = Pattern.compile("\\b(nham|sai|lon|thuc ra|that ra|dung ra|le ra|dung la"
            + "|phai la|(?:bao|ghi|nop|gui) (?:thieu|thua)|sua (?:lai )?thanh|moi dung|chinh xac la"
            + "|khong phai|wrong|mistake|actually|should (?:be|have been))\\b");

    private static final String REPORTED = "bao cao|bao|bc|ghi|nop|gui|nhap|viet|khai|reported|sent|wrote";
    private static final Pattern AFTER_REPORTED = Pattern.compile(
            "\\b(?:" + REPORTED + ") (?:(?:nham|sai|lon|la|co|duoc|chi|thanh|roi|as|it) ){0,20}(\\S.*)$");
    private static final Pattern NOT_THAT = Pattern.compile("\\b(?:khong phai|ko phai|k phai|not)(?: la)? (\\S.*)$");

    /** What stands between a figure and its new value, the surest first; as they are written with marks. */
    private static final List<List<String>> MARKERS = List.of(
            List.of("thành", "sang", "into", "to", "->", "=>", "→", "➔", "phải là", "đúng là", "đúng ra là", "lại là"),
            List.of("là", "bằng", "lên", "xuống", "xuống còn", "còn", ":", "="));

    private static final List<List<String>> TURNS = List.of(
            List.of(
                    "thực ra là",
                    "thực ra",
                    "thật ra là",
                    "thật ra",
                    "đúng ra là",
                    "đúng ra",
                    "đúng phải là",
                    "đúng là",
                    "phải là",
                    "chính xác là",
                    "lẽ ra là",
                    "lẽ ra",
                    "mà là",
                    "sửa lại là",
                    "sửa lại thành",
                    "sửa thành",
                    "mới là",
                    "thành",
                    "should be",
                    "should have been",
                    "actually",
                    "it is",
                    "->",
                    "→"),
            List.of("là", "mà", ":"));

    private static final Pattern REASON = Pattern.compile(
            "[,;.]?(?<! ) ++(?:vì|vi|do|bởi vì|boi vi|tại vì|tai vi|lý do(?: là)?|lí do(?: là)?|ly do(?: la)?|because"
                    + "|due to)(?: *: *| +)(\\S.{2,})$");
    private static final Pattern DENIAL =
            Pattern.compile("[,;]? (?:chu khong phai|chu khong|chu ko phai|khong phai|instead of|not)(?: la)? (.+)$");
    private static final Pattern RIGHT_BEFORE =
            Pattern.compile("(?:^|[ ,;:])([^ ,;:]+(?: (?:ho|nguoi|cuoc|hoi vien))?) (?:moi dung|moi phai)\\b");
    private static final Pattern FROM = Pattern.compile("(?:^| )(?:tu|from) +(\\S.*)$");
    private static final Pattern AT_THE_END = Pattern.compile("^(.*\\S) +([\\d.]+) *$");
    private static final Pattern NUMBERED = Pattern.compile("\\b(?:cau|muc|dong|y) (?:so )?(\\d{1,2})\\b");
    private static final Pattern COUNTED = Pattern.compile("(?:cau|muc|dong|chi tieu|ct|target|tieu chi|so thu tu)$");
    private static final Pattern FILLER =
            Pattern.compile("\\b(lai|ho|giup|dum|cho|em|chi|minh|toi|voi|so lieu|con so|so"
                    + "|bao cao|bc|da|nop|gui|bao|truoc|hom|qua|lan|ky|thang|cua|trong|o|nhe|nha|a|figures?"
                    + "|number|the|my|our|reports?|in|for|of"
                    + "|nham|sai|lon|ghi|nhap|viet|roi|bi|va|mot|vai|vua)\\b|[;,.:]");

    private final String typed;
    private final String marked;
    private final String folded;
    private final @Nullable Reading<Period> period;
    private final boolean asks;

    private Corrections(String text, LocalDate today) {
        String composed =
                Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        String words = Folding.words(composed);
        boolean aligned = words.length() == composed.length();
        Optional<Periods.Said> said = Periods.said(words, today).filter(Corrections::isPeriod);
        this.period = said.map(Periods.Said::reading).orElse(null);
        this.marked = said.map(found -> blank(words, found)).orElse(words);
        this.typed = aligned ? said.map(found -> blank(composed, found)).orElse(composed) : marked;
        String bare = Folding.fold(words);
        this.folded = bare.length() == words.length()
                ? said.map(found -> blank(bare, found)).orElse(bare)
                : marked;
        this.asks = composed.endsWith("?");
    }

    /** Where a value stands: what is before it, and the value with all behind it. */
    private record Split(int end, int start) {}

    /** The correction that a text asks for, perhaps with Telex keys left in it; empty when it asks for none. */
    public static Optional<Correction> read(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Correction> asTyped = new Corrections(text, today).read();
        if (asTyped.filter(found -> !found.value().isEmpty()).isPresent()) {
            return asTyped;
        }
        String undone = Telex.undo(text);
        return undone.equals(Folding.words(text))
                ? asTyped
                : new Corrections(undone, today)
                        .read()
                        .filter(found -> asTyped.isEmpty() || !found.value().isEmpty())
                        .or(() -> asTyped);
    }

    /** What a text names beside the words of a correction; empty when that is nothing, or a number. */
    public static Optional<String> unread(String what) {
        String composed = Normalizer.normalize(what, Normalizer.Form.NFC).replaceAll("[;,.:\\d]", " ");
        String folded = Folding.fold("|" + composed.replaceAll("\\s", "_") + "|");
        if (folded.length() != composed.length() + 2) {
            return Optional.empty();
        }
        StringBuilder left = new StringBuilder(composed);
        FILLER.matcher(folded.substring(1, folded.length() - 1).replace('_', ' '))
                .results()
                .forEach(filler ->
                        left.replace(filler.start(), filler.end(), " ".repeat(filler.end() - filler.start())));
        String named = left.toString().replaceAll("\\s+", " ").strip();
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private static boolean isPeriod(Periods.Said said) {
        return !(said.reading() instanceof Reading.Refuse<Period> refused && refused.why() == Why.NOT_A_PERIOD);
    }

    private static String blank(String text, Periods.Said said) {
        return text.substring(0, said.start()) + " ".repeat(said.end() - said.start()) + text.substring(said.end());
    }

    private Optional<Correction> read() {
        Matcher verb = VERB.matcher(folded);
        if (verb.find()) {
            return Optional.of(asked(verb.end(), verb.group(1) != null));
        }
        return asks ? Optional.empty() : told();
    }

    /** "Sửa …": what follows the verb. */
    private Correction asked(int from, boolean sure) {
        Split split = split(from, MARKERS);
        String what = folded.substring(from, split == null ? folded.length() : split.end());
        Matcher numbered = NUMBERED.matcher(what);
        int question = numbered.find() ? Integer.parseInt(numbered.group(1)) : 0;
        Long before = null;
        String value = "";
        String reason = "";
        if (split != null) {
            Tail tail = tail(split.start());
            value = tail.value();
            reason = tail.reason();
            before = tail.denied() != null ? tail.denied() : said(what);
        } else {
            reason = reason(from, folded.length());
            Matcher end = AT_THE_END.matcher(what.substring(0, what.length() - reasonLength(from, folded.length())));
            Matcher old = FROM.matcher(what);
            if (old.find()) {
                before = number(old.group(1));
            } else if (question == 0 && end.matches() && !isFiller(end.group(1)) && !isCounted(end.group(1))) {
                value = end.group(2);
                what = end.group(1);
            } else if (question == 0) {
                before = bare(what);
            }
        }
        boolean other = SOMETHING_ELSE.matcher(folded).find();
        boolean evident = period != null
                || question > 0
                || before != null
                || REPORT.matcher(folded).find()
                || isFiller(what)
                || sure && !value.isEmpty();
        boolean alone = !sure && isFiller(what) && value.isEmpty();
        return new Correction(
                words(from, from + what.length(), value),
                period,
                question,
                before,
                value,
                reason,
                evident && !other && !alone);
    }

    /** "Hôm trước báo 12 nhưng thực ra 14": no verb, but a doubt. */
    private Optional<Correction> told() {
        if (!DOUBTED.matcher(folded).find()) {
            return Optional.empty();
        }
        Matcher right = RIGHT_BEFORE.matcher(folded);
        Split split = split(0, TURNS);
        String what = split == null ? folded : folded.substring(0, split.end());
        Long before = null;
        String value = "";
        String reason = "";
        if (split != null) {
            Tail tail = tail(split.start());
            value = tail.value();
            reason = tail.reason();
            before = tail.denied() != null ? tail.denied() : said(what);
        } else if (right.find() && isNumberLike(right.group(1))) {
            value = typed.substring(right.start(1), right.end(1));
            what = folded.substring(0, right.start(1));
            before = said(what);
        } else {
            Matcher denial = DENIAL.matcher(folded);
            Matcher end = denial.find() ? AT_THE_END.matcher(" x " + folded.substring(0, denial.start())) : null;
            if (end != null && end.matches() && number(denial.group(1)) != null) {
                value = end.group(2);
                before = number(denial.group(1));
            }
        }
        boolean wrong = WRONG.matcher(folded).find();
        if (value.isEmpty() && !wrong) {
            return Optional.empty();
        }
        boolean plain = value.isEmpty()
                ? period != null || REPORT.matcher(folded).find()
                : before != null
                        || wrong
                        || period != null && DOUBTED.matcher(folded).find();
        return Optional.of(new Correction(words(0, what.length(), value), period, 0, before, value, reason, plain));
    }

    /** The new value, the reason behind it, and the old value where it is denied: "14 chứ không phải 12". */
    private record Tail(
            String value, String reason, @Nullable Long denied) {}

    private Tail tail(int from) {
        int end = folded.length() - reasonLength(from, folded.length());
        String reason = reason(from, folded.length());
        Matcher denial = DENIAL.matcher(folded.substring(from, end));
        Long denied = null;
        if (denial.find() && number(denial.group(1)) != null) {
            denied = number(denial.group(1));
            end = from + denial.start();
        }
        String value = typed.substring(from, end)
                .strip()
                .replaceAll("(?<![,;])[,;]++$|(?<=\\d)\\.$", "")
                .replaceAll(" +", " ");
        return new Tail(value, reason, denied);
    }

    private String reason(int from, int to) {
        Matcher reason = REASON.matcher(marked.substring(from, to));
        return reason.find() ? typed.substring(from + reason.start(1), to).strip() : "";
    }

    private int reasonLength(int from, int to) {
        Matcher reason = REASON.matcher(marked.substring(from, to));
        return reason.find() ? to - from - reason.start() : 0;
    }

    /** The last marker behind which a number stands; of the surest kind there is. */
    private @Nullable Split split(int from, List<List<String>> kinds) {
        for (List<String> kind : kinds) {
            List<MatchResult> found = new ArrayList<>();
            kind.stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .forEach(marker -> pattern(marker)
                            .matcher(folded)
                            .region(from, folded.length())
                            .results()
                            .filter(match -> isWritten(match, marker))
                            .forEach(found::add));
            Optional<Split> last = found.stream()
                    .filter(match -> isNumberLike(folded.substring(match.end(1))))
                    .max(Comparator.comparing((MatchResult match) -> match.end(1))
                            .thenComparing(match -> match.end(1) - match.start(1)))
                    .map(match -> new Split(match.start(1), match.end(1)));
            if (last.isPresent()) {
                return last.get();
            }
        }
        return null;
    }

    private static Pattern pattern(String marker) {
        String bare = Pattern.quote(Folding.fold(marker));
        return Pattern.compile(
                Character.isLetter(marker.charAt(0))
                        ? "(?<![\\p{L}\\p{N}])(" + bare + ")(?![\\p{L}])"
                        : "(" + bare + ")");
    }

    /** With all marks or with none: "thanh" in "Thanh Nhật" is not "thành". */
    private boolean isWritten(MatchResult match, String marker) {
        String written = marked.substring(match.start(1), match.end(1));
        return written.equals(Folding.words(marker)) || written.equals(Folding.fold(marker));
    }

    private static boolean isNumberLike(String text) {
        if (text.isBlank()) {
            return false;
        }
        return text.chars().anyMatch(Character::isDigit)
                || switch (Counts.read(text.strip())) {
                    case Reading.Value<Long> value -> true;
                    case Reading.Zero<Long> zero -> true;
                    case Reading.Unknown<Long> unknown -> true;
                    case Reading.Ask<Long> ask -> !ask.readings().isEmpty();
                    case Reading.Refuse<Long> refused -> refused.why() == Why.NEGATIVE;
                };
    }

    /** The old value that is said before the new one. */
    private static @Nullable Long said(String what) {
        Matcher from = FROM.matcher(what);
        if (from.find() && number(from.group(1)) != null) {
            return number(from.group(1));
        }
        Matcher denied = NOT_THAT.matcher(what);
        if (denied.find() && number(denied.group(1)) != null) {
            return number(denied.group(1));
        }
        Matcher reported = AFTER_REPORTED.matcher(what);
        if (reported.find() && number(reported.group(1)) != null) {
            return number(reported.group(1));
        }
        Matcher end =
                AT_THE_END.matcher(" x " + what.replaceAll("(?<![ ,;])[ ,;]*+(?:(?:nhung|ma|thi|but)[ ,;]*+)?$", ""));
        return end.matches() && !isCounted(end.group(1)) ? number(end.group(2)) : bare(what);
    }

    private static @Nullable Long bare(String what) {
        return number(FILLER.matcher(what).replaceAll(" ").strip());
    }

    private static @Nullable Long number(String text) {
        String plain = text.replaceAll("(?<![ ,;.])[ ,;.]*+(?:(?:nhung|ma|thi|but|chu)[ ,;.]*+)?$", "")
                .strip();
        return switch (Counts.read(plain)) {
            case Reading.Value<Long> value -> value.value();
            case Reading.Zero<Long> zero -> 0L;
            case Reading.Unknown<Long> none -> null;
            case Reading.Ask<Long> none -> null;
            case Reading.Refuse<Long> none -> null;
        };
    }

    private static boolean isCounted(String before) {
        return COUNTED.matcher(before.strip()).find();
    }

    private static boolean isFiller(String what) {
        return FILLER.matcher(what).replaceAll(" ").isBlank();
    }

    /** As typed, so that names keep their capitals; the value may have the figure's name behind its number. */
    private String words(int from, int to, String value) {
        String what = typed.substring(from, Math.min(to, typed.length()));
        return (what.strip() + " ; " + value)
                .replaceAll(" +", " ")
                .replaceAll("^ ?; ?| ?; ?$", "")
                .strip();
    }
}
