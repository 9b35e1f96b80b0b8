package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads a document while it is written sees it as it was before or as it is after, and never something between. */
class TornReadTests {

    private static final int FIELDS = 200;
    private static final int READS = 3_000;

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDocumentIsReadWholeWhileItIsReplaced(boolean commitBeforeReply) throws Exception {
        try (var store = EmbeddedStore.open(data, commitBeforeReply);
                var threads = Executors.newFixedThreadPool(2)) {
            var documents = store.client().getDatabase(store.database()).getCollection("all");
            documents.insertOne(version(0));
            var over = new AtomicBoolean();
            var writing = threads.submit(() -> write(documents, over));
            var torn = threads.submit(reading(documents)).get();
            over.set(true);
            writing.get();
            assertThat(torn).isEmpty();
        }
    }

    private static void write(MongoCollection<Document> documents, AtomicBoolean over) {
        for (int version = 1; !over.get(); version++) {
            documents.replaceOne(Filters.eq("one"), version(version));
        }
    }

    private static Callable<List<Document>> reading(MongoCollection<Document> documents) {
        return () -> {
            List<Document> torn = new ArrayList<>();
            for (int read = 0; read < READS; read++) {
                var found = documents.find().first();
                if (found == null || !isWhole(found)) {
                    torn.add(found);
                }
            }
            return torn;
        };
    }

    /** Every version has its own number in all fields, and fields of its own. */
    private static Document version(int version) {
        var document = new Document("_id", "one");
        for (int field = 0; field < FIELDS; field++) {
            document.append("f" + (version % 2) + field, version);
        }
        return document;
    }

    private static boolean isWhole(Document found) {
        return found.size() == FIELDS + 1
                && found.values().stream()
                                .filter(Integer.class::isInstance)
                                .distinct()
                                .count()
                        == 1;
    }
}
