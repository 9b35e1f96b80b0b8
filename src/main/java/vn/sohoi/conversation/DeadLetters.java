package vn.sohoi.conversation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Incoming;

/** Events that a defect of ours kept from being handled, for an administrator. What the person wrote is not kept. */
@Component
class DeadLetters {

    private final MongoTemplate mongo;
    private final Clock clock;

    DeadLetters(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void add(Incoming event, Throwable failure) {
        String id = event.chat().key() + "#" + event.eventId();
        mongo.save(
                new DeadLetter(id, clock.instant(), event.content().getClass().getSimpleName(), failure.toString()));
    }

    /** <pre>{ _id: "telegram:1001#u:17", at: ISODate, content: "Text", failure: "java.lang.…" }</pre> */
    @Document("deadLetters")
    record DeadLetter(@Id String id, Instant at, String content, String failure) {}
}
