package vn.sohoi.progress;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.util.function.Function;
import vn.sohoi.units.UnitTree;

/** What is known of reports, now or at an earlier moment, counted over the tree of any day. */
final class Knowledge {

    /** Today's, and those of other days that are asked about; counted again when they are lost. */
    private static final int TREES = 8;

    private final Ledger ledger;
    private final LoadingCache<UnitTree, Tallies> tallies;

    Knowledge(Ledger ledger, Function<LocalDate, UnitTree> trees) {
        this.ledger = ledger;
        this.tallies = Caffeine.newBuilder()
                .weakKeys()
                .softValues()
                .maximumSize(TREES)
                .build(tree -> new Tallies(new Holdings(ledger, tree, trees)));
    }

    Ledger ledger() {
        return ledger;
    }

    Tallies over(UnitTree tree) {
        return tallies.get(tree);
    }

    /** The reports of a unit have changed in the ledger. */
    void changed(String unit) {
        tallies.asMap().values().forEach(kept -> kept.changed(unit));
    }

    /** Everything is counted again when it is asked for. */
    void forget() {
        tallies.invalidateAll();
    }
}
