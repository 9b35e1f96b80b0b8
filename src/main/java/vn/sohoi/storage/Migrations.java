package vn.sohoi.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every {@link Migration} once, on one instance at a time.
 *
 * <p>Collection {@code migrations}: {@code {_id: 3, what: "…", at: ISODate}} for each that is done, and
 * {@code {_id: "lock", by: "…", until: ISODate}} while an instance is at it.
 */
final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private static final String LOCK = "lock";

    /** How long one migration may take before another instance thinks its owner dead. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final MongoDatabase db;
    private final MongoCollection<Document> done;
    private final List<Migration> migrations;
    private final Clock clock;
    private final String self = UUID.randomUUID().toString();

    Migrations(MongoDatabase db, Collection<? extends Migration> migrations, Clock clock) {
        this.db = db;
        this.done = db.getCollection("migrations");
        this.migrations = migrations.stream()
                .<Migration>map(migration -> migration)
                .sorted(Comparator.comparingInt(Migration::version))
                .toList();
        this.clock = clock;
        refuseDuplicates();
    }

    private void refuseDuplicates() {
        for (int i = 1; i < migrations.size(); i++) {
            var before = migrations.get(i - 1);
            var after = migrations.get(i);
            if (before.version() == after.version()) {
                throw new IllegalStateException("Two migrations have version %d: %s (%s) and %s (%s)"
                        .formatted(
                                after.version(),
                                before.what(),
                                before.getClass().getName(),
                                after.what(),
                                after.getClass().getName()));
            }
        }
    }

    /** A lock left in a store that nobody else can have open is that of a killed process. */
    void forgetLock() {
        done.deleteOne(eq(LOCK));
    }

    void run() {
        if (migrations.stream().allMatch(this::isDone)) {
            return;
        }
        awaitLock();
        try {
            migrations.stream().filter(migration -> !isDone(migration)).forEach(this::apply);
        } finally {
            done.deleteOne(and(eq(LOCK), eq("by", self)));
        }
    }

    private boolean isDone(Migration migration) {
        return done.countDocuments(eq(migration.version())) > 0;
    }

    private void apply(Migration migration) {
        log.info("Migration {}: {}", migration.version(), migration.what());
        if (!takeLock()) {
            throw new IllegalStateException("Another instance took the migrations over before " + migration.version());
        }
        try {
            migration.apply(db);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Migration %d (%s) failed".formatted(migration.version(), migration.what()), e);
        }
        done.insertOne(new Document("_id", migration.version())
                .append("what", migration.what())
                .append("at", Date.from(clock.instant())));
    }

    private void awaitLock() {
        for (boolean first = true; !takeLock(); first = false) {
            if (first) {
                log.info("Waiting for the migrations of another instance");
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted while waiting for the migrations of another instance");
            }
        }
    }

    /** Takes the lock if it is free or expired, and prolongs it if it is ours. */
    private boolean takeLock() {
        var now = clock.instant();
        var lease = combine(set("by", self), set("until", Date.from(now.plus(LEASE))));
        if (done.updateOne(and(eq(LOCK), eq("by", self)), lease).getMatchedCount() > 0) {
            return true;
        }
        try {
            done.updateOne(and(eq(LOCK), lt("until", Date.from(now))), lease, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoServerException e) {
            if (isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isDuplicate(MongoException e) {
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
