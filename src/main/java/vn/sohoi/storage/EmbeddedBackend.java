package vn.sohoi.storage;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the driver like a MongoDB, a write only after it is on the disk. */
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

    private static final int SHUTDOWN_IN_PROGRESS = 91;

    private final MVStore store;
    private final GroupCommit commits;
    private final boolean commitBeforeReply;

    EmbeddedBackend(MVStore store, boolean commitBeforeReply) {
        super(store);
        this.store = store;
        this.commits = new GroupCommit(store);
        this.commitBeforeReply = commitBeforeReply;
        version(ServerVersion.MONGO_5_0);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return TypedDatabase.open(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            return answer(channel, database, command, query);
        } catch (MongoServerException e) {
            log.debug("{} on {} refused: {}", command, database, e.getClass().getSimpleName());
            throw e;
        } catch (MVStoreException e) {
            log.error("The store's file failed during {}: {}", command, e.getMessage());
            throw new MongoServerError(SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", "the store's file failed");
        } catch (RuntimeException e) {
            log.error("{} on {} failed", command, database, e);
            throw e;
        }
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        if (store.isClosed()) {
            throw new MongoServerError(SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", "the store is closed");
        }
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (command.equalsIgnoreCase("listDatabases")) {
            return databases();
        }
        if (!commitBeforeReply || reads(command, query)) {
            return super.handleCommand(channel, database, command, query);
        }
        return commits.durably(() -> super.handleCommand(channel, database, command, query));
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
