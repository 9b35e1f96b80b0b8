package vn.sohoi.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.sohoi.units.Unit;

/**
 * The tallies of every unit of one tree. A tally is put together from those of the units below and kept until a report
 * from below arrives, so that after a report only the units above the one that sent it are counted again.
 */
final class Tallies {

    private static final int MOST = 200_000;

    private final Holdings holdings;
    private final Cache<Key, Stamped> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();

    private record Key(Gauge gauge, String unit) {}

    /** A tally and how many changes there had been below its unit before it was counted. */
    private record Stamped(long changes, Tally tally) {}

    Tallies(Holdings holdings) {
        this.holdings = holdings;
    }

    Holdings holdings() {
        return holdings;
    }

    /** The reports of a unit have changed in the ledger. */
    void changed(String code) {
        holdings.tree()
                .home(code)
                .ifPresent(home -> holdings.tree()
                        .upwards(home.code())
                        .forEach(unit -> changes(unit).incrementAndGet()));
    }

    private AtomicLong changes(Unit unit) {
        return changes.computeIfAbsent(unit.code(), code -> new AtomicLong());
    }

    /** The tally over the units of the gauge's level at or below a unit. */
    Tally of(Gauge gauge, Unit unit) {
        List<Unit> below = holdings.tree().children(unit.code());
        if (unit.level() == gauge.level() || below.isEmpty()) {
            return counted(gauge, unit, below);
        }
        Key key = new Key(gauge, unit.code());
        // read before counting: what changes meanwhile makes this one out of date
        long now = changes(unit).get();
        Stamped known = kept.getIfPresent(key);
        if (known != null && known.changes() == now) {
            return known.tally();
        }
        Tally tally = counted(gauge, unit, below);
        kept.put(key, new Stamped(now, tally));
        return tally;
    }

    private Tally counted(Gauge gauge, Unit unit, List<Unit> below) {
        Tally tally = unit.level() == gauge.level() ? gauge.of(unit, holdings) : gauge.leftOver(unit, holdings);
        for (Unit child : below) {
            tally = isBetween(child, unit, gauge) ? tally.plus(of(gauge, child)) : tally;
        }
        return tally;
    }

    /** The units that have not reached what is asked; whole branches that have are passed over. */
    List<Unit> missing(Gauge gauge, Unit unit) {
        List<Unit> missing = new ArrayList<>();
        collect(gauge, unit, missing);
        return missing;
    }

    private void collect(Gauge gauge, Unit unit, List<Unit> missing) {
        if (of(gauge, unit).isComplete()) {
            return;
        }
        if (unit.level() == gauge.level()) {
            missing.add(unit);
        }
        holdings.tree().children(unit.code()).stream()
                .filter(child -> isBetween(child, unit, gauge))
                .forEach(child -> collect(gauge, child, missing));
    }

    /** Levels only go down, so that a circle in the data has an end. */
    private static boolean isBetween(Unit child, Unit unit, Gauge gauge) {
        return child.level().compareTo(unit.level()) > 0 && child.level().compareTo(gauge.level()) <= 0;
    }
}
