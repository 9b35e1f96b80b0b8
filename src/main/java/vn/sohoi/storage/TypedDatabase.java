package vn.sohoi.storage;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose keys and documents are stored in our types instead of by Java's serialisation. */
final class TypedDatabase {

    private TypedDatabase() {}

    /** Opens each map with its types first: the database then gets that map by its name. */
    static MongoDatabase open(String name, MVStore store, CursorRegistry cursors) {
        // Anonymous, because the constructor above it opens maps before fields of a class of its own would be set.
        return new H2Database(name, store, cursors) {

            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String index, List<IndexKey> keys, boolean sparse) {
                store.openMap(
                        getFullCollectionNamespace(collection) + "._index_" + index,
                        new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
                return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
            }

            @Override
            protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
                store.openMap(
                        "databases." + getFullCollectionNamespace(collection),
                        new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
                return super.openOrCreateCollection(collection, options);
            }
        };
    }
}
