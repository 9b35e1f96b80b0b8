package vn.sohoi.units;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;

/** All units that were ever known, and the tree of any day. */
@Component
public class Units {

    private final MongoTemplate mongo;
    private volatile Lazy<Snapshot> snapshot = Lazy.of(this::load);

    Units(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The tree as it was on a day. */
    public UnitTree on(LocalDate date) {
        return snapshot.get().on(date);
    }

    /** The days on which units began, or were no more for the first time, in order. */
    public Collection<LocalDate> changes() {
        return snapshot.get().changes;
    }

    public List<Unit> all() {
        return snapshot.get().units;
    }

    /** Adds units, replacing those with the same id. */
    public synchronized void save(Collection<Unit> units) {
        BulkOperations writes = mongo.bulkOps(BulkMode.ORDERED, Unit.class);
        units.forEach(unit -> writes.replaceOne(
                query(where("_id").is(unit.id())),
                unit,
                FindAndReplaceOptions.options().upsert()));
        if (!units.isEmpty()) {
            writes.execute();
        }
        snapshot = Lazy.of(this::load);
    }

    /** Takes units back that are named by their ids, as if they had never been added. */
    public synchronized void remove(Collection<String> ids) {
        mongo.remove(query(where("_id").in(ids)), Unit.class);
        snapshot = Lazy.of(this::load);
    }

    private Snapshot load() {
        return new Snapshot(mongo.findAll(Unit.class));
    }

    /** The rows of one moment, with the trees made from them so far, by the last change before the day. */
    private static final class Snapshot {
        private final List<Unit> units;
        private final NavigableSet<LocalDate> changes;
        private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();

        Snapshot(List<Unit> units) {
            this.units = List.copyOf(units);
            this.changes = units.stream().flatMap(Snapshot::changes).collect(Collectors.toCollection(TreeSet::new));
        }

        private static Stream<LocalDate> changes(Unit unit) {
            return Stream.of(
                            Optional.ofNullable(unit.from()),
                            Optional.ofNullable(unit.to()).map(last -> last.plusDays(1)))
                    .flatMap(Optional::stream);
        }

        UnitTree on(LocalDate date) {
            LocalDate change = changes.floor(date);
            return trees.computeIfAbsent(change == null ? LocalDate.MIN : change, span -> UnitTree.on(date, units));
        }
    }
}
