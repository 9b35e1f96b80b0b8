package vn.sohoi.language;

import static vn.sohoi.language.NumberWord.*;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a number below a thousand in words, or any written digits, with their "trăm", "mươi" and "chục". */
final class Hundreds {

    private final List<Token> tokens;
    private int at;

    Hundreds(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A group, and the token after it. */
    record Group(DigitGroups.Written written, boolean isGrouped, int end) {}

    @Nullable
    Group readAt(int start) {
        at = start;
        if (start < tokens.size() && tokens.get(start) instanceof Token.Digits digits) {
            return readDigits(digits);
        }
        var amount = readWords();
        return amount == null ? null : new Group(DigitGroups.Written.whole(amount), false, at);
    }

    private Group readDigits(Token.Digits digits) {
        at++;
        if (digits.text().startsWith("0") && digits.text().length() > 2 && codeGoesOn()) {
            return spacedCode();
        }
        var text = new StringBuilder(digits.text());
        while (isPure(digits.text()) && digits.text().length() <= 3 && isSpacedGroup()) {
            text.append('.').append(((Token.Digits) tokens.get(at++)).text());
        }
        boolean spaced = text.length() > digits.text().length();
        var written = DigitGroups.read(text.toString());
        if (spaced && digits.text().length() == 3 && text.length() == 7) {
            written = DigitGroups.Written.whole(written.amount().doubted(Why.SEVERAL));
        }
        boolean grouped = !spaced && written.decimals() == 0 && !isPure(digits.text());
        var scaled = digitsWithSmallScale(written, digits.text());
        return scaled == null
                ? new Group(written, grouped, at)
                : new Group(DigitGroups.Written.whole(scaled), false, at);
    }

    /** "0912 345 678", "0912-345-678": a phone or identity number. */
    private Group spacedCode() {
        while (codeGoesOn()) {
            at += isDigitToken() ? 1 : 2;
        }
        return new Group(DigitGroups.Written.whole(Amount.refused(Why.CODE)), false, at);
    }

    private boolean codeGoesOn() {
        boolean dash = at + 1 < tokens.size()
                && tokens.get(at).isSign('-')
                && tokens.get(at).glued();
        return isDigitToken() || (dash && tokens.get(at + 1) instanceof Token.Digits);
    }

    private boolean isSpacedGroup() {
        return at < tokens.size()
                && tokens.get(at) instanceof Token.Digits next
                && next.text().length() == 3
                && isPure(next.text());
    }

    /** "2 trăm", "2 chục", "1 trăm 5"; null if no such word follows. */
    private @Nullable Amount digitsWithSmallScale(DigitGroups.Written written, String text) {
        var next = peek();
        boolean small = text.length() <= 2 || written.decimals() > 0;
        if (next.contains(HUNDRED) && small) {
            at++;
            return written.times(100).plus(afterHundred());
        }
        if (next.contains(DOZEN) && small) {
            at++;
            return written.decimals() > 0
                    ? written.times(10).doubted(Why.DOZEN_AND_A_HALF)
                    : written.times(10).plus(afterTens());
        }
        if (next.contains(TENS) && text.length() == 1) {
            at++;
            return written.times(10).plus(afterTens());
        }
        return null;
    }

    private @Nullable Amount readWords() {
        var first = peek();
        if (first.contains(HUNDRED)) {
            at++;
            var rest = afterHundred();
            var hundred = Amount.sure(100, 100);
            return rest == Amount.NOTHING ? hundred.doubted(Why.ABOUT) : hundred.plus(rest);
        }
        int digit = digitOf(first, false);
        return digit > 0 ? startingWith(digit) : tensWord(first);
    }

    private Amount startingWith(int digit) {
        at++;
        var next = peek();
        if (next.contains(HUNDRED)) {
            at++;
            return Amount.sure(digit * 100L, 100).plus(afterHundred());
        }
        return withoutHundreds(digit);
    }

    /** After the digit: mươi, chục, or a second digit that leaves mươi out. */
    private Amount withoutHundreds(int digit) {
        var next = peek();
        if (next.contains(TENS) || next.contains(DOZEN)) {
            at++;
            return Amount.sure(digit * 10L, 10).plus(afterTens());
        }
        if (next.contains(TEN)) {
            at++;
            var rest = afterTens();
            return rest == Amount.NOTHING
                    ? Amount.doubtful(Why.SHORT_FORM, 10, digit * 10L, (long) digit, 10L)
                    : Amount.sure(digit * 10L, 10).plus(rest).doubted(Why.SHORT_FORM);
        }
        if (next.contains(LATE_ONE) || next.contains(LATE_FOUR) || next.contains(LATE_FIVE)) {
            int late = digitOf(next, true);
            at++;
            return Amount.sure(digit * 10L + late, 10);
        }
        int second = digitOf(next, false);
        return second > 0 ? twoDigits(digit, second) : Amount.sure(digit, 1);
    }

    /** "hai ba": 23, or two to three; "hai ba trăm": two to three hundred. */
    private Amount twoDigits(int first, int second) {
        at++;
        var scale = peek();
        if (scale.contains(HUNDRED) || scale.contains(DOZEN) || scale.contains(TENS)) {
            at++;
            long size = scale.contains(HUNDRED) ? 100 : 10;
            return Amount.doubtful(Why.RANGE, size, first * size, second * size);
        }
        return Amount.doubtful(Why.RANGE, 10, first * 10L + second, (long) first, (long) second);
    }

    /** mười, mươi, chục, hăm, băm and the digit after them. */
    private @Nullable Amount tensWord(Set<NumberWord> word) {
        if (word.contains(TEN)) {
            at++;
            return Amount.sure(10, 10).plus(afterTen());
        }
        if (word.contains(TENS)) {
            at++;
            return Amount.sure(10, 10).plus(afterTen()).doubted(Why.ABOUT);
        }
        if (word.contains(DOZEN)) {
            at++;
            return dozen();
        }
        if (word.contains(TWENTIES) || word.contains(THIRTIES)) {
            return afterTwenties(word.contains(TWENTIES) ? 20 : 30);
        }
        return null;
    }

    /** hăm and băm are numbers only with a digit after them. */
    private @Nullable Amount afterTwenties(long tens) {
        int start = at++;
        int digit = digitOf(peek(), true);
        if (digit > 0) {
            at++;
            return Amount.sure(tens + digit, 10);
        }
        var unit = isDigitToken() ? oneDigit() : Amount.NOTHING;
        if (unit == Amount.NOTHING) {
            at = start;
            return null;
        }
        return Amount.sure(tens, 10).plus(unit).doubted(Why.SHORT_FORM);
    }

    private Amount dozen() {
        if (peek().contains(HALF)) {
            at++;
            return Amount.doubtful(Why.DOZEN_AND_A_HALF, 10, 15L);
        }
        return Amount.sure(10, 10).plus(afterTen()).doubted(Why.ABOUT);
    }

    /** "mười năm" may be ten years; a digit before mươi or trăm begins another number. */
    private Amount afterTen() {
        var next = peek();
        if (isDigitToken()) {
            return oneDigit().doubted(Why.SHORT_FORM);
        }
        int digit = digitOf(next, true);
        if (digit <= 0 || beginsAnother(peek(1))) {
            return Amount.NOTHING;
        }
        at++;
        var unit = next.contains(FIVE) ? Amount.doubtful(Why.OTHER_WORD, 1, 5L, 0L) : Amount.sure(digit, 1);
        return next.contains(LATE_ONE) && !next.contains(ONE) ? unit.doubted(Why.SHORT_FORM) : unit;
    }

    private Amount afterTens() {
        var next = peek();
        if (next.contains(HALF)) {
            at++;
            return Amount.doubtful(Why.DOZEN_AND_A_HALF, 1, 5L);
        }
        if (isDigitToken()) {
            return oneDigit();
        }
        int digit = digitOf(next, true);
        if (digit <= 0 || beginsAnother(peek(1))) {
            return Amount.NOTHING;
        }
        at++;
        return next.contains(FIVE) ? Amount.doubtful(Why.OTHER_WORD, 1, 5L, 0L) : Amount.sure(digit, 1);
    }

    private Amount afterHundred() {
        var next = peek();
        if (next.contains(HALF)) {
            at++;
            return Amount.sure(50, 10);
        }
        if (next.contains(LONE)) {
            return lone();
        }
        if (isDigitToken()) {
            return tensInDigits();
        }
        int digit = digitOf(next, true);
        if (digit > 0 && !beginsAnother(peek(1), HUNDRED)) {
            at++;
            var tens = withoutHundreds(digit);
            return tens.size() == 1 ? Amount.doubtful(Why.SHORT_FORM, 1, digit * 10L, (long) digit) : tens;
        }
        boolean dozenAndAHalf = next.contains(DOZEN) && peek(1).contains(HALF);
        boolean tens = next.contains(TEN) || next.contains(TWENTIES) || next.contains(THIRTIES) || dozenAndAHalf;
        var amount = tens ? tensWord(next) : null;
        return amount == null ? Amount.NOTHING : amount;
    }

    private Amount lone() {
        at++;
        if (isDigitToken()) {
            return oneDigit();
        }
        int digit = digitOf(peek(), true);
        if (digit <= 0) {
            return Amount.doubtful(Why.ABOUT, 1, 0L);
        }
        at++;
        return Amount.sure(digit, 1);
    }

    private Amount oneDigit() {
        var text = ((Token.Digits) tokens.get(at)).text();
        if (text.length() != 1) {
            return Amount.NOTHING;
        }
        at++;
        return Amount.sure(Long.parseLong(text), 1);
    }

    private Amount tensInDigits() {
        var text = ((Token.Digits) tokens.get(at)).text();
        if (text.length() > 2 || !isPure(text)) {
            return Amount.NOTHING;
        }
        at++;
        long value = Long.parseLong(text);
        if (text.length() == 1 && (peek().contains(TENS) || peek().contains(DOZEN))) {
            at++;
            return Amount.sure(value * 10, 10).plus(afterTens());
        }
        return text.length() == 2 ? Amount.sure(value, 10) : Amount.doubtful(Why.SHORT_FORM, 1, value * 10, value);
    }

    private static boolean beginsAnother(Set<NumberWord> following) {
        return beginsAnother(following, HUNDRED) || beginsAnother(following, TENS) || beginsAnother(following, DOZEN);
    }

    private static boolean beginsAnother(Set<NumberWord> following, NumberWord word) {
        return following.contains(word);
    }

    private static int digitOf(Set<NumberWord> words, boolean late) {
        for (var word : words) {
            boolean first = word == LATE_ONE || word == LATE_FIVE;
            if (word.digit() > 0 && (late || !first)) {
                return word.digit();
            }
        }
        return -1;
    }

    private boolean isDigitToken() {
        return at < tokens.size() && tokens.get(at) instanceof Token.Digits;
    }

    private static boolean isPure(String text) {
        return text.indexOf('.') < 0 && text.indexOf(',') < 0;
    }

    private Set<NumberWord> peek() {
        return peek(0);
    }

    private Set<NumberWord> peek(int ahead) {
        return at + ahead < tokens.size() ? NumberWord.of(tokens.get(at + ahead)) : Set.of();
    }
}
