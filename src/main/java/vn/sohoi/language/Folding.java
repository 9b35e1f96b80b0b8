package vn.sohoi.language;

import java.text.Normalizer;
import java.util.Locale;

/** Makes one spelling of the many a word arrives in. */
public final class Folding {

    private static final String OLD_TONES = "òóỏõọùúủũụ";
    private static final String PLAIN_FOR_OLD = "ooooouuuuu";
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final int FIRST_MARKED = 0xC0;
    private static final int LAST_MARKED = 0x1EFF;
    /** The letter without its marks, for every letter between the two. */
    private static final char[] BARE = bareLetters();

    private Folding() {}

    /** "Hoà  An" → "hoa an": composed, ASCII width, lower case, without marks, single spaces. */
    public static String fold(String text) {
        return isPlain(text) ? text : collapse(withoutMarks(lower(text)));
    }

    /** "HOÀ  An" → "hoà an": as {@link #fold} but with marks, each tone in its one place (hòa → hoà). */
    public static String words(String text) {
        return isPlain(text) ? text : collapse(oneTonePlacement(lower(text)));
    }

    /** A word that is already in lower case and composed, without its marks. */
    static String bare(String word) {
        return isPlain(word) ? word : withoutMarks(word);
    }

    private static String lower(String text) {
        return isLower(text) ? text : lowered(text);
    }

    private static String lowered(String text) {
        var narrow = new StringBuilder(text.length());
        text.codePoints().map(Folding::narrow).forEach(narrow::appendCodePoint);
        var composed = Normalizer.isNormalized(narrow, Normalizer.Form.NFC)
                ? narrow.toString()
                : Normalizer.normalize(narrow, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT);
    }

    /** Full-width forms, odd spaces and dashes as their ASCII twins. */
    static int narrow(int symbol) {
        if (symbol < 0x80) {
            return symbol == '\\' ? '/' : symbol;
        }
        if (symbol >= 0xFF01 && symbol <= 0xFF5E) {
            return symbol - 0xFEE0;
        }
        return switch (symbol) {
            case 0x00A0, 0x2007, 0x2009, 0x202F, 0x3000, 0x200B, 0x2060, 0xFEFF -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            case 0x2044, 0x2215 -> '/';
            case 0x2018, 0x2019 -> '\'';
            case 0x00D0 -> 'Đ';
            default -> symbol;
        };
    }

    private static String withoutMarks(String lower) {
        var out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK;
            if (letter >= FIRST_MARKED && letter <= LAST_MARKED && !mark) {
                out.append(BARE[letter - FIRST_MARKED]);
            } else if (!mark || out.isEmpty() || !Character.isLetter(out.charAt(out.length() - 1))) {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private static char[] bareLetters() {
        var bare = new char[LAST_MARKED - FIRST_MARKED + 1];
        for (char letter = FIRST_MARKED; letter <= LAST_MARKED; letter++) {
            var apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            bare[letter - FIRST_MARKED] = letter == 'đ' ? 'd' : apart.charAt(0);
        }
        return bare;
    }

    /** Moves a tone typed on the o or u of oa, oe, uy (hòa, thủy, qúy) to the second vowel. */
    private static String oneTonePlacement(String lower) {
        for (int i = 0; i + 1 < lower.length(); i++) {
            if (isOldTone(lower, i)) {
                return movedTones(new StringBuilder(lower), i);
            }
        }
        return lower;
    }

    private static String movedTones(StringBuilder out, int from) {
        for (int i = from; i + 1 < out.length(); i++) {
            if (!isOldTone(out, i)) {
                continue;
            }
            int tone = OLD_TONES.indexOf(out.charAt(i));
            out.setCharAt(i, PLAIN_FOR_OLD.charAt(tone));
            var moved = Normalizer.normalize(
                    out.charAt(i + 1) + TONES.substring(tone % 5, tone % 5 + 1), Normalizer.Form.NFC);
            out.replace(i + 1, i + 2, moved);
        }
        return out.toString();
    }

    private static boolean isOldTone(CharSequence text, int at) {
        return text.charAt(at) >= FIRST_MARKED && OLD_TONES.indexOf(text.charAt(at)) >= 0 && movesOn(text, at);
    }

    private static boolean movesOn(CharSequence text, int at) {
        char next = text.charAt(at + 1);
        if (OLD_TONES.indexOf(text.charAt(at)) < 5) {
            return next == 'a' || next == 'e';
        }
        return next == 'y' || (at > 0 && text.charAt(at - 1) == 'q' && "aâăeêoơiy".indexOf(next) >= 0);
    }

    private static String collapse(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().stripTrailing();
    }

    /** Small composed Vietnamese letters, digits and spaces only. */
    private static boolean isLower(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= FIRST_MARKED && c <= LAST_MARKED && Character.isLowerCase(c);
            if (!letter && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Small ASCII letters and digits only: nothing to do. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
