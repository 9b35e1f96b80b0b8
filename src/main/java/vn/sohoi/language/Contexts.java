package vn.sohoi.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that are no answer: periods, dates, times, target and question numbers, names of hamlets. */
final class Contexts {

    private static final Spelling DAY = Spelling.of("ngày");
    private static final Spelling NUMBER = Spelling.of("số");
    private static final List<Spelling> QUESTIONS = spellings(
            "câu", "mục", "ý", "phần", "điểm", "stt", "lần", "đợt", "kỳ", "khoá", "lớp", "ca", "bài", "vụ", "nhóm");
    private static final List<Spelling> DURATIONS = spellings("ngày", "tuần", "năm", "giờ", "phút", "tiếng");

    private Contexts() {}

    /** Context that ends before a token, and why it makes a number beside it doubtful, if it does. */
    record Found(int end, Why why) {}

    static @Nullable Found at(List<Token> tokens, int at) {
        var period = PeriodWords.at(tokens, at);
        if (period != null && period.isPossible() && !isLongerNumber(tokens, at, period.end())) {
            return new Found(period.end(), period.isSpan() ? Why.CUMULATIVE : runsOn(tokens, period.end()));
        }
        int date = dateEnd(tokens, at);
        if (date > 0) {
            return new Found(date, Why.DATE);
        }
        int target = targetWordEnd(tokens, at);
        if (target > 0) {
            int end = targetNumberEnd(tokens, target);
            return new Found(end, end == target ? Why.OTHER_WORD : runsOn(tokens, end));
        }
        int question = numbered(tokens, at, QUESTIONS);
        if (question > 0) {
            return new Found(question, Why.OTHER_WORD);
        }
        int hamlet = hamletEnd(tokens, at);
        if (hamlet > 0) {
            return new Found(hamlet, Why.SUM);
        }
        int duration = durationEnd(tokens, at);
        return duration > 0 ? new Found(duration, Why.CUMULATIVE) : null;
    }

    /** "nam sau nghin": five to six thousand, and not next year. */
    private static boolean isLongerNumber(List<Token> tokens, int at, int end) {
        var number = Numerals.at(tokens, at);
        return number != null && number.end() > end;
    }

    /** "tháng mười hai mươi": nobody can tell where the month ends. */
    private static Why runsOn(List<Token> tokens, int end) {
        boolean words = !NumberWord.of(tokens.get(end - 1)).isEmpty();
        return words && end < tokens.size() && !NumberWord.of(tokens.get(end)).isEmpty() ? Why.SEVERAL : Why.DATE;
    }

    /** "ngày 20", "ngày 20/8", "12/5/2026", "8h30", "thứ 2". */
    private static int dateEnd(List<Token> tokens, int at) {
        boolean day = is(tokens, at, DAY);
        if (word(tokens, at) instanceof Token.Word word && word.text().equals("thứ")) {
            var number = Numerals.at(tokens, at + 1);
            return number == null ? -1 : number.end();
        }
        int first = day ? at + 1 : at;
        if (!isSmall(tokens, first)) {
            return -1;
        }
        if (joined(tokens, first + 1) && isUpTo(tokens, first, 31) && isUpTo(tokens, first + 2, 12)) {
            boolean year = joined(tokens, first + 3) && isYear(tokens, first + 4);
            return year ? first + 5 : day ? first + 3 : -1;
        }
        return day ? first + 1 : timeEnd(tokens, first);
    }

    private static int timeEnd(List<Token> tokens, int at) {
        boolean hour = word(tokens, at + 1) instanceof Token.Word word
                && word.glued()
                && (word.text().equals("h") || word.text().equals("g"));
        return hour && isSmall(tokens, at + 2) && tokens.get(at + 2).glued() ? at + 3 : -1;
    }

    /** "chỉ tiêu", "mục tiêu", "ct", "target". */
    private static int targetWordEnd(List<Token> tokens, int at) {
        if (!(word(tokens, at) instanceof Token.Word word)) {
            return -1;
        }
        boolean pair = (word.folded().equals("chi") || word.folded().equals("muc"))
                && word(tokens, at + 1) instanceof Token.Word next
                && next.folded().equals("tieu");
        boolean single = word.text().equals("ct") || word.text().equals("target");
        return pair ? at + 2 : single ? at + 1 : -1;
    }

    private static int targetNumberEnd(List<Token> tokens, int end) {
        int number = is(tokens, end, NUMBER) ? end + 1 : end;
        if (number >= tokens.size() || PeriodWords.at(tokens, number) != null) {
            return end;
        }
        if (isSmall(tokens, number)) {
            return number + 1;
        }
        var read = Numerals.at(tokens, number);
        return read != null && read.amount().isSure() && read.amount().likeliest() < 100 ? read.end() : end;
    }

    private static int numbered(List<Token> tokens, int at, List<Spelling> names) {
        if (names.stream().noneMatch(name -> is(tokens, at, name))) {
            return -1;
        }
        int number = is(tokens, at + 1, NUMBER) ? at + 2 : at + 1;
        return isSmall(tokens, number) ? number + 1 : -1;
    }

    /** A hamlet's word, with its letter or, if another number follows before a pause, its number. */
    private static int hamletEnd(List<Token> tokens, int at) {
        var phrase = at < tokens.size() ? Lexicon.CUES.longest(tokens, at) : null;
        if (phrase == null || phrase.cue() != Cue.HAMLET) {
            return -1;
        }
        int name = phrase.end();
        if (isLetterName(tokens, name)) {
            return name + 1;
        }
        return isSmall(tokens, name) && numberFollows(tokens, name + 1) ? name + 1 : name;
    }

    private static boolean isLetterName(List<Token> tokens, int at) {
        return word(tokens, at) instanceof Token.Word letter
                && letter.text().length() == 1
                && Lexicon.CUES.longest(tokens, at) == null;
    }

    private static boolean numberFollows(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.isSign(',') || token.isSign(';') || token.isSign('\n')) {
                return false;
            }
            if (!(token instanceof Token.Sign) && Numerals.at(tokens, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static int durationEnd(List<Token> tokens, int at) {
        boolean duration = digits(tokens, at) != null && DURATIONS.stream().anyMatch(unit -> is(tokens, at + 1, unit));
        return duration && PeriodWords.at(tokens, at + 1) == null ? at + 2 : -1;
    }

    private static boolean joined(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at) instanceof Token.Sign sign
                && (sign.symbol() == '/' || sign.symbol() == '-');
    }

    private static boolean isYear(List<Token> tokens, int at) {
        var digits = digits(tokens, at);
        return digits != null && (digits.text().length() == 2 || digits.text().length() == 4);
    }

    private static boolean isUpTo(List<Token> tokens, int at, int most) {
        var digits = digits(tokens, at);
        if (digits == null || digits.text().length() > 2) {
            return false;
        }
        int value = Integer.parseInt(digits.text());
        return value >= 1 && value <= most;
    }

    static boolean isSmall(List<Token> tokens, int at) {
        var digits = digits(tokens, at);
        return digits != null && digits.text().length() <= 2;
    }

    static Token.@Nullable Digits digits(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at) instanceof Token.Digits digits ? digits : null;
    }

    static Token.@Nullable Word word(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at) instanceof Token.Word word ? word : null;
    }

    static boolean is(List<Token> tokens, int at, Spelling spelling) {
        return word(tokens, at) instanceof Token.Word word && spelling.fits(word);
    }

    private static List<Spelling> spellings(String... words) {
        return java.util.Arrays.stream(words).map(Spelling::of).toList();
    }
}
