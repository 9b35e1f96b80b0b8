package vn.sohoi.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A chair's wish that somebody else has her post, and what became of it.
 *
 * <pre>{ _id: "telegram:1001#u:874199391", unit: "01296", name: "…", phone: "0902001296", nextName: "…",
 *   nextPhone: "0912345678", at: ISODate, state: "OPEN", decision: null, by: null, reason: null, decidedAt: null,
 *   carriedOut: false }</pre>
 *
 * @param id the event that asked for it
 * @param unit the unit as the roster names it
 * @param decision the event that ended it; null while it is open
 * @param carriedOut whether the roster has changed accordingly
 */
@Document("handovers")
public record Handover(
        @Id String id,
        String unit,
        String name,
        String phone,
        String nextName,
        String nextPhone,
        Instant at,
        State state,
        @Nullable String decision,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        boolean carriedOut) {

    /** Where the wish stands. */
    public enum State {
        OPEN,
        WITHDRAWN,
        DECLINED,
        AGREED
    }

    public static Handover ask(String event, Post post, String nextName, Phone nextPhone, Instant at) {
        return new Handover(
                event,
                post.unit(),
                post.name(),
                post.phone(),
                nextName,
                nextPhone.digits(),
                at,
                State.OPEN,
                null,
                null,
                null,
                null,
                false);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    Post old() {
        return Post.begin(unit, Role.CHAIR, name, new Phone(phone), at);
    }

    Post next(Instant from) {
        return Post.begin(unit, Role.CHAIR, nextName, new Phone(nextPhone), from);
    }
}
