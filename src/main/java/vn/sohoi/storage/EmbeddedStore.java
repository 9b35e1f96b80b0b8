package vn.sohoi.storage;

import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** The embedded server with its file in the data folder, for one machine and small data. */
record EmbeddedStore(MongoClient client, MongoServer server, DataFolder folder) implements Store {

    /** A thread waits for the disk with each write; more writers at once share a commit better. */
    private static final int CONNECTIONS = 16;

    static EmbeddedStore open(Path data, boolean commitBeforeReply) {
        var folder = DataFolder.hold(data);
        try {
            var server = serve(folder, commitBeforeReply);
            return new EmbeddedStore(connect(server), server, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static MongoServer serve(DataFolder folder, boolean commitBeforeReply) {
        var server = new MongoServer(backend(folder, commitBeforeReply));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, CONNECTIONS);
        return server;
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

    private static MongoClient connect(MongoServer server) {
        var address = new ServerAddress(server.getLocalAddress());
        return MongoClients.create(ServerStore.settings()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(address)))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS))
                .build());
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
