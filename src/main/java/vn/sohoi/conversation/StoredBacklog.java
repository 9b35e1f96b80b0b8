package vn.sohoi.conversation;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Backlog;

/** The backlogs of all channels; in the usual case there is nothing in them. */
@Component
class StoredBacklog implements Backlog {

    private final MongoTemplate mongo;

    /** Grows over restarts, also where the clock of the service stands still. */
    private final AtomicLong places = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));

    StoredBacklog(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * <pre>{ _id: "telegram:874199391", channel: "telegram", content: "{…}", at: ISODate, place: NumberLong }</pre>
     *
     * @param place what was kept earlier has a lower one
     */
    @Document("backlog")
    record Entry(@Id String id, String channel, String content, Instant at, long place) {}

    @Override
    public List<Kept> of(String channel) {
        var oldestFirst = query(where("channel").is(channel)).with(Sort.by(ASC, "place"));
        return mongo.find(oldestFirst, Entry.class).stream()
                .map(entry -> new Kept(entry.id().substring(channel.length() + 1), entry.content(), entry.at()))
                .toList();
    }

    @Override
    public void keep(String channel, List<Kept> events) {
        var ids = events.stream().map(event -> id(channel, event.id())).toList();
        var there = mongo.find(query(where("_id").in(ids)), Entry.class).stream()
                .map(Entry::id)
                .toList();
        mongo.insertAll(events.stream()
                .filter(event -> !there.contains(id(channel, event.id())))
                .map(event -> new Entry(
                        id(channel, event.id()), channel, event.content(), event.at(), places.incrementAndGet()))
                .toList());
    }

    @Override
    public void strike(String channel, List<String> ids) {
        var keys = ids.stream().map(id -> id(channel, id)).toList();
        mongo.remove(query(where("_id").in(keys)), Entry.class);
    }

    private static String id(String channel, String event) {
        return channel + ":" + event;
    }
}
