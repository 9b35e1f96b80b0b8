package vn.sohoi.storage;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.FileSystemUtils;

/** Empty databases in one embedded store that all tests of a run share; nothing of it outlives the run. */
public final class FreshDatabase {

    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final MongoClient CLIENT = client();

    private FreshDatabase() {}

    /** A database nobody has written to, mapped as the service maps it. */
    public static MongoTemplate open() {
        var factory = new SimpleMongoClientDatabaseFactory(CLIENT, "test" + OPENED.incrementAndGet());
        var conversions = Conversions.all();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = new StorageConfiguration().mappingMongoConverter(factory, context, conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }

    private static MongoClient client() {
        try {
            Path data = Files.createTempDirectory("so-hoi-test");
            // nothing is restarted here, so nobody has to wait for the disk
            var store = EmbeddedStore.open(data, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store, data)));
            return store.client();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Store store, Path data) {
        store.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
