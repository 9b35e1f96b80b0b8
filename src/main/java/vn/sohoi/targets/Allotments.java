package vn.sohoi.targets;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;
import vn.sohoi.targets.Allotment.Revision;
import vn.sohoi.targets.Shares.Given;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** How the amounts of targets are shared out, now and at any moment before. */
@Component
public class Allotments {

    private final MongoTemplate mongo;
    private volatile Lazy<Map<String, Map<String, Allotment>>> all = Lazy.of(this::load);

    Allotments(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private Map<String, Map<String, Allotment>> load() {
        Map<String, Map<String, Allotment>> loaded = new HashMap<>();
        mongo.findAll(Allotment.class)
                .forEach(allotment -> loaded.computeIfAbsent(allotment.part(), part -> new HashMap<>())
                        .put(allotment.unit(), allotment));
        return loaded;
    }

    /** @param unit the unit above, whose amount is shared out */
    public Optional<Allotment> find(Allottable part, String unit) {
        return Optional.ofNullable(all.get().getOrDefault(part.id(), Map.of()).get(unit));
    }

    public Shares now(Allottable part) {
        return at(part, Instant.MAX);
    }

    /** The shares as they were known at a moment. */
    public Shares at(Allottable part, Instant moment) {
        Shares shares = Shares.NONE;
        for (Allotment allotment : all.get().getOrDefault(part.id(), Map.of()).values()) {
            Optional<Revision> known = allotment.at(moment);
            if (known.isPresent()) {
                shares = shares.with(
                        allotment.unit(),
                        new Given(known.get().over(), known.get().shares()));
            }
        }
        return shares;
    }

    /** A lower unit's share of a part as it was known at a moment; empty when it has none. */
    public OptionalLong share(TargetSet set, Target target, Part part, Unit unit, UnitTree tree, Instant moment) {
        return unit.level() == Level.PROVINCE
                ? OptionalLong.empty()
                : Allottable.of(set, target, part)
                        .map(allottable -> at(allottable, moment).of(unit, tree))
                        .orElse(OptionalLong.empty());
    }

    /** A unit's share of the one part that its own figures of an indicator count towards; empty when there are more. */
    public OptionalLong sole(TargetSet set, Indicator indicator, Unit unit, UnitTree tree) {
        List<OptionalLong> shares = set.targets().stream()
                .flatMap(target -> target.parts().stream()
                        .filter(part -> part.rule().indicator().equals(indicator.id())
                                && part.rule().level() == unit.level())
                        .map(part -> share(set, target, part, unit, tree, Instant.MAX)))
                .filter(OptionalLong::isPresent)
                .toList();
        return shares.size() == 1 ? shares.getFirst() : OptionalLong.empty();
    }

    /**
     * Shares out one unit's amount anew. The same event again changes nothing.
     *
     * @param part the id of an {@link Allottable}
     */
    public void replace(String part, String unit, Revision revision) {
        while (!stored(part, unit, revision)) {
            // somebody revised it meanwhile: start again from what they left
        }
        all = Lazy.of(this::load);
    }

    private boolean stored(String part, String unit, Revision revision) {
        Allotment before = mongo.findById(Allotment.id(part, unit), Allotment.class);
        try {
            if (before == null) {
                mongo.insert(Allotment.first(part, unit, revision));
            } else if (!before.has(revision.event())) {
                mongo.save(before.revised(revision));
            }
            return true;
        } catch (DuplicateKeyException | OptimisticLockingFailureException raced) {
            return false;
        }
    }
}
