package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    private static final int OP_MSG = 2013;
    private static final int OP_QUERY = 2004;
    private static final int OP_INSERT = 2002;

    @TempDir
    Path data;

    @AfterEach
    void mend() {
        FaultyDisk.mend();
    }

    @Test
    void aFullDiskIsToldAtOnceAndRepairIsAwaited() throws Exception {
        try (var store = faulty()) {
            var reports = reports(store);
            reports.insertOne(new Document("_id", 1));
            var repaired = CompletableFuture.runAsync(() -> awaitRepair(store));
            FaultyDisk.fill();
            assertNothingIsKept(reports, 2);
            FaultyDisk.mend();
            try (var another =
                    EmbeddedStore.connect(store.server(), store.backend().password())) {
                assertNothingIsKept(another.getDatabase("sohoi").getCollection("reports"), 3);
            }
            assertThatThrownBy(() -> reports.find().first()).matches(StoreFailures::isUnavailable);
            await().atMost(Duration.ofSeconds(15)).until(repaired::isDone);
        }
        try (var again = EmbeddedStore.open(data, true)) {
            assertThat(again.exclusive()).isTrue();
        }
    }

    /** A driver that took the store for gone would look for it for seconds with each write. */
    private static void assertNothingIsKept(MongoCollection<Document> reports, int id) {
        long since = System.nanoTime();
        assertThatThrownBy(() -> reports.insertOne(new Document("_id", id))).matches(StoreFailures::isUnavailable);
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aStalledDiskIsToldInSecondsAndGoesOn() {
        try (var store = faulty()) {
            var reports = reports(store);
            reports.insertOne(new Document("_id", 1));
            FaultyDisk.stall();
            assertThatThrownBy(() -> reports.insertOne(new Document("_id", 2))).matches(StoreFailures::isUnavailable);
            assertNothingIsKept(reports, 3);
            assertThat(reports.find(new Document("_id", 1)).first()).isNotNull();
            FaultyDisk.mend();
            await().atMost(Duration.ofSeconds(15))
                    .ignoreExceptionsMatching(StoreFailures::isUnavailable)
                    .until(() -> reports.insertOne(new Document()).wasAcknowledged());
        }
    }

    private static void awaitRepair(Store store) {
        try {
            store.awaitRepair();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedStore faulty() {
        var folder = DataFolder.hold(data);
        var file = new MVStore.Builder()
                .fileName(FaultyDisk.of(data.resolve("faulty.mv")))
                .autoCommitDisabled()
                .open();
        return EmbeddedStore.serve(folder, new EmbeddedBackend(file, true));
    }

    private static MongoCollection<Document> reports(Store store) {
        return store.client().getDatabase("sohoi").getCollection("reports");
    }

    @Test
    void aDriverWithoutThePasswordReadsAndWritesNothing() {
        try (var store = EmbeddedStore.open(data, true);
                var stranger = stranger(store, null)) {
            reports(store).insertOne(new Document("_id", 1));
            var reports = stranger.getDatabase("sohoi").getCollection("reports");
            assertUnauthorized(() -> reports.find().first());
            assertUnauthorized(() -> reports.insertOne(new Document("_id", 2)));
            assertUnauthorized(() -> stranger.getDatabase("sohoi").drop());
            assertUnauthorized(() -> stranger.listDatabaseNames().first());
            assertThat(reports(store).countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void aDriverWithAWrongPasswordIsRefused() {
        var wrong = MongoCredential.createPlainCredential(
                Doorkeeper.USER, "$external", "0".repeat(64).toCharArray());
        try (var store = EmbeddedStore.open(data, true);
                var stranger = stranger(store, wrong)) {
            assertThatThrownBy(() -> stranger.getDatabase("sohoi")
                            .getCollection("reports")
                            .find()
                            .first())
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    private static void assertUnauthorized(Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(MongoCommandException.class)
                .extracting(e -> ((MongoException) e).getCode())
                .isEqualTo(13);
    }

    private static MongoClient stranger(EmbeddedStore store, @Nullable MongoCredential credential) {
        var settings = ServerStore.settings()
                .applyToClusterSettings(cluster ->
                        cluster.hosts(List.of(new ServerAddress(store.server().getLocalAddress()))));
        return MongoClients.create((credential == null ? settings : settings.credential(credential)).build());
    }

    @Test
    void rawMessagesOfAStrangerChangeNothing() throws IOException {
        try (var store = EmbeddedStore.open(data, true)) {
            reports(store).insertOne(new Document("_id", 1).append("value", 3));
            var update = "{update: 'reports', '$db': 'sohoi', updates: [{q: {}, u: {'$set': {value: 999}}}]}";
            assertThat(answer(store, OP_MSG, concat(new byte[5], bson(update)))).contains("Unauthorized");
            var find = "{find: 'reports'}";
            assertThat(answer(store, OP_QUERY, query("sohoi.$cmd", bson(find)))).doesNotContain("value");
            assertThat(answer(store, OP_QUERY, query("sohoi.reports", bson("{}"))))
                    .doesNotContain("value");
            answer(store, OP_INSERT, concat(concat(new byte[4], name("sohoi.reports")), bson("{_id: 2}")));
            assertThat(reports(store).find()).containsExactly(new Document("_id", 1).append("value", 3));
        }
    }

    private static byte[] query(String collection, byte[] document) {
        return concat(concat(new byte[4], name(collection)), concat(new byte[8], document));
    }

    private static byte[] name(String collection) {
        return (collection + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bson(String json) {
        var raw = new RawBsonDocument(BsonDocument.parse(json), new BsonDocumentCodec());
        return java.util.Arrays.copyOf(
                raw.getByteBuffer().array(), raw.getByteBuffer().remaining());
    }

    private static byte[] concat(byte[] one, byte[] two) {
        return Unpooled.wrappedBuffer(one, two).copy().array();
    }

    /** What comes back, which may be nothing but the end. */
    private static String answer(EmbeddedStore store, int code, byte[] body) throws IOException {
        var address = store.server().getLocalAddress();
        try (var socket = new Socket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(2000);
            var message = Unpooled.buffer()
                    .writeIntLE(16 + body.length)
                    .writeIntLE(1)
                    .writeIntLE(0)
                    .writeIntLE(code)
                    .writeBytes(body);
            message.readBytes(socket.getOutputStream(), message.readableBytes());
            var in = new DataInputStream(socket.getInputStream());
            int length = Integer.reverseBytes(in.readInt());
            return new String(in.readNBytes(length - 4), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void nobodyElseOnTheMachineReadsTheFolder() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(
                data.resolve("lock"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (var store = EmbeddedStore.open(data, true)) {
            reports(store).insertOne(new Document());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            try (var files = Files.list(data)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }
}
