package vn.sohoi.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.questions.UnitNames.Mention;
import vn.sohoi.questions.UnitNames.Named;
import vn.sohoi.units.Level;
import vn.sohoi.units.UnitTree;

/** Finds units by their codes; and the numbers of a question that stand for nothing, so that none is passed over. */
final class UnitCodes {

    /** "19" may be anything where no word says that it is a code. */
    private static final int FEWEST_DIGITS_ALONE = 3;

    /** "Mã 01297", "mã số 01297", "code 01297". */
    private static final Set<String> CODE = Set.of("ma", "ma so", "code");

    private final Map<String, List<Named>> byCode;

    UnitCodes(UnitTree tree) {
        this.byCode = Stream.concat(
                        tree.all().stream().map(unit -> new Named(unit, unit)),
                        tree.earlier().stream()
                                .flatMap(old -> tree.home(old.code()).stream().map(now -> new Named(old, now))))
                .collect(Collectors.groupingBy(named -> named.called().code(), HashMap::new, Collectors.toList()));
    }

    /** A word for another kind of unit before a code makes it nobody's. */
    List<Mention> in(List<String> words) {
        List<Mention> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            String before = before(words, at);
            Level level = before == null ? null : UnitNames.KINDS.get(before);
            List<Named> units = UnitNames.ofToday(byCode.getOrDefault(words.get(at), List.of())).stream()
                    .filter(unit -> level == null || unit.called().level() == level)
                    .toList();
            if (!units.isEmpty() && (before != null || standsAlone(words.get(at)))) {
                int start = before == null ? at : at - before.split(" ").length;
                found.add(new Mention(start, at + 1, units, true));
            }
        }
        return found;
    }

    private static boolean standsAlone(String number) {
        return number.startsWith("0") || number.length() >= FEWEST_DIGITS_ALONE;
    }

    /** The word that says that a code comes next; null when none does. */
    private static @Nullable String before(List<String> words, int at) {
        String two = at < 2 ? "" : words.get(at - 2) + " " + words.get(at - 1);
        String one = at < 1 ? "" : words.get(at - 1);
        return Stream.of(two, one)
                .filter(word -> CODE.contains(word) || UnitNames.KINDS.containsKey(word))
                .findFirst()
                .orElse(null);
    }

    static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit) && !word.isEmpty();
    }

    /** Whether a number is said to be a code, and so is no figure. */
    static boolean isCalledCode(List<String> words, int at) {
        return isNumber(words.get(at)) && before(words, at) != null;
    }

    /** The first number that is left when everything that was understood is cut out. */
    static Optional<String> leftOver(List<String> words) {
        return words.stream().filter(UnitCodes::isNumber).findFirst();
    }
}
