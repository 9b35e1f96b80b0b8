package vn.sohoi.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the units that are no more on the day of a tree. */
final class Ancestry {

    private static final Comparator<Unit> BY_BEGINNING =
            Comparator.comparing(Unit::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final UnitTree tree;

    /** Every shape of every code that had begun by the day, the oldest first. */
    private final Map<String, List<Unit>> shapes = new HashMap<>();

    /** For each code the codes of units that it was merged into. */
    private final Map<String, Set<String>> mergers = new HashMap<>();

    private final Map<String, Optional<Unit>> homes = new LinkedHashMap<>();
    private final Map<String, List<Unit>> residents = new HashMap<>();

    Ancestry(UnitTree tree, Collection<Unit> begun) {
        this.tree = tree;
        begun.stream()
                .sorted(BY_BEGINNING)
                .forEach(unit -> shapes.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                        .add(unit));
        begun.forEach(unit -> unit.mergedFrom()
                .forEach(code ->
                        mergers.computeIfAbsent(code, merged -> new HashSet<>()).add(unit.code())));
        shapes.keySet().stream()
                .sorted()
                .filter(code -> tree.find(code).isEmpty())
                .forEach(this::settle);
        residents.replaceAll((host, gone) -> List.copyOf(gone));
    }

    private void settle(String code) {
        Optional<Unit> home = home(code, new HashSet<>());
        homes.put(code, home);
        home.ifPresent(unit -> residents
                .computeIfAbsent(unit.code(), host -> new ArrayList<>())
                .add(last(code)));
    }

    private Unit last(String code) {
        return shapes.getOrDefault(code, List.of()).getLast();
    }

    Optional<Unit> home(String code) {
        return tree.find(code).or(() -> homes.getOrDefault(code, Optional.empty()));
    }

    private Optional<Unit> home(String code, Set<String> seen) {
        Optional<Unit> here = tree.find(code);
        if (here.isPresent() || !shapes.containsKey(code) || !seen.add(code)) {
            return here;
        }
        List<Unit> into = mergers.getOrDefault(code, Set.of()).stream()
                .flatMap(merger -> home(merger, seen).stream())
                .distinct()
                .toList();
        if (!into.isEmpty()) {
            return Optional.ofNullable(above(into));
        }
        String parent = last(code).parent();
        return parent == null ? Optional.empty() : home(parent, seen);
    }

    /** The lowest unit that is, or stands above, all of some. */
    private @Nullable Unit above(List<Unit> units) {
        return tree.upwards(units.getFirst().code()).stream()
                .filter(upper -> units.stream().allMatch(unit -> tree.isWithin(unit.code(), upper.code())))
                .findFirst()
                .orElse(null);
    }

    Optional<Level> level(String code) {
        return shapes.containsKey(code) ? Optional.of(last(code).level()) : Optional.empty();
    }

    List<Unit> formerly(String code) {
        return residents.getOrDefault(code, List.of());
    }

    List<Unit> successors(String code) {
        return mergers.getOrDefault(code, Set.of()).stream()
                .flatMap(merger -> tree.find(merger).stream())
                .filter(unit -> unit.mergedFrom().contains(code))
                .toList();
    }

    Collection<Unit> former() {
        return homes.keySet().stream().map(this::last).toList();
    }

    /** Everything that was there before in another shape, or is not there any more. */
    List<Unit> earlier() {
        return shapes.values().stream()
                .flatMap(List::stream)
                .filter(shape -> !tree.find(shape.code()).equals(Optional.of(shape)))
                .toList();
    }

    List<Unit> madeOf(Unit unit) {
        if (unit.from() == null) {
            return List.of();
        }
        Stream<String> codes = unit.mergedFrom().isEmpty() ? Stream.of(unit.code()) : unit.mergedFrom().stream();
        return codes.flatMap(code -> shapeBefore(code, unit).stream()).toList();
    }

    private Optional<Unit> shapeBefore(String code, Unit unit) {
        return shapes.getOrDefault(code, List.of()).stream()
                .filter(shape -> BY_BEGINNING.compare(shape, unit) < 0)
                .reduce((earlier, later) -> later);
    }
}
