package vn.sohoi.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Deliveries of all chats together, written down soon after they happened: a delivery needs no write of its own, and
 * after a kill it is known all the same.
 */
@Component
class DeliveryJournal {

    private final MongoTemplate mongo;

    DeliveryJournal(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What was delivered within a fraction of a second.
     *
     * <pre>{ _id: ObjectId, marks: [ { chat: "telegram:1001", messages: [ "12-0", "12-1" ] } ] }</pre>
     */
    @Document("deliveries")
    record Page(@Id ObjectId id, List<Mark> marks) {

        static Page of(Map<String, Set<String>> marks) {
            var all = marks.entrySet().stream()
                    .map(chat -> new Mark(chat.getKey(), Set.copyOf(chat.getValue())))
                    .toList();
            return new Page(new ObjectId(), all);
        }
    }

    record Mark(String chat, Set<String> messages) {}

    List<Page> pages() {
        return mongo.findAll(Page.class);
    }

    void write(Page page) {
        mongo.insert(page);
    }

    void strike(List<Page> pages) {
        mongo.remove(query(where("_id").in(pages.stream().map(Page::id).toList())), Page.class);
    }
}
