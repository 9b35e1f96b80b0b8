package vn.sohoi.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.sohoi.units.Unit;

/** What one gauge says of every unit above its level, each put together from what it says of the units below. */
final class Counts {

    private final Gauge gauge;
    private final Holdings holdings;
    private final Map<String, AtomicLong> changes;
    private final Map<String, Count> kept = new ConcurrentHashMap<>();

    /**
     * What was counted at or below a unit.
     *
     * @param changes how many there had been before it was counted
     * @param missing the units that have not reached what is asked
     */
    record Count(long changes, Tally tally, List<Unit> missing) {}

    /** @param changes how often the reports at or below each unit have changed, by its code */
    Counts(Gauge gauge, Holdings holdings, Map<String, AtomicLong> changes) {
        this.gauge = gauge;
        this.holdings = holdings;
        this.changes = changes;
    }

    /** How many units it has been counted for. */
    int size() {
        return kept.size();
    }

    Count of(Unit unit) {
        if (unit.level() == gauge.level()) {
            Tally tally = gauge.of(unit, holdings);
            return new Count(0, tally, tally.isComplete() ? List.of() : List.of(unit));
        }
        // read before counting: what changes meanwhile makes this one out of date
        long now =
                changes.computeIfAbsent(unit.code(), code -> new AtomicLong()).get();
        Count known = kept.get(unit.code());
        if (known != null && known.changes() == now) {
            return known;
        }
        Count count = above(unit, now);
        kept.put(unit.code(), count);
        return count;
    }

    private Count above(Unit unit, long now) {
        Tally tally = gauge.leftOver(unit, holdings);
        List<List<Unit>> missing = new ArrayList<>();
        for (Unit child : holdings.tree().children(unit.code())) {
            if (isBetween(child, unit)) {
                Count below = of(child);
                tally = tally.plus(below.tally());
                missing.add(below.missing());
            }
        }
        return new Count(now, tally, Joined.of(missing));
    }

    /** Levels only go down, so that a circle in the data has an end. */
    private boolean isBetween(Unit child, Unit unit) {
        return child.level().compareTo(unit.level()) > 0 && child.level().compareTo(gauge.level()) <= 0;
    }
}
