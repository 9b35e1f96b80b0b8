package vn.sohoi.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store does alike, as far as the service needs it. */
@ParameterizedClass
@MethodSource("stores")
class StoreContractTests {

    private static final int WRITERS = 8;

    private final TestStore kind;

    @TempDir
    Path data;

    private Store store;
    private MongoCollection<Document> reports;

    StoreContractTests(TestStore kind) {
        this.kind = kind;
    }

    static Stream<TestStore> stores() {
        return TestStore.all();
    }

    @BeforeEach
    void open() {
        store = kind.open(data);
        reports = store.client().getDatabase(store.database()).getCollection("reports");
    }

    @AfterEach
    void dropAndClose() {
        store.client().getDatabase(store.database()).drop();
        store.close();
    }

    private void restart() {
        store.close();
        open();
    }

    @Test
    void whatIsInsertedIsFound() {
        var report = new Document("_id", "01267:2022-10").append("figures", new Document("thoát nghèo", 12L));
        reports.insertOne(report);
        assertThat(reports.find(eq("_id", "01267:2022-10")).first()).isEqualTo(report);
    }

    @Test
    void anIdIsTakenOnce() {
        reports.insertOne(new Document("_id", "a"));
        assertThatThrownBy(() -> reports.insertOne(new Document("_id", "a"))).satisfies(this::isDuplicate);
    }

    @Test
    void aUniqueIndexHoldsForInsertUpdateAndUpsert() {
        reports.createIndex(Indexes.ascending("unit", "period"), new IndexOptions().unique(true));
        reports.insertMany(List.of(report("a", "01267", "2022-09"), report("b", "01267", "2022-10")));
        assertThatThrownBy(() -> reports.insertOne(report("c", "01267", "2022-10")))
                .satisfies(this::isDuplicate);
        assertThatThrownBy(() -> reports.updateOne(eq("_id", "a"), set("period", "2022-10")))
                .satisfies(this::isDuplicate);
        assertThatThrownBy(() -> reports.updateOne(
                        eq("_id", "c"),
                        combine(set("unit", "01267"), set("period", "2022-10")),
                        new UpdateOptions().upsert(true)))
                .satisfies(this::isDuplicate);
        assertThat(reports.countDocuments()).isEqualTo(2);
    }

