package vn.sohoi.language;

import java.text.Normalizer;

/** Whether a typed word is a dictionary word: exactly, without its marks, or with some of them left out. */
record Spelling(String marked, String folded) {

    /** Half-marked words shorter than this are too often other words (bà is not ba). */
    private static final int LONG_ENOUGH = 4;

    static Spelling of(String word) {
        return new Spelling(Folding.words(word), Folding.fold(word));
    }

    boolean fits(Token.Word typed) {
        if (!typed.folded().equals(folded)) {
            return false;
        }
        return typed.text().equals(marked)
                || typed.plain()
                || (folded.length() >= LONG_ENOUGH && halfMarked(typed.text(), marked));
    }

    /** The same letters under another tone, or none. */
    boolean differsInTone(Token.Word typed) {
        return typed.folded().equals(folded) && withoutTone(typed.text()).equals(withoutTone(marked));
    }

    static boolean isToneless(String text) {
        return tone(Normalizer.normalize(text, Normalizer.Form.NFD)) < 0;
    }

    private static String withoutTone(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(symbol -> !isTone(symbol))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** "truơng" for "trương": every mark typed belongs there; the tone, if typed, may sit on another vowel. */
    private static boolean halfMarked(String typed, String marked) {
        var some = Normalizer.normalize(typed, Normalizer.Form.NFD);
        var all = Normalizer.normalize(marked, Normalizer.Form.NFD);
        int tone = tone(some);
        if (tone >= 0 && tone != tone(all)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < some.length(); i++) {
            char c = some.charAt(i);
            if (isTone(c)) {
                continue;
            }
            while (at < all.length() && all.charAt(at) != c && isMarkOrStroke(all.charAt(at), c)) {
                at++;
            }
            if (at == all.length() || (all.charAt(at) != c && !(c == 'd' && all.charAt(at) == 'đ'))) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean isMarkOrStroke(char skipped, char wanted) {
        return Character.getType(skipped) == Character.NON_SPACING_MARK && skipped != wanted;
    }

    private static int tone(String apart) {
        return apart.chars().filter(Spelling::isTone).findFirst().orElse(-1);
    }

    private static boolean isTone(int mark) {
        return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323;
    }
}
