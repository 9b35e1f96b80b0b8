package vn.sohoi.conversation;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.springframework.stereotype.Component;
import vn.sohoi.storage.Migration;

/** A person's conversations are found without reading all of them; the embedded store scans. */
@Component
class ConversationIndexes implements Migration {

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String what() {
        return "conversations by phone";
    }

    @Override
    public void apply(MongoDatabase db) {
        db.getCollection("conversations").createIndex(Indexes.ascending("phone"));
    }
}
