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

/** The units of one day, as a tree; immutable. */
public final class UnitTree {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();

    /** @param units the units of one day, each code once, parents among them */
    public UnitTree(Collection<Unit> units) {
        units.stream().sorted(Comparator.comparing(Unit::code)).forEach(unit -> byCode.put(unit.code(), unit));
        for (Unit unit : byCode.values()) {
            if (unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit);
            }
        }
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
        return List.copyOf(children.getOrDefault(code, List.of()));
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

    /** The province of a unit. */
    public Unit provinceOf(String code) {
        List<Unit> path = upwards(code);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no unit " + code);
        }
        return path.getLast();
    }

    /** The units of one level at or below a unit, in the order of their codes. */
    public List<Unit> within(String code, Level level) {
        List<Unit> found = new ArrayList<>();
        find(code).ifPresent(unit -> collect(unit, level, new HashSet<>(), found));
        return found;
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
}
