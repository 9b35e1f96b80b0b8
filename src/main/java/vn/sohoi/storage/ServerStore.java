package vn.sohoi.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/** A MongoDB whose writes count once a majority has them in the journal. */
record ServerStore(MongoClient client, String database) implements Store {

    /** Long enough for an election on a good network, short enough for a sender to be told. */
    private static final int SELECTION_SECONDS = 5;

    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 15;

    static ServerStore open(String uri) {
        var connection = connection(uri);
        var settings = settings()
                .applyConnectionString(connection)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build();
        return new ServerStore(
                MongoClients.create(settings), Objects.requireNonNullElse(connection.getDatabase(), DATABASE));
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
                        .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public boolean exclusive() {
        return false;
    }

    @Override
    public void close() {
        client.close();
    }
}
