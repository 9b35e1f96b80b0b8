package vn.sohoi.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What was written to the levels above, by number. */
@Component
class Letters {

    /** Somebody in trouble writes two or three times; more than this is a mistake, or not meant well. */
    static final int MOST_AN_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NUMBER = "letter";

    private final MongoTemplate mongo;

    Letters(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** <pre>{ _id: "letter", value: 12 }</pre> */
    @Document("counters")
    record Counter(@Id String id, long value) {}

    /** Whether somebody has written as often as she may; the same event again does not count. */
    boolean isTooOften(String phone, String event, Instant now) {
        return mongo.count(
                        query(where("phone")
                                .is(phone)
                                .and("at")
                                .gt(now.minus(HOUR))
                                .and("_id")
                                .ne(event)),
                        Letter.class)
                >= MOST_AN_HOUR;
    }

    /** Keeps a letter under the next number; the same event again is the same letter. */
    Letter keep(String event, String phone, String name, String unit, String to, Instant at) {
        return find(event).orElseGet(() -> {
            try {
                return mongo.insert(new Letter(event, nextNumber(), phone, name, unit, to, at, null));
            } catch (DuplicateKeyException kept) {
                return find(event).orElseThrow();
            }
        });
    }

    private long nextNumber() {
        return Objects.requireNonNull(mongo.findAndModify(
                        query(where("_id").is(NUMBER)),
                        new Update().inc("value", 1),
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        Counter.class))
                .value();
    }

    Optional<Letter> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Letter.class));
    }

    /** What the staff of some units got, newest first. */
    List<Letter> to(Collection<String> units) {
        return mongo.find(query(where("to").in(units)), Letter.class).stream()
                .sorted(Comparator.comparing(Letter::number).reversed())
                .toList();
    }

    void answered(Letter letter, Instant at) {
        mongo.updateFirst(query(where("_id").is(letter.id())), Update.update("answeredAt", at), Letter.class);
    }
}
