package vn.sohoi.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.sohoi.people.Handover.State;

/** Wishes to hand a post over; the one write that decides is the decision, and the roster follows it. */
@Component
public class Handovers {

    private final MongoTemplate mongo;
    private final Roster roster;

    Handovers(MongoTemplate mongo, Roster roster) {
        this.mongo = mongo;
        this.roster = roster;
    }

    /** Who decides, in which event, and when. */
    public record Source(String by, String event, Instant at) {}

    /** How a decision ended. */
    public enum Decided {
        DONE,
        /** Somebody decided before. */
        SETTLED,
        /** The person who asked does not hold the post any more. */
        VOID
    }

    /** Keeps a wish; the same event again is the same wish. */
    public void ask(Handover wish) {
        try {
            mongo.insert(wish);
        } catch (DuplicateKeyException asked) {
            // the same turn again
        }
    }

    /** Those that nobody has answered, oldest first. */
    public List<Handover> open() {
        return mongo.find(query(where("state").is(State.OPEN)), Handover.class).stream()
                .sorted(Comparator.comparing(Handover::at).thenComparing(Handover::id))
                .toList();
    }

    public Optional<Handover> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Handover.class));
    }

    /** The open wish of a person for a unit. */
    public Optional<Handover> openOf(Post post) {
        return open().stream()
                .filter(wish -> wish.phone().equals(post.phone()) && wish.unit().equals(post.unit()))
                .findFirst();
    }

    public Decided withdraw(String id, Source source) {
        return decide(id, State.WITHDRAWN, null, source);
    }

    public Decided decline(String id, String reason, Source source) {
        return decide(id, State.DECLINED, reason, source);
    }

    /** From this write on the post is the other person's. */
    public Decided agree(String id, Source source) {
        Handover wish = find(id).orElseThrow();
        if (wish.isOpen() && !holds(wish)) {
            decide(id, State.WITHDRAWN, null, source);
            return Decided.VOID;
        }
        Decided decided = decide(id, State.AGREED, null, source);
        if (decided == Decided.DONE) {
            find(id).ifPresent(this::carryOut);
        }
        return decided;
    }

    private boolean holds(Handover wish) {
        return roster.postsOf(new Phone(wish.phone())).stream()
                .anyMatch(post -> post.holder().equals(wish.old().holder()));
    }

    private Decided decide(String id, State state, @Nullable String reason, Source source) {
        Handover decided = mongo.findAndModify(
                query(where("_id").is(id).and("state").is(State.OPEN)),
                new Update()
                        .set("state", state)
                        .set("decision", source.event())
                        .set("by", source.by())
                        .set("reason", reason)
                        .set("decidedAt", source.at()),
                FindAndModifyOptions.options().returnNew(true),
                Handover.class);
        boolean mine = decided != null
                || find(id).filter(
                                wish -> wish.state() == state && source.event().equals(wish.decision()))
                        .isPresent();
        return mine ? Decided.DONE : Decided.SETTLED;
    }

    private void carryOut(Handover agreed) {
        if (!agreed.carriedOut()) {
            roster.handOver(agreed.old(), agreed.next(Objects.requireNonNull(agreed.decidedAt())));
            mongo.updateFirst(query(where("_id").is(agreed.id())), Update.update("carriedOut", true), Handover.class);
        }
    }

    /** What was decided just before the service was killed. */
    @EventListener(ApplicationReadyEvent.class)
    void carryOutAll() {
        mongo.find(query(where("state").is(State.AGREED).and("carriedOut").is(false)), Handover.class)
                .forEach(this::carryOut);
    }
}
