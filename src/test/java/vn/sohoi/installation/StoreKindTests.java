package vn.sohoi.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;

class StoreKindTests {

    private final StandingClock clock = new StandingClock("2026-03-01T01:00:00Z");
    private final MongoDatabase store = FreshDatabase.open().getDb();

    @ParameterizedTest
    @EnumSource
    void anEmptyStoreIsWhatItIsFirstUsedForAndStaysThat(StoreKind first) {
        StoreKind other = first == StoreKind.DEMO ? StoreKind.REAL : StoreKind.DEMO;
        first.claim(store, clock);
        first.claim(store, clock);
        assertThatThrownBy(() -> other.claim(store, clock)).isInstanceOf(StartRefused.class);
        first.claim(store, clock);
        assertThat(store.getCollection("installation").find())
                .singleElement()
                .satisfies(mark ->
                        assertThat(mark.get("kind")).isEqualTo(first.name().toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts", "migrations", "anything-else"})
    void aStoreOfBeforeThatHoldsAnythingIsReal(String collection) {
        store.getCollection(collection).insertOne(new Document("_id", 1));
        assertThatThrownBy(() -> StoreKind.DEMO.claim(store, clock))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("real installation");
        StoreKind.REAL.claim(store, clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples", "simulator"})
    void aStoreOfBeforeWithTracesOfTheDemoIsTheDemos(String collection) {
        store.getCollection("posts").insertOne(new Document("_id", 1));
        store.getCollection(collection).insertOne(new Document("_id", 1));
        assertThatThrownBy(() -> StoreKind.REAL.claim(store, clock)).isInstanceOf(StartRefused.class);
        StoreKind.DEMO.claim(store, clock);
    }

    @Test
    void collectionsWithNothingInThemAreAnEmptyStore() {
        store.getCollection("posts").insertOne(new Document("_id", 1));
        store.getCollection("posts").deleteMany(new Document());
        StoreKind.DEMO.claim(store, clock);
    }

    @Test
    void aMarkNobodyKnowsIsNeither() {
        store.getCollection("installation").insertOne(new Document("_id", "kind").append("kind", "other"));
        assertThatThrownBy(() -> StoreKind.DEMO.claim(store, clock)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> StoreKind.REAL.claim(store, clock)).isInstanceOf(StartRefused.class);
    }

    /** Each round on an empty store of its own, since only the first claim can collide. */
    @Test
    void ofADemoAndARealOneThatBeginAtOnceOnlyOneGoesOn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round : IntStream.range(0, 20).toArray()) {
                MongoDatabase empty = FreshDatabase.open().getDb();
                var together = new CyclicBarrier(2);
                List<Callable<Boolean>> both =
                        List.of(claiming(StoreKind.DEMO, empty, together), claiming(StoreKind.REAL, empty, together));
                List<Boolean> went =
                        threads.invokeAll(both).stream().map(Future::resultNow).toList();
                assertThat(went).as("round %d", round).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private Callable<Boolean> claiming(StoreKind kind, MongoDatabase store, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                kind.claim(store, clock);
                return true;
            } catch (StartRefused refused) {
                return false;
            }
        };
    }
}
