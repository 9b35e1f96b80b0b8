package vn.sohoi.installation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.springframework.core.env.Environment;

/**
 * What a store is, said by the store itself and for good: {@code installation: {_id: "kind", kind: "demo" | "real",
 * since: ISODate}}.
 */
public enum StoreKind {
    DEMO(
            "This store belongs to the demo, and a real installation was to start on it.",
            "Name an empty folder with SOHOI_DATA or another database with MONGODB_URI;"
                    + " to play the demo, set SOHOI_DEMO=true."),
    REAL(
            "This store belongs to a real installation, and the demo was to start on it.",
            "Set SOHOI_DEMO=false, or what names its channel or database;"
                    + " for the demo name an empty folder with SOHOI_DATA.");

    private static final String COLLECTION = "installation";
    private static final String ID = "kind";

    /** Only the demo ever wrote these, also before stores said what they are. */
    private static final Set<String> TRACES_OF_THE_DEMO = Set.of("examples", "simulator");

    private final String refusal;
    private final String remedy;

    StoreKind(String refusal, String remedy) {
        this.refusal = refusal;
        this.remedy = remedy;
    }

    public static StoreKind of(Environment settings) {
        return DemoMode.isOn(settings) ? DEMO : REAL;
    }

    /**
     * To be called before anything else is read or written: an empty store becomes one of this kind.
     *
     * @throws StartRefused when it is of the other kind
     */
    public void claim(MongoDatabase store, InstantSource time) {
        String found = mark(store, time);
        if (!found.equals(code())) {
            throw new StartRefused((this == DEMO ? REAL : DEMO).refusal, (this == DEMO ? REAL : DEMO).remedy);
        }
    }

    private String code() {
        return this == DEMO ? "demo" : "real";
    }

    private String mark(MongoDatabase store, InstantSource time) {
        MongoCollection<Document> marks = store.getCollection(COLLECTION);
        Document mark = marks.find(eq(ID)).first();
        if (mark == null) {
            insert(marks, unmarked(store), time);
            mark = marks.find(eq(ID)).first();
        }
        return mark == null ? "" : String.valueOf(mark.get("kind"));
    }

    /** Of two that begin at once only one marks; the other reads what it wrote. */
    private static void insert(MongoCollection<Document> marks, StoreKind kind, InstantSource time) {
        try {
            marks.insertOne(
                    new Document("_id", ID).append("kind", kind.code()).append("since", Date.from(time.instant())));
        } catch (MongoServerException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** A store of before: whatever holds anything is real, unless the demo left its traces. */
    private StoreKind unmarked(MongoDatabase store) {
        if (TRACES_OF_THE_DEMO.stream().anyMatch(name -> holdsAnything(store, name))) {
            return DEMO;
        }
        boolean empty = StreamSupport.stream(store.listCollectionNames().spliterator(), false)
                .filter(name -> !name.startsWith("system."))
                .noneMatch(name -> holdsAnything(store, name));
        return empty ? this : REAL;
    }

    private static boolean holdsAnything(MongoDatabase store, String collection) {
        return store.getCollection(collection).find().first() != null;
    }
}
