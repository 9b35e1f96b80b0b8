package vn.sohoi.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.sohoi.progress.Counts.Count;
import vn.sohoi.units.Unit;

/**
 * The tallies of every unit of one tree. A tally is put together from those of the units below and kept until a report
 * from below arrives, so that after a report only the units above the one that sent it are counted again.
 */
final class Tallies {

    private static final long MOST = 200_000;

    private final Holdings holdings;
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();
    private final Cache<Gauge, Counts> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Gauge, Counts>weigher((gauge, counts) -> 1 + counts.size())
            .build();

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
                        .forEach(unit -> changes.computeIfAbsent(unit.code(), upper -> new AtomicLong())
                                .incrementAndGet()));
    }

    /** The tally over the units of the gauge's level at or below a unit. */
    Tally of(Gauge gauge, Unit unit) {
        return count(gauge, unit).tally();
    }

    /** The units that have not reached what is asked. */
    List<Unit> missing(Gauge gauge, Unit unit) {
        return count(gauge, unit).missing();
    }

    /** The tally and who is missing in it, as of one moment. */
    Count count(Gauge gauge, Unit unit) {
        Counts counts = kept.get(gauge, asked -> new Counts(asked, holdings, changes));
        int before = counts.size();
        Count count = counts.of(unit);
        if (counts.size() > before) {
            // weighed again
            kept.put(gauge, counts);
        }
        return count;
    }
}
