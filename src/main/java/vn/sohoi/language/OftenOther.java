package vn.sohoi.language;

import java.util.Set;

/** Number words that, typed without marks, are more often another word: sau (after), bay (fly), nam (year, south). */
final class OftenOther {

    private static final Set<String> WORDS = Set.of("sau", "bay", "nam", "tam", "tu", "chin", "bon");
    private static final Set<String> EVEN_ALONE = Set.of("sau", "tu");

    private OftenOther() {}

    static boolean contains(String plain) {
        return WORDS.contains(plain);
    }

    static boolean evenAlone(Token.Word word) {
        return word.plain() && EVEN_ALONE.contains(word.text());
    }
}
