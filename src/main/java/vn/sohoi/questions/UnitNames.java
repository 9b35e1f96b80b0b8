package vn.sohoi.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Folding;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Finds units by the names people call them, in any spelling. */
final class UnitNames {

    private static final int MOST_WORDS = 5;

    /** How a kind of unit is called, without marks, and on which level it stands. */
    static final Map<String, Level> KINDS = Map.ofEntries(
            Map.entry("tinh", Level.PROVINCE),
            Map.entry("province", Level.PROVINCE),
            Map.entry("huyen", Level.DISTRICT),
            Map.entry("quan", Level.DISTRICT),
            Map.entry("thi xa", Level.DISTRICT),
            Map.entry("thanh pho", Level.DISTRICT),
            Map.entry("tp", Level.DISTRICT),
            Map.entry("district", Level.DISTRICT),
            Map.entry("city", Level.DISTRICT),
            Map.entry("xa", Level.COMMUNE),
            Map.entry("phuong", Level.COMMUNE),
            Map.entry("thi tran", Level.COMMUNE),
            Map.entry("commune", Level.COMMUNE),
            Map.entry("ward", Level.COMMUNE),
            Map.entry("town", Level.COMMUNE),
            Map.entry("township", Level.COMMUNE));

    private final UnitTree tree;
    private final Map<String, List<Named>> byName;
    private final UnitCodes codes;

    UnitNames(UnitTree tree) {
        this.tree = tree;
        this.codes = new UnitCodes(tree);
        this.byName = Stream.concat(
                        tree.all().stream().map(unit -> new Named(unit, unit)),
                        tree.earlier().stream()
                                .flatMap(old -> tree.home(old.code()).stream()
                                        .filter(now -> !now.name().equals(old.name()))
                                        .map(now -> new Named(old, now))))
                .collect(
                        Collectors.groupingBy(named -> bare(named.called().name()), HashMap::new, Collectors.toList()));
    }

    /**
     * A unit of today by a name it has or had.
     *
     * @param called the unit that bears the name, or bore it
     * @param unit what stands for it today
     */
    record Named(Unit called, Unit unit) {

        boolean isToday() {
            return called.equals(unit);
        }
    }

    /** Words {@code from} to {@code to} of a text, and the units they may mean. */
    record Mention(int from, int to, List<Named> named, boolean withKind) {

        List<Unit> units() {
            return named.stream().map(Named::unit).distinct().toList();
        }
    }

    /** The name that is no more by which a unit was mentioned, in the last shape that bore it; null when it was mentioned by its own. */
    static @Nullable Unit formerly(List<Mention> mentions, Unit unit) {
        List<Named> named = mentions.stream()
                .flatMap(mention -> mention.named().stream())
                .filter(one -> one.unit().equals(unit))
                .toList();
        return named.isEmpty() || named.stream().anyMatch(Named::isToday)
                ? null
                : Collections.max(
                        named.stream().map(Named::called).toList(),
                        Comparator.comparing(Unit::to, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** The name without the word for its kind, folded: "Xã Hưng Đạo" → "hung dao". */
    static String bare(String name) {
        String folded = Folding.fold(name);
        return KINDS.keySet().stream()
                .filter(kind -> folded.startsWith(kind + " "))
                .max(Comparator.comparing(String::length))
                .map(kind -> folded.substring(kind.length() + 1))
                .orElse(folded);
    }

    /** All names in a folded text, longest first where they overlap, in the order of the text. */
    List<Mention> in(List<String> words) {
        List<Mention> found = new ArrayList<>();
        int free = 0;
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
                List<Named> units = byName.getOrDefault(String.join(" ", words.subList(from, to)), List.of());
                String kind = kindBefore(words, from, free);
                if (!units.isEmpty() && (to - from > 1 || kind != null)) {
                    found.add(withKind(words, from, to, units, kind));
                    free = found.getLast().to();
                    from = free - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** All codes in a folded text; in a report they would be figures. */
    List<Mention> codesIn(List<String> words) {
        return codes.in(words);
    }

    private static Mention withKind(List<String> words, int from, int to, List<Named> units, @Nullable String kind) {
        String behind = to < words.size() && words.get(to).matches("district|commune|province|city|ward|town|township")
                ? words.get(to)
                : null;
        String said = kind == null ? behind : kind;
        if (said == null) {
            return new Mention(from, to, ofToday(units), false);
        }
        List<Named> exact = units.stream()
                .filter(unit -> Folding.fold(unit.called().name()).startsWith(said + " "))
                .toList();
        List<Named> ofLevel = units.stream()
                .filter(unit -> unit.called().level() == KINDS.get(said))
                .toList();
        int start = kind == null ? from : from - kind.split(" ").length;
        int end = kind == null ? to + 1 : to;
        return new Mention(start, end, ofToday(exact.isEmpty() ? ofLevel : exact), true);
    }

    /** A name of today comes before one that is no more. */
    static List<Named> ofToday(List<Named> named) {
        List<Named> today = named.stream().filter(Named::isToday).toList();
        return today.isEmpty() ? named : today;
    }

    /** @param free the first word that belongs to no name before: in "Hưng Đạo commune, Bảo Lạc" the kind is taken */
    private static @Nullable String kindBefore(List<String> words, int from, int free) {
        if (from >= free + 2 && KINDS.containsKey(words.get(from - 2) + " " + words.get(from - 1))) {
            return words.get(from - 2) + " " + words.get(from - 1);
        }
        return from >= free + 1 && KINDS.containsKey(words.get(from - 1)) ? words.get(from - 1) : null;
    }

    /** Units of the asker's province when there are any, else all; a second name narrows the first. */
    List<Unit> meant(List<Mention> mentions, String province) {
        List<List<Unit>> groups = mentions.stream()
                .map(mention -> preferring(mention.units(), province))
                .distinct()
                .toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        for (List<Unit> group : groups) {
            List<Unit> inside = group.stream()
                    .filter(unit -> groups.stream().allMatch(other -> holds(other, unit)))
                    .toList();
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return groups.stream().flatMap(Collection::stream).distinct().toList();
    }

    private boolean holds(List<Unit> others, Unit unit) {
        return others.stream().anyMatch(other -> tree.isWithin(unit.code(), other.code()));
    }

    private List<Unit> preferring(List<Unit> units, String province) {
        List<Unit> own = units.stream()
                .filter(unit -> tree.isWithin(unit.code(), province))
                .toList();
        return own.isEmpty() ? units : own;
    }

    /** What units of one name are called when it does not matter which is meant. */
    static String common(List<Unit> units) {
        String first = units.getFirst().name();
        boolean same = units.stream().allMatch(unit -> unit.name().equals(first));
        return same ? first : first.replaceFirst("^(Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Thành phố|Tỉnh) ", "");
    }

    /** A unit and the units above it below the province, where its name alone is not enough. */
    List<Unit> path(Unit unit) {
        List<Unit> path = tree.upwards(unit.code());
        return path.subList(0, Math.max(1, path.size() - 1));
    }

    /** One that is no more, and the unit above it as it was on its last day where that is known. */
    List<Unit> pathThen(Unit old) {
        LocalDate last = old.to() == null ? LocalDate.MAX : old.to();
        return Stream.concat(
                        Stream.of(old),
                        Stream.concat(tree.all().stream(), tree.earlier().stream())
                                .filter(unit -> unit.code().equals(old.parent()))
                                .filter(unit -> unit.from() == null || !last.isBefore(unit.from()))
                                .filter(unit -> unit.to() == null || !last.isAfter(unit.to()))
                                .limit(1))
                .toList();
    }

    static List<String> words(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
