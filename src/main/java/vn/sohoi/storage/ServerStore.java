package vn.sohoi.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** A MongoDB whose writes count once a majority has them in the journal. */
record ServerStore(MongoClient client, String database) implements Store {

    /** Long enough for an election on a good network, short enough for a sender to be told. */
    private static final int SELECTION_SECONDS = 5;

    private static final int CONNECT_SECONDS = 3;
    /** The embedded store tells by itself when its disk stalls. */
    private static final int EMBEDDED_ANSWER_SECONDS = 15;

    /** Longer than any one command takes, short enough for a sender to be told also when it is tried a second time. */
    private static final int ANSWER_SECONDS = 4;

    /** An index over many documents takes its time; a migration's lease is as long. */
    private static final int MIGRATION_MINUTES = 2;

    /** A server that is back is found by the next look. */
    private static final int LOOK_SECONDS = 2;

    /** Servers' codes for: unauthorized, authentication failed. */
    private static final Set<Integer> NOT_LET_IN = Set.of(13, 18);

    /** Fails at once if nobody answers there or if the server does not let us in. */
    static ServerStore open(String uri) {
        var store = connect(uri);
        try {
            store.client.getDatabase(store.database).runCommand(new Document("ping", 1));
            return store;
        } catch (MongoException e) {
            store.close();
            throw refused(e);
        }
    }

    /** Opens it without asking whether it is there. */
    static ServerStore connect(String uri) {
        var connection = connection(uri);
        var settings = settings()
                .applyToSocketSettings(socket -> socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(LOOK_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(connection)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build();
        return new ServerStore(
                MongoClients.create(settings), Objects.requireNonNullElse(connection.getDatabase(), DATABASE));
    }

    /** The driver's words may hold what the address holds, so that none of them are shown. */
    private static StoreUnusable refused(MongoException e) {
        return isAboutPassword(e)
                ? new StoreUnusable(
                        "The MongoDB of MONGODB_URI does not accept the name and password in it.",
                        "Correct them in MONGODB_URI, or make that user in the database (ops/mongo-users.js).",
                        null)
                : new StoreUnusable(
                        "The MongoDB of MONGODB_URI does not answer.",
                        "Start it or correct the address; or unset MONGODB_URI for the embedded store.",
                        null);
    }

    private static boolean isAboutPassword(MongoException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoSecurityException
                    || (cause instanceof MongoCommandException refusal
                            && NOT_LET_IN.contains(refusal.getErrorCode()))) {
                return true;
            }
        }
        // Whoever waits for a server gets a time-out that only quotes what the server said.
        return String.valueOf(e.getMessage()).contains(MongoSecurityException.class.getSimpleName());
    }

    private static ConnectionString connection(String uri) {
        try {
            return new ConnectionString(uri.strip());
        } catch (IllegalArgumentException e) {
            // Neither the address nor the driver's words about it are shown: they may hold the password.
            throw new StoreUnusable(
                    "MONGODB_URI is not a MongoDB address.",
                    "Write it as mongodb://host:27017/sohoi or mongodb+srv://…, or unset it for the embedded store.",
                    null);
        }
    }

    static MongoClientSettings.Builder settings() {
        return MongoClientSettings.builder()
                .applicationName("so-hoi")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(EMBEDDED_ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public MongoDatabase forMigrations() {
        return client.getDatabase(database).withTimeout(MIGRATION_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public boolean exclusive() {
        return false;
    }

    /** Never: what its driver connects to anew is the same store. */
    @Override
    public void awaitRepair() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        client.close();
    }
}
