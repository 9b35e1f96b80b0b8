package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;

/** Cuts a message into digits, words and signs; marks and widths no longer matter afterwards. */
final class Tokeniser {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokeniser(String text) {
        this.text = text;
    }

    static List<Token> cut(String text) {
        var tokeniser = new Tokeniser(text);
        while (tokeniser.at < text.length()) {
            tokeniser.next();
        }
        return tokeniser.tokens;
    }

    private void next() {
        int start = at;
        int symbol = symbolAt(at);
        if (isBreak(symbol)) {
            at++;
            if (!tokens.isEmpty()) {
                tokens.add(new Token.Sign('\n', start, at, false));
            }
        } else if (isSpace(symbol)) {
            at += widthAt(at);
        } else if (isDigit(symbol)) {
            digits(start);
        } else if (Character.isLetter(symbol)) {
            word(start);
        } else {
            at += widthAt(at);
            tokens.add(new Token.Sign(symbol, start, at, glued(start)));
        }
    }

    private void digits(int start) {
        var raw = new StringBuilder();
        while (at < text.length() && (isDigit(symbolAt(at)) || isInnerSeparator())) {
            raw.append((char) symbolAt(at));
            at++;
        }
        tokens.add(new Token.Digits(raw.toString(), start, at, glued(start)));
    }

    private boolean isInnerSeparator() {
        int symbol = symbolAt(at);
        return (symbol == '.' || symbol == ',') && at + 1 < text.length() && isDigit(symbolAt(at + 1));
    }

    private void word(int start) {
        boolean glued = glued(start);
        readLetters();
        if (isLetterPair(start)) {
            at++;
            readLetters();
        }
        var typed = Folding.words(text.substring(start, at));
        tokens.add(new Token.Word(typed, Folding.bare(typed), start, at, glued, false));
    }

    private void readLetters() {
        while (at < text.length() && (isLetterOrMark(symbolAt(at)) || isApostrophe())) {
            at += widthAt(at);
        }
    }

    /** đ/c, b/c: a single letter, a slash, a single letter. */
    private boolean isLetterPair(int start) {
        return at - start == 1
                && at + 1 < text.length()
                && symbolAt(at) == '/'
                && Character.isLetter(symbolAt(at + 1))
                && (at + 2 == text.length() || !Character.isLetterOrDigit(symbolAt(at + 2)));
    }

    private boolean isApostrophe() {
        return symbolAt(at) == '\'' && at + 1 < text.length() && Character.isLetter(symbolAt(at + 1));
    }

    private boolean glued(int start) {
        return !tokens.isEmpty()
                && tokens.getLast().end() == start
                && !tokens.getLast().isSign('\n');
    }

    private int symbolAt(int index) {
        return Folding.narrow(text.codePointAt(index));
    }

    private int widthAt(int index) {
        return Character.charCount(text.codePointAt(index));
    }

    /** Line ends, and the tab between two cells of a table. */
    private static boolean isBreak(int symbol) {
        return (symbol >= '\t' && symbol <= '\f') || symbol == 0x85 || symbol == 0x2028 || symbol == 0x2029;
    }

    private static boolean isSpace(int symbol) {
        return Character.isWhitespace(symbol) || symbol == ' ' || symbol == 0xFE0F;
    }

    private static boolean isDigit(int symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    private static boolean isLetterOrMark(int symbol) {
        return Character.isLetter(symbol)
                || Character.getType(symbol) == Character.NON_SPACING_MARK && symbol != 0xFE0F;
    }
}
