package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.bson.BinData;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedDatabaseTests {

    /** Texts beside ids of every other kind, two of them in one index. */
    private static final List<Object> IDS = List.of(
            "01267/2022-10",
            "xã Hưng Đạo",
            "😀",
            "",
            7,
            8L,
            1.5,
            true,
            new ObjectId(),
            new Date(1_000),
            UUID.randomUUID(),
            new Decimal128(12),
            new Document("unit", "01267").append("period", "2022-10"),
            new Document("unit", "01267").append("period", "2022-11"));

    @TempDir
    Path data;

    @Test
    void documentsAreFoundByIdsOfEveryKindAfterAReopening() {
        var values = new Document("list", List.of(1, "hai", new Document("ba", null)))
                .append("at", new Date(2_000))
                .append("exact", Decimal128.parse("12.50"))
                .append("bytes", new Binary(new byte[] {1, 2}));
        try (var store = EmbeddedStore.open(data, true)) {
            IDS.forEach(id -> documents(store)
                    .insertOne(new Document("_id", id).append("key", id).append("values", values)));
        }
        try (var store = EmbeddedStore.open(data, true)) {
            assertThat(IDS).allSatisfy(id -> {
                var found = documents(store).find(Filters.eq(id)).first();
                assertThat(found)
                        .isEqualTo(new Document("_id", id).append("key", id).append("values", values));
            });
            assertThat(documents(store).countDocuments()).isEqualTo(IDS.size());
        }
    }

    private static MongoCollection<Document> documents(Store store) {
        var documents = store.client().getDatabase(store.database()).getCollection("all");
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        return documents;
    }

    @Test
    void everyMapOfKeysAndOfDocumentsHasOurTypes() {
        try (var file = MVStore.open(null)) {
            var backend = new EmbeddedBackend(file, true);
            backend.handleCommand(known(backend), "sohoi", "insert", insertion());
            assertThat(file.getMapNames()).contains("sohoi.all._index__id_", "databases.sohoi.all");
            assertThat(file.openMap("sohoi.all._index__id_").getKeyType()).isInstanceOf(KeyType.class);
            assertThat(file.openMap("databases.sohoi.all").getValueType()).isInstanceOf(DocumentType.class);
        }
    }

    private static Channel known(EmbeddedBackend backend) {
        var channel = new EmbeddedChannel();
        var proof = "%1$s\0%1$s\0%2$s".formatted(Doorkeeper.USER, backend.password());
        var start = new de.bwaldvogel.mongo.bson.Document("mechanism", "PLAIN")
                .append("payload", new BinData(proof.getBytes(StandardCharsets.UTF_8)));
        backend.handleCommand(channel, "$external", "saslStart", start);
        return channel;
    }

    private static de.bwaldvogel.mongo.bson.Document insertion() {
        return new de.bwaldvogel.mongo.bson.Document("insert", "all")
                .append("documents", List.of(new de.bwaldvogel.mongo.bson.Document("_id", 1)));
    }
}
