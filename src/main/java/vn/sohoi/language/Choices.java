package vn.sohoi.language;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which of some offered labels a person typed. */
public final class Choices {

    private static final int SHORTEST_PART = 2;

    /** A longer text is no choice. */
    private static final int LONGEST = 200;

    private Choices() {}

    /** Its index from 0: by number, by label in any spelling, by a part or a slip only this label has; else empty. */
    public static Optional<Integer> pick(String text, List<String> labels) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var label = Phrases.best(text, labels);
        if (label instanceof Match.Exact exact) {
            return Optional.of(labels.indexOf(exact.phrase()));
        }
        var number = number(text, labels.size());
        if (number.isPresent()) {
            return number;
        }
        var part = part(text, labels);
        if (part.isPresent()) {
            return part;
        }
        return label instanceof Match.Near near ? Optional.of(labels.indexOf(near.phrase())) : Optional.empty();
    }

    private static Optional<Integer> number(String text, int labels) {
        return Counts.read(bareNumber(text)) instanceof Reading.Value<Long> number && number.value() <= labels
                ? Optional.of(number.value().intValue() - 1)
                : Optional.empty();
    }

    /** "số 2", "chọn 2", "câu 2": 2. */
    private static String bareNumber(String text) {
        var words = Wording.of(text).withoutPoliteness().folded();
        boolean introduced =
                words.size() == 2 && List.of("so", "chon", "cau", "y", "muc").contains(words.getFirst());
        return introduced ? words.getLast() : text;
    }

    private static Optional<Integer> part(String text, List<String> labels) {
        var typed = Wording.of(text).withoutPoliteness().folded();
        if (String.join("", typed).length() < SHORTEST_PART) {
            return Optional.empty();
        }
        var holding = IntStream.range(0, labels.size())
                .filter(i ->
                        Collections.indexOfSubList(Wording.of(labels.get(i)).folded(), typed) >= 0)
                .boxed()
                .toList();
        return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
    }
}
