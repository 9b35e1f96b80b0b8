package vn.sohoi.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What people have set for themselves; each change is one atomic write, and the same again changes nothing. */
@Component
public class Preferences {

    private final MongoTemplate mongo;

    Preferences(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Preference of(Phone phone) {
        return Optional.ofNullable(mongo.findById(phone.digits(), Preference.class))
                .orElseGet(() -> Preference.none(phone));
    }

    /** Those of everybody who has set anything, by phone. */
    public Map<String, Preference> all() {
        return mongo.findAll(Preference.class).stream()
                .collect(Collectors.toMap(Preference::phone, preference -> preference));
    }

    /** @param hour between {@link Preference#FIRST_HOUR} and {@link Preference#LAST_HOUR} */
    public void remindAt(Phone phone, LocalTime hour) {
        if (!Preference.isWaking(hour)) {
            throw new IllegalArgumentException("nobody is reminded at " + hour);
        }
        set(phone, Update.update("hour", hour.toString()));
    }

    public void mute(Phone phone, Instant until) {
        set(phone, Update.update("mutedUntil", until));
    }

    /** Reminders from now on; what was not said until now stays unsaid. */
    public void unmute(Phone phone, Instant now) {
        set(phone, Update.update("mutedUntil", now));
    }

    private void set(Phone phone, Update update) {
        mongo.upsert(query(where("_id").is(phone.digits())), update, Preference.class);
    }
}
