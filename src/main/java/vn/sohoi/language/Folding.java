package vn.sohoi.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes one spelling of the many a word arrives in. */
public final class Folding {

    private static final Pattern MARKS_ON_LETTERS = Pattern.compile("(?<=\\p{L})\\p{Mn}+");
    private static final String OLD_TONES = "òóỏõọùúủũụ";
    private static final String PLAIN_FOR_OLD = "ooooouuuuu";
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private Folding() {}

    /** "Hoà  An" → "hoa an": composed, ASCII width, lower case, without marks, single spaces. */
    public static String fold(String text) {
        var plain = isAscii(text) ? text.toLowerCase(Locale.ROOT) : withoutMarks(lower(text));
        return collapse(plain);
    }

    /** "HOÀ  An" → "hoà an": as {@link #fold} but with marks, each tone in its one place (hòa → hoà). */
    public static String words(String text) {
        return collapse(isAscii(text) ? text.toLowerCase(Locale.ROOT) : oneTonePlacement(lower(text)));
    }

    private static String lower(String text) {
        var narrow = text.codePoints().map(Folding::narrow);
        var built = narrow.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Normalizer.normalize(built, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Full-width forms, odd spaces and dashes as their ASCII twins. */
    static int narrow(int symbol) {
        if (symbol >= 0xFF01 && symbol <= 0xFF5E) {
            return symbol - 0xFEE0;
        }
        return switch (symbol) {
            case 0x00A0, 0x2007, 0x2009, 0x202F, 0x3000, 0x200B, 0x2060, 0xFEFF -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            case 0x2044, 0x2215, '\\' -> '/';
            case 0x2018, 0x2019 -> '\'';
            case 0x00D0 -> 'Đ';
            default -> symbol;
        };
    }

    private static String withoutMarks(String lower) {
        var apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var bare = MARKS_ON_LETTERS.matcher(apart).replaceAll("").replace('đ', 'd');
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** Moves a tone typed on the o or u of oa, oe, uy (hòa, thủy, qúy) to the second vowel. */
    private static String oneTonePlacement(String lower) {
        var out = new StringBuilder(lower);
        for (int i = 0; i + 1 < out.length(); i++) {
            int tone = OLD_TONES.indexOf(out.charAt(i));
            if (tone < 0 || !movesOn(out, i)) {
                continue;
            }
            out.setCharAt(i, PLAIN_FOR_OLD.charAt(tone));
            var moved = Normalizer.normalize(
                    out.charAt(i + 1) + TONES.substring(tone % 5, tone % 5 + 1), Normalizer.Form.NFC);
            out.replace(i + 1, i + 2, moved);
        }
        return out.toString();
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

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || text.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }
}
