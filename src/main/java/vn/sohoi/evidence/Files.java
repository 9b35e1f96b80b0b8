package vn.sohoi.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;
import org.springframework.data.mongodb.gridfs.GridFsUpload;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;

/**
 * The bytes, in GridFS ({@code evidence.files}, {@code evidence.chunks}). A file carries everything that its attachment
 * says, and waits ({@code metadata.waiting}) until the attachment is written: so whatever is interrupted in between can
 * still be attached.
 */
@Component
class Files {

    private static final String BUCKET = "evidence";
    private static final String FILES = BUCKET + ".files";
    private static final String WAITING = "waiting";
    private static final String ATTACHMENT = "attachment";

    private final MongoTemplate mongo;
    private final Lazy<GridFsTemplate> gridFs;

    Files(MongoTemplate mongo) {
        this.mongo = mongo;
        this.gridFs = Lazy.of(() -> new GridFsTemplate(mongo.getMongoDatabaseFactory(), mongo.getConverter(), BUCKET));
    }

    static String newId() {
        return new ObjectId().toHexString();
    }

    /** All bytes are there, and then the file; one that is interrupted is none. */
    void store(Attachment attachment, byte[] content) {
        Document said = new Document();
        mongo.getConverter().write(attachment, said);
        gridFs.get()
                .store(GridFsUpload.fromStream(new ByteArrayInputStream(content))
                        .id(new ObjectId(attachment.id()))
                        .filename(attachment.name())
                        .contentType(attachment.type())
                        .metadata(new Document(ATTACHMENT, said).append(WAITING, true))
                        .build());
    }

    void attached(String id) {
        mongo.updateFirst(byId(id), new Update().unset("metadata." + WAITING), FILES);
    }

    void delete(String id) {
        gridFs.get().delete(byId(id));
    }

    List<Attachment> waiting() {
        List<Attachment> waiting = new ArrayList<>();
        gridFs.get().find(query(where("metadata." + WAITING).is(true))).forEach(file -> waiting.add(said(file)));
        return waiting;
    }

    Optional<KeptFile> find(String id) {
        return ObjectId.isValid(id)
                ? Optional.ofNullable(gridFs.get().findOne(byId(id)))
                        .map(file -> new KeptFile(said(file), () -> open(file)))
                : Optional.empty();
    }

    private InputStream open(GridFSFile file) {
        try {
            return gridFs.get().getResource(file).getInputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Attachment said(GridFSFile file) {
        Document metadata = Objects.requireNonNull(file.getMetadata());
        return mongo.getConverter().read(Attachment.class, metadata.get(ATTACHMENT, Document.class));
    }

    private static Query byId(String id) {
        return query(where("_id").is(new ObjectId(id)));
    }
}
