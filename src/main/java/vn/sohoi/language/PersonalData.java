package vn.sohoi.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether a text tells who somebody is: an identity or phone number, a full name, or a shorter name beside an address, a
 * year of birth or an age. A count ("2 người ở 2 xã") tells nobody.
 */
public final class PersonalData {

    /** Phones have 9 to 11 digits, identity cards 9 or 12; no count of people has as many. */
    private static final int SHORTEST_CODE = 9;

    private static final int MOST_BETWEEN = 3;

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern PASSPORT = Pattern.compile("(?<![\\p{L}\\d])\\p{L}\\d{7,8}(?!\\d)");
    private static final Pattern SPOKEN_CODE = Pattern.compile(
            "(?:\\b(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)\\b[ ,.-]*+){" + SHORTEST_CODE + "}");
    private static final Pattern LETTER_FOR_ZERO = Pattern.compile("(?<=\\d)[oO](?=[\\doO. -])|(?<!\\p{L})[oO](?=\\d)");

    private PersonalData() {}

    public static boolean isIn(String text) {
        String composed = composed(text);
        return hasCode(composed) || Names.areIn(composed) || Names.areIn(Telex.undo(composed));
    }

    /** In one way of writing each letter, with its capitals. */
    static String composed(String text) {
        var narrow = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(Folding::narrow)
                .forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    private static boolean hasCode(String text) {
        String digits = LETTER_FOR_ZERO.matcher(text).replaceAll("0");
        String withoutDates = DATE.matcher(digits).replaceAll(" ; ");
        return hasLongNumber(withoutDates)
                || PASSPORT.matcher(withoutDates).find()
                || SPOKEN_CODE.matcher(Folding.fold(text)).find();
    }

    /** Digits in groups, as people write them: "001 085 012 345", "(0206) 3852-123". */
    private static boolean hasLongNumber(String text) {
        int digits = 0;
        int between = 0;
        for (int at = 0; at < text.length() && digits < SHORTEST_CODE; at++) {
            char symbol = text.charAt(at);
            if (Character.isDigit(symbol)) {
                digits++;
                between = 0;
            } else if (!isSeparator(symbol) || ++between > MOST_BETWEEN) {
                digits = 0;
            }
        }
        return digits >= SHORTEST_CODE;
    }

    private static boolean isSeparator(char symbol) {
        return Character.isWhitespace(symbol) || ".,()_/-".indexOf(symbol) >= 0;
    }
}
