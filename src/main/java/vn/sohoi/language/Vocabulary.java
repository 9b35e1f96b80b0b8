package vn.sohoi.language;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Every word the readers know: these are never taken for Telex left-overs or slips. */
final class Vocabulary {

    private static final Set<String> FOLDED = new HashSet<>();
    private static final Set<String> MARKED = new HashSet<>();

    static {
        Stream.of(
                        Lexicon.CUES.words(),
                        Lexicon.ASSENTS.words(),
                        NumberWord.allSpellings().stream(),
                        PeriodWords.SPELLINGS.stream())
                .flatMap(words -> words)
                .forEach(Vocabulary::learn);
    }

    private Vocabulary() {}

    static boolean knows(String folded) {
        return FOLDED.contains(folded);
    }

    static boolean knowsExactly(String marked) {
        return MARKED.contains(marked);
    }

    private static void learn(Spelling spelling) {
        FOLDED.add(spelling.folded());
        MARKED.add(spelling.marked());
    }
}
