package vn.sohoi.evidence;

import static java.util.stream.Collectors.counting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.sohoi.evidence.Attaching.AlreadyThere;
import vn.sohoi.evidence.Attaching.Attached;

/**
 * The evidence of all reports. First the bytes are stored, then, in one write, the attachment in the report's document.
 * Whatever goes wrong in between loses nothing and hides nothing: the file waits, knows its report, and is attached by
 * {@link #settle}, or deleted when its event has attached another copy meanwhile; a channel's second try attaches one
 * by itself.
 */
@Component
public class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

    private final MongoTemplate mongo;
    private final Files files;

    Evidence(MongoTemplate mongo, Files files) {
        this.mongo = mongo;
        this.files = files;
    }

    /** What it is evidence of; of the whole report when there is no indicator. */
    public record Place(
            String unit, YearMonth period, @Nullable String indicator) {}

    /** Who attaches something, by which event, and when by the sender's clock. */
    public record Source(String by, String event, Instant at) {}

    /** What is attached to a report, oldest first; it may be a report that has not been sent. */
    public List<Attachment> of(String unit, YearMonth period) {
        return collected(Collected.id(unit, period)).attachments();
    }

    /** "2 ảnh, 1 tệp"; empty when nothing is attached. */
    public String tally(String unit, YearMonth period) {
        Map<Kind, Long> counts =
                of(unit, period).stream().collect(Collectors.groupingBy(Attachment::kind, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }

    /** What an event came to when it was handled before; its bytes need not be fetched again. */
    public Optional<Attaching> before(String unit, YearMonth period, String event) {
        Collected all = collected(Collected.id(unit, period));
        int count = all.attachments().size();
        Optional<Attaching> own = all.attachedBy(event).map(one -> new Attached(one, count));
        return own.or(() -> all.foundBy(event).map(one -> new AlreadyThere(one, count)));
    }

    /** Keeps something before it returns. The same event again changes nothing. */
    public Attaching attach(Place place, Offered offered, Source source) {
        return switch (Content.see(offered)) {
            case Content.Seen.Bad bad -> new Attaching.Refused(bad.why());
            case Content.Seen.Good good -> attach(place, good.content(), source);
        };
    }

    private Attaching attach(Place place, Content content, Source source) {
        String id = Collected.id(place.unit(), place.period());
        Attachment attachment = attachment(place, content, source);
        Optional<Attaching> known = withoutBytes(id, attachment);
        if (known.isPresent()) {
            return known.get();
        }
        files.store(attachment, content.bytes());
        Attaching ended = link(attachment);
        settle(attachment, ended);
        return ended;
    }

    private static Attachment attachment(Place place, Content content, Source source) {
        return new Attachment(
                Files.newId(),
                place.unit(),
                place.period(),
                place.indicator(),
                content.kind(),
                content.name(),
                content.type(),
                content.bytes().length,
                content.sha256(),
                source.by(),
                source.at(),
                source.event());
    }

    /** Settles what needs no bytes: an event that comes again, content that is there, a report that is full. */
    private Optional<Attaching> withoutBytes(String id, Attachment attachment) {
        Collected all = collected(id);
        boolean settled = all.attachedBy(attachment.event()).isPresent()
                || all.isPast(attachment.event())
                || all.with(attachment.sha256()).isPresent()
                || all.attachments().size() >= Limits.MOST_ATTACHMENTS;
        return settled ? Optional.of(link(attachment)) : Optional.empty();
    }

    /** Decides and writes at once, whoever else writes to the same report. */
    private Attaching link(Attachment attachment) {
        String id = Collected.id(attachment.unit(), attachment.period());
        while (true) {
            Collected before = collected(id);
            Linked linked = linked(before, attachment);
            if (linked.after() == before || saved(linked.after())) {
                return linked.ended();
            }
        }
    }

    private record Linked(Collected after, Attaching ended) {}

    private static Linked linked(Collected all, Attachment attachment) {
        int count = all.attachments().size();
        Optional<Attachment> own = all.attachedBy(attachment.event());
        if (own.isPresent()) {
            return new Linked(all, new Attached(own.get(), count));
        }
        if (all.isPast(attachment.event())) {
            return new Linked(
                    all, new AlreadyThere(all.foundBy(attachment.event()).orElse(attachment), count));
        }
        Optional<Attachment> same = all.with(attachment.sha256());
        if (same.isPresent()) {
            var past = new Collected.Past(attachment.event(), same.get().id());
            return new Linked(all.plus(past), new AlreadyThere(same.get(), count));
        }
        return count >= Limits.MOST_ATTACHMENTS
                ? new Linked(all, new Attaching.Full())
                : new Linked(all.plus(attachment), new Attached(attachment, count + 1));
    }

    /** Takes an attachment away, with its bytes; false when there is none. */
    public boolean remove(String unit, YearMonth period, String attachment) {
        while (true) {
            Collected before = collected(Collected.id(unit, period));
            Optional<Attachment> gone = before.attachments().stream()
                    .filter(one -> one.id().equals(attachment))
                    .findFirst();
            if (gone.isEmpty()) {
                return false;
            }
            if (saved(before.without(gone.get()))) {
                files.delete(attachment);
                return true;
            }
        }
    }

    /** A file with its bytes, while it is attached to a report. */
    public Optional<KeptFile> find(String id) {
        return files.find(id).filter(kept -> isAttached(kept.attachment()));
    }

    private boolean isAttached(Attachment attachment) {
        return of(attachment.unit(), attachment.period()).stream()
                .anyMatch(one -> one.id().equals(attachment.id()));
    }

    /** Attaches files whose attachment was interrupted, and deletes those whose event is settled otherwise. */
    public void settle() {
        for (Attachment attachment : files.waiting()) {
            switch (link(attachment)) {
                case Attaching.Full full -> LOG.warn("file {} waits: its report is full", attachment.id());
                case Attaching ended -> settle(attachment, ended);
            }
        }
    }

    /** The file is the attachment's own, or a copy that nobody needs. */
    private void settle(Attachment attachment, Attaching ended) {
        if (ended instanceof Attached done && done.attachment().id().equals(attachment.id())) {
            files.attached(attachment.id());
        } else {
            files.delete(attachment.id());
        }
    }

    private Collected collected(String id) {
        Collected stored = mongo.findById(id, Collected.class);
        return stored == null ? Collected.begin(id) : stored;
    }

    private boolean saved(Collected next) {
        try {
            mongo.save(next);
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException raced) {
            return false;
        }
    }
}
