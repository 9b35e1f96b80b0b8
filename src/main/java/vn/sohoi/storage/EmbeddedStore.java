package vn.sohoi.storage;

import com.mongodb.MongoCredential;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The embedded server with its file in the data folder, for one machine and small data. */
record EmbeddedStore(MongoClient client, MongoServer server, EmbeddedBackend backend, DataFolder folder)
        implements Store {

    /** A thread waits for the disk with each write; more writers at once share a commit better. */
    private static final int CONNECTIONS = 16;

    /** Connections are dealt out among them: enough that none is behind one that waits for the disk. */
    private static final int THREADS = 2 * CONNECTIONS;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    static EmbeddedStore open(Path data, boolean commitBeforeReply) {
        var folder = DataFolder.hold(data);
        try {
            return serve(folder, backend(folder, commitBeforeReply));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static EmbeddedStore serve(DataFolder folder, EmbeddedBackend backend) {
        var server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
        return new EmbeddedStore(connect(server, backend.password()), server, backend, folder);
    }

    private static EmbeddedBackend backend(DataFolder folder, boolean commitBeforeReply) {
        var file = folder.open();
        try {
            return new EmbeddedBackend(file, commitBeforeReply);
        } catch (RuntimeException e) {
            file.closeImmediately();
            throw folder.damaged(e);
        }
    }

    static MongoClient connect(MongoServer server, String password) {
        var address = new ServerAddress(server.getLocalAddress());
        return MongoClients.create(ServerStore.settings()
                .credential(MongoCredential.createPlainCredential(Doorkeeper.USER, "$external", password.toCharArray()))
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(address)))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS))
                .build());
    }

    /** Tries each second whether the folder takes bytes again. */
    @Override
    public void awaitRepair() throws InterruptedException {
        backend.awaitFailure();
        do {
            Thread.sleep(BETWEEN_TRIES);
        } while (!folder.takesBytes());
    }

    @Override
    public String database() {
        return DATABASE;
    }

    @Override
    public boolean exclusive() {
        return true;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
        folder.close();
    }
}
