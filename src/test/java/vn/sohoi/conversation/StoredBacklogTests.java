package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.SharedApplication;
import vn.sohoi.messaging.Backlog.Kept;

/** What a channel keeps is there after a restart, in order, until it is struck off. */
@ExtendWith(SharedApplication.Starting.class)
class StoredBacklogTests {

    private static final Instant NOW = Instant.parse("2022-12-05T01:00:00Z");

    private final MongoTemplate mongo;

    StoredBacklogTests(SharedApplication shared) {
        this.mongo = shared.bean(MongoTemplate.class);
    }

    private static Kept kept(String id) {
        return new Kept(id, "{\"update_id\":" + id + "}", NOW);
    }

    @Test
    void whatWasKeptFirstComesFirstWhateverItsId() {
        new StoredBacklog(mongo).keep("test", List.of(kept("900"), kept("901")));
        new StoredBacklog(mongo).keep("test", List.of(kept("5"), kept("900")));
        new StoredBacklog(mongo).keep("other", List.of(kept("900")));
        var backlog = new StoredBacklog(mongo);
        assertThat(backlog.of("test")).containsExactly(kept("900"), kept("901"), kept("5"));
        backlog.strike("test", List.of("900", "5"));
        backlog.strike("test", List.of("900"));
        assertThat(backlog.of("test")).containsExactly(kept("901"));
        assertThat(backlog.of("other")).containsExactly(kept("900"));
        backlog.strike("test", List.of("901"));
        backlog.strike("other", List.of("900"));
    }
}
