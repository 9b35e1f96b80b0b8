package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a message once and sorts it into items: context first, then phrases, then numbers. */
final class Scanner {

    private final List<Token> tokens;
    private final List<Item> items = new ArrayList<>();
    private int at;

    private Scanner(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Item> scan(List<Token> tokens) {
        var scanner = new Scanner(tokens);
        while (scanner.at < tokens.size()) {
            scanner.next();
        }
        return scanner.items;
    }

    private void next() {
        if (tokens.get(at) instanceof Token.Sign sign) {
            if (!letterForDigit()) {
                sign(sign);
            }
            return;
        }
        if (context() || letterForDigit()) {
            return;
        }
        var phrase = Lexicon.CUES.longest(tokens, at);
        var number = Numerals.at(tokens, at);
        if (isLetterOnDigits() && number == null) {
            strange();
        } else if (number != null && (phrase == null || number.end() > at + 1 || phrase.end() == at + 1)) {
            items.add(new Item.Number(number.amount(), at, number.end(), tokens.get(at) instanceof Token.Word));
            at = number.end();
        } else if (phrase != null) {
            items.add(new Item.Said(phrase.cue()));
            at = phrase.end();
        } else {
            strange();
        }
    }

    private void sign(Token.Sign sign) {
        boolean beforeDigits = at + 1 < tokens.size() && tokens.get(at + 1) instanceof Token.Digits;
        boolean touchesDigits = beforeDigits && tokens.get(at + 1).glued() && !sign.glued();
        boolean first = items.stream().noneMatch(Item.Number.class::isInstance);
        if (isArrow(sign)) {
            items.add(new Item.Said(Cue.CORRECTION));
            at += sign.symbol() == '→' ? 0 : 1;
        } else if (sign.symbol() == '-' && first && (touchesDigits || (beforeDigits && onlySigns(at)))) {
            items.add(new Item.Said(Cue.MINUS));
        } else if (touchesDigits && (sign.symbol() == '.' || sign.symbol() == ',')) {
            items.add(new Item.Number(Amount.refused(Why.FRACTION), at, at + 1, false));
        } else if (cueOf(sign.symbol()) == Cue.STRANGE || sign.symbol() == '\'' || sign.symbol() == '*') {
            strange();
            return;
        } else {
            items.add(new Item.Said(cueOf(sign.symbol())));
        }
        at++;
    }

    private boolean onlySigns(int end) {
        return tokens.subList(0, end).stream().allMatch(Token.Sign.class::isInstance);
    }

    /** "12 -> 14": a correction, in signs. */
    private boolean isArrow(Token.Sign sign) {
        boolean shaft = sign.symbol() == '-' || sign.symbol() == '=';
        return sign.symbol() == '→'
                || (shaft && touches(at + 1) && tokens.get(at + 1).isSign('>'));
    }

    private boolean context() {
        var context = Contexts.at(tokens, at);
        if (context == null) {
            return false;
        }
        boolean counted = context.why() == Why.SUM && !items.isEmpty() && items.getLast() instanceof Item.Number;
        items.add(
                counted ? new Item.Said(Cue.UNIT) : new Item.Context(isDay(context.why()) ? Why.SLASH : context.why()));
        at = context.end();
        return true;
    }

    /** "20 tháng 8": the number before a date may be its day. */
    private boolean isDay(Why why) {
        return why == Why.DATE && !items.isEmpty() && items.getLast() instanceof Item.Number;
    }

    /** "l2", "1O", "i5": letters that look like digits, touching a digit. */
    private boolean letterForDigit() {
        int end = at;
        boolean digit = false;
        var text = new StringBuilder();
        while (end < tokens.size() && (end == at || tokens.get(end).glued())) {
            var part = lookalike(tokens.get(end));
            if (part == null) {
                return false;
            }
            digit |= tokens.get(end) instanceof Token.Digits;
            text.append(part);
            end++;
            if (end < tokens.size() && tokens.get(end) instanceof Token.Sign) {
                break;
            }
        }
        boolean lone = tokens.size() == 1 && text.toString().equals("0") && !digit;
        if (!lone && (!digit || end == at + 1)) {
            return false;
        }
        var amount = DigitGroups.digits(text.toString()).doubted(Why.LETTER_FOR_DIGIT);
        items.add(new Item.Number(amount, at, end, false));
        at = end;
        return true;
    }

    private static @Nullable String lookalike(Token token) {
        return switch (token) {
            case Token.Digits digits -> digits.text().chars().allMatch(Character::isDigit) ? digits.text() : null;
            case Token.Word word ->
                word.text().chars().allMatch(letter -> "oli".indexOf(letter) >= 0)
                        ? word.text().replace('o', '0').replace('l', '1').replace('i', '1')
                        : null;
            case Token.Sign sign -> sign.symbol() == '|' ? "1" : null;
        };
    }

    /** A letter or sign between digits, as in 1e9, 0x1F or 1_000, leaves no number at all. */
    private void strange() {
        boolean inside = touches(at, at - 1) && touches(at + 1, at + 1);
        at++;
        items.add(
                inside
                        ? new Item.Number(Amount.refused(Why.NOT_A_NUMBER), at - 1, at, false)
                        : new Item.Said(Cue.STRANGE));
    }

    private boolean touches(int later) {
        return later < tokens.size() && tokens.get(later).glued();
    }

    private boolean touches(int later, int digits) {
        return digits >= 0 && touches(later) && tokens.get(digits) instanceof Token.Digits;
    }

    /** The A of A12 and 12A is a name, not a particle. */
    private boolean isLetterOnDigits() {
        return tokens.get(at) instanceof Token.Word word
                && word.plain()
                && word.text().length() == 1
                && (touches(at, at - 1) || touches(at + 1, at + 1));
    }

    private static Cue cueOf(int symbol) {
        return switch (symbol) {
            case '-' -> Cue.DASH;
            case '/' -> Cue.SLASH;
            case '%' -> Cue.PERCENT;
            case '~', '<', '>', '≈', '≤', '≥', '±', '…' -> Cue.ABOUT;
            case '+' -> Cue.PLUS;
            case '?' -> Cue.QUESTION;
            case '.', ',', ';', ':', '!', '(', ')', '"', '=', '\n', '[', ']', '“', '”', '*', '\'' -> Cue.PAUSE;
            default -> Cue.STRANGE;
        };
    }
}
