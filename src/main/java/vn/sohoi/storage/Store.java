package vn.sohoi.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/** An open database: a MongoDB, or the embedded server in its place. */
interface Store extends AutoCloseable {

    String DATABASE = "sohoi";

    MongoClient client();

    String database();

    /** For work that may take longer than a turn. */
    default MongoDatabase forMigrations() {
        return client().getDatabase(database());
    }

    /** True if no other process can be using it. */
    boolean exclusive();

    /** Comes back once the store has failed for good and can be opened anew; a server's driver gets over it by itself. */
    void awaitRepair() throws InterruptedException;

    @Override
    void close();

    static Store open(StorageSettings settings) {
        return settings.uri().isBlank()
                ? EmbeddedStore.open(settings.data(), settings.commitBeforeReply())
                : ServerStore.open(settings.uri());
    }
}
