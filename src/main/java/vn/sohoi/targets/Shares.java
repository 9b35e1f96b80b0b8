package vn.sohoi.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/**
 * What units were given of one part, at every level.
 *
 * @param byUnit the unit above → what it shared out
 */
public record Shares(SortedMap<String, Given> byUnit) {

    public static final Shares NONE = new Shares(new TreeMap<>());

    /**
     * What one unit shared out.
     *
     * @param over more than its amount, on purpose
     * @param shares unit code → amount
     */
    public record Given(boolean over, Map<String, Long> shares) {

        public long sum() {
            return shares.values().stream().reduce(0L, Math::addExact);
        }
    }

    /** What is wrong with shares. */
    public sealed interface Contradiction {

        /** The unit above. */
        String unit();

        /** The shares add up to less than what is shared out. */
        record Less(String unit, long sum, long amount) implements Contradiction {}

        /** They add up to more, and nobody said that it is on purpose. */
        record More(String unit, long sum, long amount) implements Contradiction {}

        /** A unit shares out what it was not given. */
        record NothingGiven(String unit) implements Contradiction {}

        /** A unit gets a share from two sides, or beside a unit that it belongs to. */
        record Twice(String unit, String counted) implements Contradiction {}
    }

    /** These shares with one unit's sharing out replaced, or taken back when it is empty. */
    public Shares with(String unit, Given given) {
        SortedMap<String, Given> next = new TreeMap<>(byUnit);
        if (given.shares().isEmpty()) {
            next.remove(unit);
        } else {
            next.put(unit, given);
        }
        return new Shares(next);
    }

    /** What the unit itself was given by a unit above. */
    public OptionalLong own(String unit) {
        return byUnit.values().stream()
                .flatMap(given -> Stream.ofNullable(given.shares().get(unit)))
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** What a unit was given, or else what the units below it were, or else those it was made of. */
    public OptionalLong of(Unit unit, UnitTree tree) {
        if (byUnit.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong today = given(unit, giver -> tree.find(giver).isPresent());
        if (today.isPresent()) {
            return today;
        }
        OptionalLong below = sum(tree.children(unit.code()).stream().map(child -> of(child, tree)));
        return below.isPresent() ? below : given(unit, giver -> true);
    }

    /** By some units above; a merged unit has what those it was merged from were given. */
    private OptionalLong given(Unit unit, Predicate<String> giver) {
        List<String> codes = Stream.concat(Stream.of(unit.code()), unit.mergedFrom().stream())
                .distinct()
                .toList();
        return sum(byUnit.entrySet().stream()
                .filter(entry -> giver.test(entry.getKey()))
                .flatMap(entry -> codes.stream()
                        .flatMap(code ->
                                Stream.ofNullable(entry.getValue().shares().get(code))))
                .map(OptionalLong::of));
    }

    private static OptionalLong sum(Stream<OptionalLong> shares) {
        return shares.filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .reduce(Math::addExact)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** The units that get their share from this one or, at its place, from one above it. */
    public SortedMap<String, Long> below(String unit, UnitTree tree) {
        Given given = byUnit.get(unit);
        if (given != null) {
            return new TreeMap<>(given.shares());
        }
        SortedMap<String, Long> below = new TreeMap<>();
        byUnit.values()
                .forEach(one -> one.shares().forEach((code, share) -> {
                    if (!code.equals(unit) && tree.isWithin(code, unit)) {
                        below.put(code, share);
                    }
                }));
        return below;
    }

    /**
     * Everything that contradicts itself after a change.
     *
     * @param changed the units above whose sharing out is new
     */
    public List<Contradiction> contradictions(Allottable part, UnitTree tree, Set<String> changed) {
        List<Contradiction> found = new ArrayList<>(countedTwice(tree));
        byUnit.forEach((unit, given) -> {
            boolean top = unit.equals(part.province());
            OptionalLong amount = top ? OptionalLong.of(part.amount()) : own(unit);
            if (amount.isEmpty()) {
                found.add(new Contradiction.NothingGiven(unit));
            } else if (changed.contains(unit) || changed.stream().anyMatch(above -> gives(above, unit))) {
                check(unit, given, amount.getAsLong(), found);
            }
        });
        return found;
    }

    private boolean gives(String above, String unit) {
        Given given = byUnit.get(above);
        return given != null && given.shares().containsKey(unit);
    }

    private static void check(String unit, Given given, long amount, List<Contradiction> found) {
        long sum = given.sum();
        if (sum < amount) {
            found.add(new Contradiction.Less(unit, sum, amount));
        } else if (sum > amount && !given.over()) {
            found.add(new Contradiction.More(unit, sum, amount));
        }
    }

    private List<Contradiction> countedTwice(UnitTree tree) {
        List<Contradiction> found = new ArrayList<>();
        Map<String, String> givers = new LinkedHashMap<>();
        byUnit.forEach((above, given) -> given.shares().keySet().forEach(unit -> {
            boolean beside = tree.upwards(unit).stream()
                    .skip(1)
                    .anyMatch(upper -> given.shares().containsKey(upper.code()));
            if (givers.putIfAbsent(unit, above) != null || beside) {
                found.add(new Contradiction.Twice(above, unit));
            }
        }));
        return found;
    }
}
