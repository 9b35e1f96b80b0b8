package vn.sohoi.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Undoes Telex keys that were typed but not composed: "baos caos" → "báo cáo". */
public final class Telex {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?" + "[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?");
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String SHAPED = "ăâêôơư";
    /** "nghieengs" and the like, with room for a doubled key. */
    private static final int LONGEST = 12;

    private static final String TONE_KEYS = "sfrxj";
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private Telex() {}

    /** Each word that becomes a Vietnamese syllable is composed; the others stay as they are. */
    public static String undo(String text) {
        return WORD.matcher(Folding.words(text)).replaceAll(word -> undoWord(word.group()));
    }

    static String undoWord(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        var letters = new StringBuilder();
        int tone = -1;
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            int asked = TONE_KEYS.indexOf(key);
            if (asked >= 0 && hasVowel(letters)) {
                if (tone >= 0) {
                    return word;
                }
                tone = asked;
            } else {
                type(letters, key);
            }
        }
        if (!SYLLABLE.matcher(letters).matches()) {
            return word;
        }
        return Folding.words(tone < 0 ? letters.toString() : withTone(letters, tone));
    }

    private static void type(StringBuilder letters, char key) {
        switch (key) {
            case 'a', 'e', 'o' -> circumflex(letters, key);
            case 'w' -> horn(letters);
            case 'd' -> {
                if (!letters.isEmpty() && letters.charAt(0) == 'd') {
                    letters.setCharAt(0, 'đ');
                } else {
                    letters.append(key);
                }
            }
            default -> letters.append(key);
        }
    }

    private static void circumflex(StringBuilder letters, char key) {
        int same = letters.lastIndexOf(String.valueOf(key));
        if (same < 0) {
            letters.append(key);
        } else {
            letters.setCharAt(same, key == 'a' ? 'â' : key == 'e' ? 'ê' : 'ô');
        }
    }

    private static void horn(StringBuilder letters) {
        for (int i = letters.length() - 1; i >= 0; i--) {
            char letter = letters.charAt(i);
            if (letter == 'o' || letter == 'u' || letter == 'a') {
                letters.setCharAt(i, letter == 'o' ? 'ơ' : letter == 'u' ? 'ư' : 'ă');
                if (letter == 'o' && i > 0 && letters.charAt(i - 1) == 'u') {
                    letters.setCharAt(i - 1, 'ư');
                }
                return;
            }
        }
        letters.append('ư');
    }

    private static String withTone(StringBuilder letters, int tone) {
        int at = toneVowel(letters);
        var toned = letters.substring(0, at + 1) + TONES.charAt(tone) + letters.substring(at + 1);
        return Normalizer.normalize(toned, Normalizer.Form.NFC);
    }

    private static int toneVowel(StringBuilder letters) {
        int first = 0;
        while (VOWELS.indexOf(letters.charAt(first)) < 0) {
            first++;
        }
        int last = first;
        while (last + 1 < letters.length() && VOWELS.indexOf(letters.charAt(last + 1)) >= 0) {
            last++;
        }
        if (last > first && isGlide(letters, first)) {
            first++;
        }
        for (int i = last; i >= first; i--) {
            if (SHAPED.indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        boolean closed = last + 1 < letters.length();
        if (last - first == 2) {
            return first + 1;
        }
        return closed || endsInRisingPair(letters, first, last) ? last : first;
    }

    private static boolean isGlide(StringBuilder letters, int at) {
        return at > 0
                && (letters.charAt(at) == 'u' && letters.charAt(at - 1) == 'q'
                        || letters.charAt(at) == 'i' && letters.charAt(at - 1) == 'g');
    }

    private static boolean endsInRisingPair(StringBuilder letters, int first, int last) {
        var vowels = letters.substring(first, last + 1);
        return vowels.equals("oa") || vowels.equals("oe") || vowels.equals("uy");
    }

    private static boolean hasVowel(StringBuilder letters) {
        return letters.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
    }
}
