package vn.sohoi.targets;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;

/** The target sets that are in force, kept as the files that staff wrote. */
@Component
public class TargetSets {

    private final MongoTemplate mongo;
    private final Map<String, TargetSet> years = new ConcurrentHashMap<>();
    private volatile Lazy<Map<String, TargetSet>> sets = Lazy.of(this::load);

    TargetSets(MongoTemplate mongo) {
        this.mongo = mongo;
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

    /**
     * Keeps a set under its id, replacing the one before.
     *
     * @param yaml a file that {@link TargetFile#read} found no problem in
     */
    public synchronized void save(String yaml) {
        TargetSet set = parse("import", yaml);
        mongo.save(new StoredSet(set.id(), yaml));
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

    /** <pre>{ _id: "cao-bang-2022", yaml: "set: cao-bang-2022\n…" }</pre> */
    @Document("targetSets")
    record StoredSet(@Id String id, String yaml) {}
}
