package vn.sohoi.scores;

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

/** The competitions that are in force, kept as the files that staff wrote. */
@Component
public class Competitions {

    private final MongoTemplate mongo;
    private volatile Lazy<Map<String, Competition>> competitions = Lazy.of(this::load);

    Competitions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Competition> find(String id) {
        return Optional.ofNullable(competitions.get().get(id));
    }

    /** The competition of a year in a province. */
    public Optional<Competition> of(String province, int year) {
        return all().stream()
                .filter(one -> one.province().equals(province) && one.year() == year)
                .findFirst();
    }

    public Collection<Competition> all() {
        return competitions.get().values();
    }

    /**
     * Keeps a competition under its id, replacing the one before.
     *
     * @param yaml a file that {@link CriteriaFile#read} found no problem in
     */
    public synchronized void save(String yaml) {
        Competition competition = parse("import", yaml);
        mongo.save(new StoredCriteria(competition.id(), yaml));
        competitions = Lazy.of(this::load);
    }

    private Map<String, Competition> load() {
        Map<String, Competition> loaded = new LinkedHashMap<>();
        mongo.findAll(StoredCriteria.class).stream()
                .sorted(Comparator.comparing(StoredCriteria::id))
                .forEach(stored -> loaded.put(stored.id(), parse(stored.id() + ".yaml", stored.yaml())));
        return loaded;
    }

    private static Competition parse(String file, String yaml) {
        CriteriaFile.Loaded loaded = CriteriaFile.read(file, yaml);
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException(
                    "criteria were kept with problems: " + loaded.problems().getFirst());
        }
        return loaded.competition();
    }

    /** <pre>{ _id: "cao-bang-2024", yaml: "competition: cao-bang-2024\n…" }</pre> */
    @Document("criteria")
    record StoredCriteria(@Id String id, String yaml) {}
}
