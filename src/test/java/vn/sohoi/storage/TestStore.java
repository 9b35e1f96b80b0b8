package vn.sohoi.storage;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/** A kind of store that can be opened again and again with the same data. */
interface TestStore {

    Store open(Path data);

    /** The embedded store, and the server of {@code MONGODB_URI} where one is given. */
    static Stream<TestStore> all() {
        var uri = System.getenv().getOrDefault("MONGODB_URI", "");
        return uri.isBlank()
                ? Stream.of(new Embedded())
                : Stream.of(new Embedded(), new Server(uri, "sohoi_test_" + UUID.randomUUID()));
    }

    /** On the disk, in the folder given. */
    record Embedded() implements TestStore {

        @Override
        public Store open(Path data) {
            return EmbeddedStore.open(data, true);
        }
    }

    /** In a database of its own on a server. */
    record Server(String uri, String database) implements TestStore {

        @Override
        public Store open(Path data) {
            return new ServerStore(ServerStore.open(uri).client(), database);
        }

        @Override
        public String toString() {
            return "Server";
        }
    }
}