    @Test
    void aUniqueIndexHoldsAfterARestart() {
        reports.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true));
        reports.insertOne(new Document("_id", 1).append("phone", "0900000001"));
        restart();
        assertThatThrownBy(() -> reports.insertOne(new Document("_id", 2).append("phone", "0900000001")))
                .satisfies(this::isDuplicate);
    }

    private static Document report(String id, String unit, String period) {
        return new Document("_id", id).append("unit", unit).append("period", period);
    }

    private void isDuplicate(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(StoreFailures.isUnavailable(failure)).isFalse();
    }

    @Test
    void ofTwoChangesToTheSameVersionOnlyOneIsMade() {
        reports.insertOne(new Document("_id", "a").append("version", 1L));
        assertThat(change("first")).isEqualTo(1);
        assertThat(change("second")).isZero();
        assertThat(reports.find(eq("_id", "a")).first()).containsEntry("by", "first");
    }

    private long change(String by) {
        return reports.updateOne(and(eq("_id", "a"), eq("version", 1L)), combine(set("by", by), inc("version", 1L)))
                .getModifiedCount();
    }

    @Test
    void eachReminderIsClaimedByOneOfMany() {
        var due = IntStream.range(0, 40).mapToObj(id -> new Document("_id", id)).toList();
        reports.insertMany(due);
        var claimed = together(this::claimAll).stream().flatMap(List::stream).toList();
        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    private List<Object> claimAll() {
        var claimed = new ArrayList<>();
        while (true) {
            var one = reports.findOneAndUpdate(
                    exists("claimed", false),
                    set("claimed", true),
                    new FindOneAndUpdateOptions().sort(Sorts.ascending("_id")));
            if (one == null) {
                return claimed;
            }
            claimed.add(Objects.requireNonNull(one.get("_id")));
        }
    }

    @Test
    void anUpsertMakesOneDocumentAndThenChangesIt() {
        for (int i = 1; i <= 3; i++) {
            reports.updateOne(
                    eq("_id", "a"), combine(inc("times", 1), setOnInsert("made", i)), new UpdateOptions().upsert(true));
        }
        assertThat(reports.find())
                .containsExactly(new Document("_id", "a").append("times", 3).append("made", 1));
    }

    @Test
    void readsComeInTheOrderAskedFor() {
        for (int i : new int[] {5, 3, 11, 1, 7}) {
            reports.insertOne(new Document("_id", "r" + i).append("sent", i));
        }
        assertThat(reports.find(gte("sent", 3)).sort(Sorts.descending("sent")).limit(3))
                .extracting(report -> report.getInteger("sent"))
                .containsExactly(11, 7, 5);
    }

    @Test
    void moreThanOneBatchIsReadWhole() {
        reports.insertMany(
                IntStream.range(0, 500).mapToObj(id -> new Document("_id", id)).toList());
        assertThat(reports.find().batchSize(50).sort(Sorts.ascending("_id")))
                .extracting(report -> report.getInteger("_id"))
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void incrementsAtOnceAllCount() {
        reports.insertOne(new Document("_id", "a").append("n", 0));
        together(() -> {
            for (int i = 0; i < 25; i++) {
                reports.updateOne(eq("_id", "a"), inc("n", 1));
            }
            return true;
        });
        assertThat(reports.find(eq("_id", "a")).first()).containsEntry("n", WRITERS * 25);
    }

    @Test
    void upsertsAtOnceMakeOneDocument() {
        var made = together(() -> {
            try {
                reports.insertOne(new Document("_id", "a"));
                return true;
            } catch (MongoWriteException e) {
                return false;
            }
        });
        assertThat(made).containsOnlyOnce(true);
    }

    @Test
    void composedAndDecomposedLettersStayTwoKeys() {
        var composed = Normalizer.normalize("Hoà An", Form.NFC);
        var decomposed = Normalizer.normalize("Hoà An", Form.NFD);
        reports.insertOne(new Document("_id", composed).append(composed, 1).append(decomposed, 2));
        reports.insertOne(new Document("_id", decomposed));
        restart();
        assertThat(reports.find(eq("_id", composed)).first())
                .containsEntry(composed, 1)
                .containsEntry(decomposed, 2);
        assertThat(reports.find(eq("_id", decomposed)).first()).hasSize(1);
    }

    @Test
    void aLargeDocumentAndAFileSurviveARestart() {
        var megabytes = new byte[4 << 20];
        megabytes[megabytes.length - 1] = 7;
        var bucket = GridFSBuckets.create(store.client().getDatabase(store.database()));
        var file = bucket.uploadFromStream("ảnh.jpg", new ByteArrayInputStream(megabytes));
        reports.insertOne(new Document("_id", "a").append("bytes", megabytes));
        restart();
        var found = Objects.requireNonNull(reports.find(eq("_id", "a")).first());
        assertThat(found.get("bytes", Binary.class).getData()).isEqualTo(megabytes);
        var again = GridFSBuckets.create(store.client().getDatabase(store.database()));
        assertThat(again.openDownloadStream(file)).hasBinaryContent(megabytes);
    }

    @Test
    void aRestartKeepsInsertsUpdatesAndDeletes() {
        reports.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3)));
        reports.updateOne(eq(2), set("changed", true));
        reports.deleteOne(eq(3));
        restart();
        assertThat(reports.find().sort(Sorts.ascending("_id")))
                .containsExactly(new Document("_id", 1), new Document("_id", 2).append("changed", true));
    }

    private <T> List<T> together(Callable<T> work) {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(Collections.nCopies(WRITERS, work))) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
