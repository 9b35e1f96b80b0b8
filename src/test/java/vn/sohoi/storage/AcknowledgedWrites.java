package vn.sohoi.storage;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;

/** Writes documents until it is killed and prints the number of each that the driver acknowledged. */
final class AcknowledgedWrites {

    static final int WRITERS = 4;

    private static final String FILLING = "xã Hưng Đạo ".repeat(20);

    private AcknowledgedWrites() {}

    public static void main(String[] args) {
        var store = EmbeddedStore.open(Path.of(args[0]), Boolean.parseBoolean(args[1]));
        var documents = documents(store);
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = Integer.parseInt(args[2]) + writer;
            Thread.ofPlatform().start(() -> write(documents, first));
        }
    }

    static MongoCollection<Document> documents(Store store) {
        return store.client().getDatabase(store.database()).getCollection("acknowledged");
    }

    private static void write(MongoCollection<Document> documents, int first) {
        for (int number = first; ; number += WRITERS) {
            insert(documents, number);
            documents.updateOne(Filters.eq(number), Updates.set("stage", "updated"));
            System.out.println("acknowledged " + number);
        }
    }

    /** A number that the last kill left unacknowledged may be there; what may not be is its key without it. */
    private static void insert(MongoCollection<Document> documents, int number) {
        var document =
                new Document("_id", number).append("key", "key-" + number).append("filling", FILLING);
        try {
            documents.insertOne(document.append("stage", "inserted"));
        } catch (MongoWriteException e) {
            if (documents.find(Filters.eq(number)).first() == null) {
                System.out.println("broken " + number + ": " + e.getMessage());
            }
        }
    }
}
