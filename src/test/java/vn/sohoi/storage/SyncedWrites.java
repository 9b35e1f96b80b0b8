package vn.sohoi.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import org.bson.Document;

/** Writes a document of about 2 kB again and again to an embedded store of its own, each time to the disk. */
public final class SyncedWrites implements AutoCloseable {

    private static final int DOCUMENTS = 50;
    private static final String FILLING = "xã Hưng Đạo ".repeat(130);

    private final Store store;
    private final MongoCollection<Document> documents;
    private int writes;

    public SyncedWrites(Path data) {
        store = EmbeddedStore.open(data, true);
        documents = store.client().getDatabase(store.database()).getCollection("written");
        for (int number = 0; number < DOCUMENTS; number++) {
            documents.insertOne(document(number));
        }
    }

    private Document document(int number) {
        return new Document("_id", number).append("version", writes).append("filling", FILLING);
    }

    public void write() {
        int number = ++writes % DOCUMENTS;
        documents.replaceOne(Filters.eq(number), document(number));
    }

    @Override
    public void close() {
        store.close();
    }
}
