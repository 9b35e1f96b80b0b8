package vn.sohoi.storage;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("stores")
class MigrationsTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final TestStore kind;

    @TempDir
    Path data;

    private final List<String> ran = new CopyOnWriteArrayList<>();
    private Store store;
    private MongoDatabase db;

    MigrationsTests(TestStore kind) {
        this.kind = kind;
    }

    static Stream<TestStore> stores() {
        return TestStore.all();
    }

    @BeforeEach
    void open() {
        store = kind.open(data);
        db = store.client().getDatabase(store.database());
    }

    @AfterEach
    void dropAndClose() {
        db.drop();
        store.close();
    }

    @Test
    void migrationsRunOnceInTheOrderOfVersions() {
        run(migration(2), migration(1));
        run(migration(1), migration(2), migration(3));
        assertThat(ran).containsExactly("step 1", "step 2", "step 3");
        assertThat(db.getCollection("migrations").find())
                .contains(new Document("_id", 3).append("what", "step 3").append("at", Date.from(NOW)))
                .hasSize(3);
    }

    @Test
    void aRestartDoesNotRunThemAgain() {
        run(migration(1));
        store.close();
        open();
        run(migration(1));
        assertThat(ran).containsExactly("step 1");
    }

    @Test
    void twoMigrationsOfOneVersionAreRefusedByName() {
        assertThatThrownBy(() -> run(migration(1), migration(2), step(2, "other", any -> {})))
                .hasMessageStartingWith("Two migrations have version 2: step 2")
                .hasMessageContaining("other");
        assertThat(ran).isEmpty();
    }

    @Test
    void aFailureStopsTheStartAndIsTriedAgainAtTheNext() {
        assertThatThrownBy(() -> run(
                        migration(1),
                        step(2, "step 2", any -> {
                            throw new IllegalArgumentException("no such field");
                        }),
                        migration(3)))
                .hasMessage("Migration 2 (step 2) failed")
                .hasRootCauseMessage("no such field");
        assertThat(ran).containsExactly("step 1");
        run(migration(1), migration(2), migration(3));
        assertThat(ran).containsExactly("step 1", "step 2", "step 3");
    }

    @Test
    void instancesThatStartTogetherRunEachMigrationOnce() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(instance -> CompletableFuture.runAsync(() -> run(migration(1), migration(2)), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(starts).join();
        }
        assertThat(ran).containsExactly("step 1", "step 2");
    }

    @Test
    void theLockOfADeadInstanceExpires() {
        db.getCollection("migrations")
                .insertOne(new Document("_id", "lock")
                        .append("by", "dead")
                        .append("until", Date.from(NOW.minusSeconds(1))));
        run(migration(1));
        assertThat(ran).containsExactly("step 1");
        assertThat(db.getCollection("migrations").find(eq("lock")).first()).isNull();
    }

    @Test
    void theLockOfAKilledProcessIsForgottenWhereTheStoreIsOursAlone() {
        db.getCollection("migrations")
                .insertOne(new Document("_id", "lock")
                        .append("by", "dead")
                        .append("until", Date.from(NOW.plusSeconds(60))));
        var migrations = migrations(migration(1));
        migrations.forgetLock();
        migrations.run();
        assertThat(ran).containsExactly("step 1");
    }

    private void run(Migration... steps) {
        migrations(steps).run();
    }

    private Migrations migrations(Migration... steps) {
        return new Migrations(db, List.of(steps), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Migration migration(int version) {
        var what = "step " + version;
        return step(version, what, any -> ran.add(what));
    }

    private static Migration step(int version, String what, Consumer<MongoDatabase> change) {
        return new Step(version, what, change);
    }

    private record Step(int version, String what, Consumer<MongoDatabase> change) implements Migration {

        @Override
        public void apply(MongoDatabase db) {
            change.accept(db);
        }
    }
}
