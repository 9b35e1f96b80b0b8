package vn.sohoi.targets;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;

/** The target sets that are in force, and those that were before, kept as the files that staff wrote. */
@Component
public class TargetSets {

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Map<String, TargetSet> years = new ConcurrentHashMap<>();
    private volatile Lazy<Map<String, TargetSet>> sets = Lazy.of(this::load);

    TargetSets(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public Optional<TargetSet> find(String id) {
        return Optional.ofNullable(sets.get().get(id));
    }

    /** The set that judges a year in a province. */
    public Optional<TargetSet> of(String province, int year) {
        return sets.get().values().stream()
                .filter(set -> set.province().equals(province) && set.term().covers(year))
                .findFirst()
                .map(set -> inYear(set, year));
    }

    /** The newest set of a province that has begun by this year. */
    public Optional<TargetSet> newest(String province, int year) {
        return sets.get().values().stream()
                .filter(set -> set.province().equals(province) && set.term().first() <= year)
                .map(set -> inYear(set, year))
                .max(Comparator.comparing(TargetSet::year));
    }

    /** The same object for the same year, so that others can remember what they made of it. */
    private TargetSet inYear(TargetSet set, int year) {
        TargetSet seen = set.in(year);
        return seen == set ? set : years.computeIfAbsent(set.id() + "/" + seen.year(), key -> seen);
    }

    public Collection<TargetSet> all() {
        return sets.get().values();
    }

    /** A set as it was known at a moment, and as it was first when none was known yet. */
    public TargetSet at(TargetSet set, Instant moment) {
        return Optional.ofNullable(mongo.findById(set.id(), StoredSet.class)).stream()
                .flatMap(stored -> stored.replaced().stream())
                .filter(earlier -> moment.isBefore(earlier.until()))
                .findFirst()
                .map(earlier -> parse(set.id() + ".yaml", earlier.yaml()).in(set.year()))
                .orElse(set);
    }

    /**
     * Keeps a set under its id, replacing the one before, which stays known for questions about earlier moments.
     *
     * @param yaml a file that {@link TargetFile#read} found no problem in
     */
    public synchronized void save(String yaml) {
        TargetSet set = parse("import", yaml);
        StoredSet before = mongo.findById(set.id(), StoredSet.class);
        mongo.save(before == null ? new StoredSet(set.id(), yaml, null) : before.with(yaml, clock.instant()));
        sets = Lazy.of(this::load);
        years.clear();
    }

    private Map<String, TargetSet> load() {
        Map<String, TargetSet> loaded = new LinkedHashMap<>();
        mongo.findAll(StoredSet.class).stream()
                .sorted(Comparator.comparing(StoredSet::id))
                .forEach(stored -> loaded.put(stored.id(), parse(stored.id() + ".yaml", stored.yaml())));
        return loaded;
    }

    private static TargetSet parse(String file, String yaml) {
        TargetFile.Loaded loaded = TargetFile.read(file, yaml);
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException(
                    "a target set was kept with problems: " + loaded.problems().getFirst());
        }
        return loaded.set();
    }

    /**
     * <pre>{ _id: "cao-bang-2022", yaml: "set: cao-bang-2022\n…", earlier: [ { until: ISODate, yaml: "…" } ] }</pre>
     *
     * @param earlier what was replaced, oldest first; null when nothing was
     */
    @Document("targetSets")
    record StoredSet(@Id String id, String yaml, @Nullable List<Earlier> earlier) {

        List<Earlier> replaced() {
            return earlier == null ? List.of() : earlier;
        }

        StoredSet with(String next, Instant now) {
            return next.equals(yaml)
                    ? this
                    : new StoredSet(
                            id,
                            next,
                            Stream.concat(replaced().stream(), Stream.of(new Earlier(now, yaml)))
                                    .toList());
        }
    }

    /** A file that was in force until a moment. */
    record Earlier(Instant until, String yaml) {}
}
