package vn.sohoi.language;

import static vn.sohoi.language.NumberWord.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number that starts at a token, in digits, words or both: "hai mươi mốt", "2 chục", "1tr2", "1 trăm 5".
 * Groups below a thousand are read by {@link Hundreds}; here they are multiplied and added up.
 */
final class Numerals {

    private static final List<NumberWord> SCALES = List.of(BILLION, MILLION, MYRIAD, THOUSAND);

    private final List<Token> tokens;
    private final Hundreds hundreds;
    private int at;

    private Numerals(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.hundreds = new Hundreds(tokens);
        this.at = at;
    }

    /** A number and the token after it. */
    record Read(Amount amount, int end) {
        long value() {
            return amount.likeliest();
        }
    }

    /** The number that starts here, or null if none does. */
    static @Nullable Read at(List<Token> tokens, int at) {
        var numerals = new Numerals(tokens, at);
        var amount = numerals.readAll();
        return amount == null ? null : new Read(numerals.mended(amount, at), numerals.at);
    }

    /** A number without any doubt, or null. */
    static @Nullable Read sureAt(List<Token> tokens, int at) {
        var read = at < tokens.size() ? at(tokens, at) : null;
        return read != null && read.amount().isSure() ? read : null;
    }

    private Amount mended(Amount amount, int from) {
        boolean slip = tokens.subList(from, at).stream()
                .anyMatch(token -> token instanceof Token.Word word && word.repaired());
        return slip ? amount.doubted(Why.TYPING_SLIP) : amount;
    }

    private @Nullable Amount readAll() {
        boolean loneBillion =
                peek().contains(BILLION) && ((Token.Word) tokens.get(at)).text().equals("tỷ");
        var amount = loneBillion ? Amount.sure(1, 1) : readBelow(Long.MAX_VALUE);
        if (amount != null && amount.size() < BILLION.scale() && peek().contains(BILLION)) {
            at++;
            amount = amount.times(BILLION.scale());
            var rest = rest(BILLION.scale(), at > 1 && tokens.get(at - 1).glued());
            amount = loneBillion && rest == Amount.NOTHING ? amount.doubted(Why.ABOUT) : amount.plus(rest);
        }
        return amount;
    }

    /** Group, scale word, rest; the scale word below a limit. */
    private @Nullable Amount readBelow(long limit) {
        int start = at;
        var group = hundreds.readAt(at);
        if (group == null) {
            return readLoneScale(limit);
        }
        at = group.end();
        long scale = nextScale(limit);
        if (scale == 0) {
            return isSpacedK(start, limit)
                    ? thousandsOrNot(group.written())
                    : group.written().asIs();
        }
        at++;
        var head = group.written().times(scale);
        if (group.isGrouped() && head.refusal() == null) {
            head = bothScales(head);
        }
        var rest = rest(scale, isGluedScale(start));
        boolean twoDecimals = group.written().decimals() > 0 && rest != Amount.NOTHING;
        return twoDecimals ? head.plus(rest).doubted(Why.SHORT_FORM) : head.plus(rest);
    }

    /** "1.200 triệu": 1,200 millions, or 1.2 of them. */
    private static Amount bothScales(Amount large) {
        return Amount.doubtful(Why.SEPARATOR, large.size(), large.likeliest(), large.likeliest() / 1000);
    }

    /** "nghìn rưỡi", "triệu hai": one of it; "nghìn" alone is about a thousand. */
    private @Nullable Amount readLoneScale(long limit) {
        long scale = nextScale(limit);
        var word = at < tokens.size() && tokens.get(at) instanceof Token.Word typed ? typed : null;
        if (scale == 0 || word == null || word.repaired() || word.folded().length() < 3) {
            return null;
        }
        at++;
        var rest = rest(scale, false);
        var one = Amount.sure(scale, scale);
        return rest == Amount.NOTHING ? one.doubted(Why.ABOUT) : one.plus(rest);
    }

    private Amount rest(long scale, boolean glued) {
        var next = peek();
        if (next.contains(HALF)) {
            at++;
            return Amount.sure(scale / 2, 1);
        }
        if (next.contains(LONE)) {
            return lone(scale);
        }
        if (next.equals(Set.of(LATE_ONE)) || next.equals(Set.of(LATE_FIVE))) {
            return lateDigit(next.contains(LATE_ONE) ? 1 : 5, scale);
        }
        if (glued && at < tokens.size() && tokens.get(at) instanceof Token.Digits digits && digits.glued()) {
            return shortDigits(digits, scale);
        }
        boolean noHundreds = next.contains(ZERO) && peek(1).contains(HUNDRED);
        return noHundreds ? noHundreds(scale) : remainder(scale);
    }

    /** "triệu mốt", "nghìn lăm": a tenth of the scale, except that of a thousand nobody is quite sure. */
    private Amount lateDigit(int digit, long scale) {
        at++;
        long tenths = digit * scale / 10;
        return scale >= MILLION.scale()
                ? Amount.sure(tenths, 1)
                : Amount.doubtful(Why.SHORT_FORM, 1, tenths, (long) digit);
    }

