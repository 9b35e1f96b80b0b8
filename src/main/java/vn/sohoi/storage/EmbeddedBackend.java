package vn.sohoi.storage;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers its own process's driver like a MongoDB, a write only after it is on the disk. */
final class EmbeddedBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBackend.class);

    /** Whatever is not known to read is taken for a write. */
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "listcollections",
            "listindexes",
            "endsessions",
            "serverstatus",
            "dbstats",
            "collstats",
            "connectionstatus",
            "whatsmyuri");

    private final MVStore store;
    private final GroupCommit commits;
    private final boolean commitBeforeReply;
    private final Doorkeeper door = new Doorkeeper();
    private final CountDownLatch failed = new CountDownLatch(1);

    EmbeddedBackend(MVStore store, boolean commitBeforeReply) {
        super(store);
        this.store = store;
        this.commits = new GroupCommit(store);
        this.commitBeforeReply = commitBeforeReply;
        version(ServerVersion.MONGO_5_0);
    }

    String password() {
        return door.password();
    }

    /** Comes back when the file has failed; nothing is written or read any more from then on. */
    void awaitFailure() throws InterruptedException {
        failed.await();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return TypedDatabase.open(name, getMvStore(), getCursorRegistry());
    }

    /** The old way to ask, which the driver uses for its first hello only. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw Doorkeeper.unauthorized();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (door.authenticates(command)) {
            return door.authenticate(channel, query);
        }
        door.admit(channel, command);
        try {
            return answer(channel, database, command, query);
        } catch (MongoServerException e) {
            log.debug("{} on {} refused: {}", command, database, e.getClass().getSimpleName());
            throw e;
        } catch (MVStoreException e) {
            throw fail(e);
        } catch (RuntimeException e) {
            if (store.isClosed()) {
                throw fail(e);
            }
            log.error("{} failed", command, e);
            // The words of the failure may quote a document.
            throw new MongoServerException("the store failed: " + e.getClass().getName());
        }
    }

    private MongoServerError fail(RuntimeException e) {
        if (failed.getCount() > 0) {
            log.error("The store's file failed; nothing is kept until it can be opened again", e);
        }
        store.closeImmediately();
        failed.countDown();
        return StoreDown.failed();
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        // A driver that is not even greeted looks for another server for seconds before it tells anybody.
        if (store.isClosed() && !Doorkeeper.isGreeting(command)) {
            throw StoreDown.failed();
        }
        if (command.equalsIgnoreCase("listDatabases")) {
            return databases();
        }
        // What is answered goes out later, and the next write changes documents where they are: so a copy.
        Supplier<Document> work =
                () -> super.handleCommand(channel, database, command, query).cloneDeeply();
        if (reads(command, query)) {
            return commits.reading(work);
        }
        return commitBeforeReply ? commits.durably(work) : commits.changing(work);
    }

    @Override
    public void close() {
        try {
            commits.close();
        } catch (RuntimeException e) {
            // Whoever waited for what was not written has been told so.
            log.debug(
                    "the store closes without its last commit: {}", e.getClass().getName());
        }
        super.close();
    }

    /** Unlike the server's own answer it opens none of them, which could fill an index beside a write. */
    private Document databases() {
        var names = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name))
                .toList();
        var answer = new Document("databases", names);
        Utils.markOkay(answer);
        return answer;
    }

    private static boolean reads(String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        return READS.contains(name) || (name.equals("aggregate") && !storesResult(query));
    }

    private static boolean storesResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }
}
