package vn.sohoi.targets;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;

/** The target sets that are in force, kept as the files that staff wrote. */
@Component
public class TargetSets {

    private final MongoTemplate mongo;
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
                .filter(set -> set.province().equals(province) && set.year() == year)
                .findFirst();
    }

    /** The newest set of a province that has begun by this year. */
    public Optional<TargetSet> newest(String province, int year) {
        return sets.get().values().stream()
                .filter(set -> set.province().equals(province) && set.year() <= year)
                .max(Comparator.comparing(TargetSet::year));
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
