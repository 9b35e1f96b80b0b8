package vn.sohoi.units;

import java.time.LocalDate;
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
import java.util.concurrent.ConcurrentHashMap;

/** The units of one day, as a tree, with what became of the units before; immutable. */
public final class UnitTree {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();
    private final Ancestry ancestry;
    private final Map<Below, List<Unit>> within = new ConcurrentHashMap<>();

    /** The units of one level at or below a unit. */
    private record Below(String code, Level level) {}

    /** @param units the units of one day, each code once, parents among them */
    public UnitTree(Collection<Unit> units) {
        this(units, List.of());
    }

    /** The tree of a day, out of all units that were ever known. */
    static UnitTree on(LocalDate day, Collection<Unit> known) {
        List<Unit> begun = known.stream().filter(unit -> unit.hasBegunOn(day)).toList();
        return new UnitTree(begun.stream().filter(unit -> unit.existsOn(day)).toList(), begun);
    }

    private UnitTree(Collection<Unit> units, Collection<Unit> begun) {
        units.stream().sorted(Comparator.comparing(Unit::code)).forEach(unit -> byCode.put(unit.code(), unit));
        for (Unit unit : byCode.values()) {
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit);
            }
        }
        children.replaceAll((code, below) -> List.copyOf(below));
        this.ancestry = new Ancestry(this, begun);
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws IllegalArgumentException when no such unit exists on this day */
    public Unit get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no unit " + code));
    }

    public Collection<Unit> all() {
        return byCode.values();
    }

    public List<Unit> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The unit itself and everything above it, from the bottom up. */
    public List<Unit> upwards(String code) {
        List<Unit> path = new ArrayList<>();
        for (Unit unit = byCode.get(code); unit != null && !path.contains(unit); ) {
            path.add(unit);
            unit = unit.parent() == null ? null : byCode.get(unit.parent());
        }
        return path;
    }

    /** Whether {@code upper} is {@code code} itself or stands above it. */
    public boolean isWithin(String code, String upper) {
        return upwards(code).stream().anyMatch(unit -> unit.code().equals(upper));
    }

    /** The province of a unit; for a unit above the provinces, the uppermost one. */
    public Unit provinceOf(String code) {
        List<Unit> path = upwards(code);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no unit " + code);
        }
        return path.stream()
                .filter(unit -> unit.level() == Level.PROVINCE)
                .findFirst()
                .orElse(path.getLast());
    }

    /** The units of one level at or below a unit, in the order of their codes. */
    public List<Unit> within(String code, Level level) {
        return within.computeIfAbsent(new Below(code, level), below -> {
            List<Unit> found = new ArrayList<>();
            find(code).ifPresent(unit -> collect(unit, level, new HashSet<>(), found));
            return List.copyOf(found);
        });
    }

    private void collect(Unit unit, Level level, Set<String> seen, List<Unit> found) {
        if (!seen.add(unit.code())) {
            return;
        }
        if (unit.level() == level) {
            found.add(unit);
        }
        children.getOrDefault(unit.code(), List.of()).forEach(child -> collect(child, level, seen, found));
    }

    /** The codes of the units at or below a unit, and of those that are no more and for which one of them stands. */
    public Set<String> codesWithin(String code) {
        Set<String> codes = new HashSet<>();
        gather(code, codes);
        return codes;
    }

    private void gather(String code, Set<String> codes) {
        if (codes.add(code)) {
            formerly(code).forEach(gone -> codes.add(gone.code()));
            children(code).forEach(child -> gather(child.code(), codes));
        }
    }

    /**
     * The unit that stands for a code on this day: the one that bears it, the one it was merged into, or the lowest one
     * above all that came from it; empty for a code that was never known by this day.
     */
    public Optional<Unit> home(String code) {
        return ancestry.home(code);
    }

    /** The unit of the same level that took the place of one that is no more; empty when it is none or several. */
    public Optional<Unit> successor(String code) {
        return find(code).isPresent()
                ? Optional.empty()
                : home(code).filter(home -> ancestry.level(code).equals(Optional.of(home.level())));
    }

    /** The units that are no more and for which a unit stands, as they were last. */
    public List<Unit> formerly(String code) {
        return ancestry.formerly(code);
    }

    /** The units of this day that a code was merged into, or that it was divided among. */
    public List<Unit> successors(String code) {
        return ancestry.successors(code);
    }

    /** Every unit that is no more, as it was last. */
    public Collection<Unit> former() {
        return ancestry.former();
    }

    /** Every unit as it was before, with a name, a superior or a code that is not of this day. */
    public Collection<Unit> earlier() {
        return ancestry.earlier();
    }

    /**
     * The units, each in its last shape before, that a unit of this day was made of when it began; empty for one that
     * has always been there.
     */
    public List<Unit> madeOf(Unit unit) {
        return ancestry.madeOf(unit);
    }
}