    /** "linh năm", "lẻ năm"; without a digit it means "and some". */
    private Amount lone(long scale) {
        at++;
        var rest = readBelow(scale);
        return rest == null ? Amount.doubtful(Why.ABOUT, 1, 0L) : sized(rest, 1);
    }

    /** "không trăm hai mươi", "không trăm linh năm nghìn". */
    private Amount noHundreds(long scale) {
        at += 2;
        if (peek().contains(LONE)) {
            return lone(scale);
        }
        var rest = readBelow(scale);
        return rest == null ? Amount.NOTHING.doubted(Why.SHORT_FORM) : sized(rest, 10);
    }

    private static Amount sized(Amount rest, long size) {
        return rest.size() == size || rest.size() >= THOUSAND.scale() ? rest : rest.doubted(Why.SHORT_FORM);
    }

    /** The 2 of 1tr2, the 25 of 1tr25, the 200 of 1tr200: decimals of the scale. */
    private Amount shortDigits(Token.Digits digits, long scale) {
        int start = at;
        var named = readBelow(scale);
        boolean hasScale = tokens.get(at - 1) instanceof Token.Word;
        if (hasScale && named != null) {
            boolean fits = named.readings().stream().allMatch(value -> value < scale);
            return fits ? placed(named, scale) : Amount.refused(Why.NOT_A_NUMBER);
        }
        at = start + 1;
        var text = digits.text();
        if (!text.chars().allMatch(Character::isDigit) || text.length() > 3) {
            return Amount.refused(Why.NOT_A_NUMBER);
        }
        long unit = scale / (long) Math.pow(10, text.length());
        long likely = Long.parseLong(text) * unit;
        boolean clear = scale >= MILLION.scale() || text.length() == 1 || unit == 1;
        return clear ? Amount.sure(likely, 1) : Amount.doubtful(Why.SHORT_FORM, 1, likely, Long.parseLong(text));
    }

    private Amount remainder(long scale) {
        int start = at;
        var rest = readBelow(scale);
        if (rest == null) {
            return Amount.NOTHING;
        }
        long next = nextScale(Long.MAX_VALUE);
        boolean tooMuch = rest.readings().stream().anyMatch(value -> value >= scale);
        if (tooMuch || (next >= scale && next < BILLION.scale())) {
            at = start;
            return Amount.NOTHING;
        }
        return placed(rest, scale);
    }

    /** Said short or in full: "nghìn hai" is 1,200; "một nghìn hai trăm" needs nothing; "1 triệu một hộ" is no sum. */
    private static Amount placed(Amount rest, long scale) {
        boolean hundreds = rest.size() >= 100 && scale == THOUSAND.scale();
        if (rest.refusal() != null || rest.size() >= 1000 || hundreds) {
            return rest;
        }
        long value = rest.likeliest();
        if (rest.size() == 1) {
            long shortened = value * (scale / 10);
            boolean oneOfThem = value == 1;
            return scale >= MILLION.scale() && rest.isSure() && !oneOfThem
                    ? Amount.sure(shortened, 1)
                    : Amount.doubtful(Why.SHORT_FORM, 1, shortened, value);
        }
        if (scale == THOUSAND.scale()) {
            return rest.doubted(Why.SHORT_FORM);
        }
        long thousands = value * (scale / 1000);
        return rest.size() == 10
                ? Amount.doubtful(Why.SHORT_FORM, 1, value * (scale / 100), thousands, value)
                : Amount.doubtful(Why.SHORT_FORM, 1, thousands, value);
    }

    private long nextScale(long limit) {
        if (at >= tokens.size()) {
            return 0;
        }
        var words = peek();
        for (var scale : SCALES) {
            if (words.contains(scale) && scale.scale() < limit) {
                return scale.scale();
            }
        }
        boolean k = tokens.get(at) instanceof Token.Word word
                && word.glued()
                && word.text().equals("k");
        return k && THOUSAND.scale() < limit ? THOUSAND.scale() : 0;
    }

    /** "15 k", where the k may also be a short "không". */
    private boolean isSpacedK(int start, long limit) {
        return limit > THOUSAND.scale()
                && tokens.get(start) instanceof Token.Digits
                && at < tokens.size()
                && tokens.get(at).end() == tokens.get(at).start() + 1
                && peek().contains(ZERO);
    }

    private Amount thousandsOrNot(DigitGroups.Written written) {
        at++;
        var thousands = written.times(THOUSAND.scale());
        if (thousands.refusal() != null || written.decimals() > 0) {
            return thousands.doubted(Why.SHORT_FORM);
        }
        return Amount.doubtful(
                Why.SHORT_FORM,
                THOUSAND.scale(),
                thousands.likeliest(),
                written.amount().likeliest());
    }

    /** Digits and scale without a space, as in 1tr2. */
    private boolean isGluedScale(int start) {
        return tokens.get(start) instanceof Token.Digits
                && at > 0
                && tokens.get(at - 1).glued();
    }

    private Set<NumberWord> peek() {
        return peek(0);
    }

    private Set<NumberWord> peek(int ahead) {
        return at + ahead < tokens.size() ? NumberWord.of(tokens.get(at + ahead)) : Set.of();
    }
}
