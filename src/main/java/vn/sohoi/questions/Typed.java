package vn.sohoi.questions;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sohoi.language.Folding;

/** A text as it was typed, word by word beside its folded words. */
final class Typed {

    private final String text;
    private final List<String> words;
    private final List<String> folded;

    Typed(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
        this.words = Arrays.stream(this.text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        this.folded = words.stream().map(Folding::fold).toList();
    }

    /** Some folded words as they were typed. */
    Optional<List<String>> find(List<String> some) {
        int at = Collections.indexOfSubList(folded, some);
        return at < 0 ? Optional.empty() : Optional.of(words.subList(at, at + some.size()));
    }

    /** Some folded words as they were typed, or as they are when they are not found. */
    String asTyped(String some) {
        return find(List.of(some.split(" ")))
                .map(found -> String.join(" ", found))
                .orElse(some);
    }

    /** Whether some folded words all begin with a capital; nothing is said by a text in capitals only. */
    boolean isCapitalised(List<String> some) {
        boolean shouting = text.equals(text.toUpperCase(Locale.ROOT));
        return !shouting
                && find(some)
                        .filter(found -> found.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0))))
                        .isPresent();
    }

    /** Nobody who leaves out all marks types capitals either. */
    boolean isWithoutMarks() {
        return text.toLowerCase(Locale.ROOT).equals(Folding.fold(text))
                || words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(folded);
    }
}
