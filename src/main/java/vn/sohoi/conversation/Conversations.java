package vn.sohoi.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Chat;

/** All conversations; the last state of busy ones is kept in memory, and every write checks the version. */
@Component
class Conversations {

    private static final int KEPT_IN_MEMORY = 10_000;

    private final MongoTemplate mongo;
    private final DoneMarks done;
    private final Cache<String, Conversation> known =
            Caffeine.newBuilder().maximumSize(KEPT_IN_MEMORY).build();

    Conversations(MongoTemplate mongo, DoneMarks done) {
        this.mongo = mongo;
        this.done = done;
    }

    /** The conversation as it was last stored, without messages that are delivered meanwhile. */
    Conversation load(Chat chat) {
        return lastStored(chat).without(done.of(chat.key()));
    }

    private Conversation lastStored(Chat chat) {
        Conversation stored = known.getIfPresent(chat.key());
        return stored == null ? stored(chat) : stored;
    }

    /** Writes down what was delivered to a chat, unless that was done before. */
    void strikeDelivered(Chat chat) {
        Set<String> marks = done.of(chat.key());
        Conversation before = lastStored(chat);
        if (before.without(marks).outbox().size() < before.outbox().size()) {
            save(before);
        } else {
            done.written(chat.key(), marks);
        }
    }

    /** The conversation as it stands in the store, which another instance may have written. */
    Conversation stored(Chat chat) {
        return Optional.ofNullable(mongo.findById(chat.key(), Conversation.class))
                .orElseGet(() -> Conversation.begin(chat));
    }

    /** Writes one turn; false when another turn came between, and nothing was written. */
    boolean save(Conversation next) {
        Set<String> marks = done.of(next.id());
        try {
            known.put(next.id(), mongo.save(next.without(marks)));
            done.written(next.id(), marks);
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException raced) {
            known.invalidate(next.id());
            return false;
        } catch (RuntimeException failed) {
            // it may have been written all the same: read it again before the next turn
            known.invalidate(next.id());
            throw failed;
        }
    }

    /** The conversations of a person, on all channels. */
    List<Conversation> of(String phone) {
        return mongo.find(query(where("phone").is(phone)), Conversation.class);
    }

    /** The conversations of some people that hold a draft. */
    List<Conversation> withDraft(String key, Collection<String> phones) {
        return phones.isEmpty()
                ? List.of()
                : mongo.find(
                        query(where("phone")
                                .in(phones)
                                .and("session.drafts." + key)
                                .exists(true)),
                        Conversation.class);
    }

    List<Conversation> joined() {
        return mongo.find(query(where("phone").ne(null)), Conversation.class);
    }

    List<Conversation> withOutbox(String channel) {
        Pattern prefix = Pattern.compile("^" + Pattern.quote(channel + ":"));
        return mongo.find(query(where("_id").regex(prefix).and("outbox.0").exists(true)), Conversation.class);
    }
}
