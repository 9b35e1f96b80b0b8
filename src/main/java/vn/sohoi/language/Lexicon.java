package vn.sohoi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Phrases sorted by what they say, found by their first word; the longest wins, then the better spelled, then the warier. */
final class Lexicon<C extends Enum<C>> {

    private static final List<String> PRONOUNS =
            List.of("em", "chị", "mình", "tôi", "cháu", "bác", "cô", "tụi em", "bọn em");

    static final Lexicon<Cue> CUES = new Lexicon<>(Cue.values(), Cue::phrases);
    static final Lexicon<Assent> ASSENTS = new Lexicon<>(Assent.values(), Assent::phrases);

    private final Map<String, List<Phrase<C>>> byFirst = new HashMap<>();

    private Lexicon(C[] cues, Function<C, String> phrases) {
        for (var cue : cues) {
            Arrays.stream(phrases.apply(cue).split("[,\\s]*,[,\\s]*"))
                    .map(String::strip)
                    .filter(phrase -> !phrase.isEmpty())
                    .flatMap(Lexicon::withPronouns)
                    .forEach(phrase -> add(cue, phrase));
        }
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(phrase -> -phrase.words().size())));
    }

    /** A phrase that starts at a token and ends before another. */
    record Found<C>(C cue, int end) {}

    @Nullable
    Found<C> longest(List<Token> tokens, int at) {
        if (!(tokens.get(at) instanceof Token.Word first)) {
            return null;
        }
        Phrase<C> best = null;
        for (var phrase : byFirst.getOrDefault(first.folded(), List.of())) {
            if (phrase.startsAt(tokens, at) && (best == null || phrase.beats(best, first))) {
                best = phrase;
            }
        }
        return best == null ? null : new Found<>(best.cue(), at + best.words().size());
    }

    Stream<Spelling> words() {
        return byFirst.values().stream().flatMap(List::stream).flatMap(phrase -> phrase.words().stream());
    }

    /** "để hỏi lại" is mostly said "để em hỏi lại". */
    private static Stream<String> withPronouns(String phrase) {
        return phrase.startsWith("để ")
                ? Stream.concat(Stream.of(phrase), PRONOUNS.stream().map(who -> "để " + who + phrase.substring(2)))
                : Stream.of(phrase);
    }

    private void add(C cue, String phrase) {
        boolean asWritten = phrase.startsWith("=");
        var words = Arrays.stream(phrase.replace("=", "").split(" "))
                .map(Spelling::of)
                .toList();
        byFirst.computeIfAbsent(words.getFirst().folded(), first -> new ArrayList<>())
                .add(new Phrase<>(cue, words, asWritten));
    }

    private record Phrase<C extends Enum<C>>(C cue, List<Spelling> words, boolean asWritten) {

        boolean startsAt(List<Token> tokens, int at) {
            if (at + words.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!(tokens.get(at + i) instanceof Token.Word word) || !fits(words.get(i), word)) {
                    return false;
                }
            }
            return true;
        }

        boolean beats(Phrase<C> other, Token.Word first) {
            if (words.size() != other.words.size()) {
                return words.size() > other.words.size();
            }
            boolean exact = words.getFirst().marked().equals(first.text());
            boolean otherExact = other.words.getFirst().marked().equals(first.text());
            return exact == otherExact ? cue.compareTo(other.cue) > 0 : exact;
        }

        private boolean fits(Spelling spelling, Token.Word word) {
            return asWritten ? spelling.marked().equals(word.text()) : spelling.fits(word);
        }
    }
}
