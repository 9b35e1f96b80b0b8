package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte of the store's file that the disk gives back changed: it is noticed, or it did not matter. */
class FlippedByteTests {

    private static final int DOCUMENTS = 600;
    private static final int CHANGES = 300;
    private static final int FLIPS = 150;

    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Path data;
    private Path file;
    private TreeMap<String, String> written;

    @BeforeEach
    void writeMany() {
        data = folder.resolve("data");
        file = data.resolve("sohoi.mv");
        try (var store = EmbeddedStore.open(data, true)) {
            var db = store.client().getDatabase("sohoi");
            var reports = db.getCollection("reports");
            reports.createIndex(Indexes.ascending("unit"), new IndexOptions().unique(true));
            reports.insertMany(
                    IntStream.range(0, DOCUMENTS).mapToObj(this::report).toList());
            for (int change = 0; change < CHANGES; change++) {
                var id = "r" + random.nextInt(DOCUMENTS);
                reports.updateOne(Filters.eq(id), Updates.set("figures.new-members.value", random.nextInt()));
            }
            written = readAll(db);
        }
    }

    private Document report(int number) {
        return new Document("_id", "r" + number)
                .append("unit", "unit %05d".formatted(number))
                .append("figures", new Document("new-members", new Document("value", number)))
                .append(
                        "text",
                        Long.toString(random.nextLong(), Character.MAX_RADIX).repeat(4));
    }

    @Test
    void aStoppedStoreIsNeverSilentlyAnother() throws IOException {
        var outcomes = flips();
        System.out.printf("flipped bytes after a stop, seed %d: %s%n", seed, outcomes);
        assertThat(outcomes)
                .as("seed %d", seed)
                .doesNotContainKey("silently another")
                .containsKey("refused");
    }

    @Test
    void aKilledStoreIsNeverSilentlyAnother() throws IOException {
        // the file of a store that is still open is what a kill leaves
        var killed = folder.resolve("killed");
        try (var store = EmbeddedStore.open(data, true)) {
            var reports = store.client().getDatabase("sohoi").getCollection("reports");
            for (int change = 0; change < CHANGES; change++) {
                reports.updateOne(Filters.eq("r" + change), Updates.set("figures.new-members.value", change));
            }
            // told to nobody as the newest: whether a kill or the disk has taken the last write cannot be told
            reports.updateOne(Filters.eq("r0"), Updates.set("last", true));
            written = readAll(store.client().getDatabase("sohoi"));
            Files.createDirectory(killed);
            Files.copy(file, killed.resolve("sohoi.mv"));
        }
        data = killed;
        file = killed.resolve("sohoi.mv");
        var outcomes = flips();
        System.out.printf("flipped bytes after a kill, seed %d: %s%n", seed, outcomes);
        assertThat(outcomes)
                .as("seed %d", seed)
                .doesNotContainKey("silently another")
                .containsKey("refused");
    }

    private TreeMap<String, Integer> flips() throws IOException {
        var before = Files.readAllBytes(file);
        var outcomes = new TreeMap<String, Integer>();
        for (int flip = 0; flip < FLIPS; flip++) {
            var bytes = before.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, bytes);
            outcomes.merge(outcome(), 1, Integer::sum);
        }
        return outcomes;
    }

    private String outcome() {
        try (var store = EmbeddedStore.open(data, true)) {
            var found = readAll(store.client().getDatabase("sohoi"));
            return found.equals(written) || found.equals(withoutLast()) ? "nothing changed" : "silently another";
        } catch (RuntimeException e) {
            return "refused";
        }
    }

    private TreeMap<String, String> withoutLast() {
        var without = new TreeMap<>(written);
        without.computeIfPresent("reports r0", (key, text) -> text.replace(", \"last\": true", ""));
        return without;
    }

    /** Through the collection, each by its id, each by its index, and how many there are. */
    private static TreeMap<String, String> readAll(MongoDatabase db) {
        var all = new TreeMap<String, String>();
        for (var name : db.listCollectionNames().into(new ArrayList<>())) {
            var collection = db.getCollection(name);
            collection.find().forEach(found -> all.put(name + " " + found.get("_id"), found.toJson()));
            all.put(name + " count", "" + collection.estimatedDocumentCount());
        }
        var reports = db.getCollection("reports");
        for (int number = 0; number < DOCUMENTS; number++) {
            all.put("id " + number, ids(reports, "_id", "r" + number));
            all.put("unit " + number, ids(reports, "unit", "unit %05d".formatted(number)));
        }
        return all;
    }

    private static String ids(MongoCollection<Document> reports, String field, String value) {
        List<Object> ids = new ArrayList<>();
        reports.find(Filters.eq(field, value)).forEach(found -> ids.add(found.get("_id")));
        return ids.toString();
    }

    @Test
    void aFileFromBeforeThereWereChecksumsIsTakenOver() throws IOException {
        var old = folder.resolve("old");
        Files.createDirectory(old);
        copyWithoutChecksums(old.resolve("sohoi.mv"));
        data = old;
        assertThat(outcome()).isEqualTo("nothing changed");
        assertThat(StoreHeader.isChecked(old.resolve("sohoi.mv"))).isTrue();
        assertThat(outcome()).isEqualTo("nothing changed");
        try (Stream<Path> files = Files.list(old)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("sohoi.mv", "lock");
        }
    }

    private void copyWithoutChecksums(Path to) throws IOException {
        var bytes = Files.readAllBytes(file);
        int stored = CheckedFile.FRAME + CheckedFile.BLOCK;
        try (var out = Files.newOutputStream(to)) {
            for (int block = 0; block < bytes.length / stored; block++) {
                out.write(bytes, block * stored + CheckedFile.FRAME, CheckedFile.BLOCK);
            }
        }
        MVStore.open(to.toString()).close();
    }

    @Test
    void aByteThatIsFlippedWhileTheServiceRunsIsAnError() throws IOException {
        try (var folderOfStore = DataFolder.hold(data);
                var store = folderOfStore.open()) {
            var bytes = Files.readAllBytes(file);
            for (int at = 2 * (CheckedFile.FRAME + CheckedFile.BLOCK); at < bytes.length; at++) {
                bytes[at] ^= 1;
            }
            Files.write(file, bytes);
            assertThatThrownBy(() -> store.openMap(
                                    "databases.sohoi.reports", new org.h2.mvstore.MVMap.Builder<Object, Object>())
                            .forEach((id, report) -> assertThat(report).isNotNull()))
                    .hasStackTraceContaining("is not as it was written");
        }
    }
}
