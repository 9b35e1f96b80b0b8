package vn.sohoi.language;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Compares a whole message with phrases such as commands. */
public final class Phrases {

    private static final int LONGEST = 200;

    /** Phrases are the same from message to message, and taking one apart costs as much as reading a message. */
    private static final LoadingCache<String, Known> KNOWN =
            Caffeine.newBuilder().maximumSize(5_000).build(Known::of);

    private Phrases() {}

    /** As typed, then without marks, then Telex undone, then one slip; the polite words around it do not count. */
    public static Match best(String text, Collection<String> phrases) {
        if (text.length() > LONGEST) {
            return new Match.None();
        }
        var typed = Wording.of(text);
        var bare = typed.withoutPoliteness();
        var known = phrases.stream().map(KNOWN::get).toList();
        return one(known, typed, Wording::isExactly)
                .or(() -> one(known, typed, Wording::isWithoutMarks))
                .or(() -> one(known, bare, Wording::isExactly))
                .or(() -> one(known, bare, Wording::isWithoutMarks))
                .or(() -> withoutTelex(known, text))
                .<Match>map(Match.Exact::new)
                .or(() -> one(known, bare, Wording::isNear).map(Match.Near::new))
                .orElseGet(Match.None::new);
    }

    private static Optional<String> withoutTelex(List<Known> known, String text) {
        var composed = Wording.of(Telex.undo(text)).withoutPoliteness();
        return one(known, composed, Wording::isExactly).or(() -> one(known, composed, Wording::isWithoutMarks));
    }

    /** Whether folded text contains a phrase as whole words. */
    public static boolean contains(String foldedText, String phrase) {
        var wanted = Folding.fold(phrase);
        int at = wanted.isEmpty() ? -1 : foldedText.indexOf(wanted);
        while (at >= 0) {
            if (isEdge(foldedText, at - 1) && isEdge(foldedText, at + wanted.length())) {
                return true;
            }
            at = foldedText.indexOf(wanted, at + 1);
        }
        return false;
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** The phrase that fits, unless phrases of different wording do. */
    private static Optional<String> one(List<Known> known, Wording typed, BiPredicate<Wording, Wording> fits) {
        var found = known.stream()
                .filter(candidate -> fits.test(typed, candidate.wording()))
                .toList();
        boolean clear = found.stream().map(Known::wording).distinct().count() == 1;
        return clear ? Optional.of(found.getFirst().phrase()) : Optional.empty();
    }

    private record Known(String phrase, Wording wording) {
        static Known of(String phrase) {
            return new Known(phrase, Wording.of(phrase));
        }
    }
}
