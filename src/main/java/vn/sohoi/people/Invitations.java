package vn.sohoi.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Codes that let a person of the roster in on a channel that cannot share a phone number. */
@Component
public class Invitations {

    /** Long enough for a letter to arrive, short enough not to lie about. */
    static final Duration VALID = Duration.ofDays(30);

    /** No letters or digits that look alike on paper. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;

    private final MongoTemplate mongo;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    Invitations(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A new code for a phone of the roster; it can be used once, within {@link #VALID}. */
    public String issue(Phone phone) {
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> code.append(ALPHABET.charAt(index)));
        mongo.insert(
                new Invitation(code.toString(), phone.digits(), clock.instant().plus(VALID), null));
        return code.toString();
    }

    /**
     * Uses a code and says whose it is; the same chat may repeat it, another may not.
     *
     * @param chat the key of the chat that brings the code
     */
    public Optional<Phone> use(String code, String chat) {
        Invitation used = mongo.findAndModify(
                query(where("_id")
                        .is(code.strip().toUpperCase(Locale.ROOT))
                        .and("expires")
                        .gt(clock.instant())
                        .and("usedBy")
                        .in(null, chat)),
                Update.update("usedBy", chat),
                Invitation.class);
        return Optional.ofNullable(used).map(invitation -> new Phone(invitation.phone()));
    }

    /** Until when a code is valid; empty when there is no such code. */
    public Optional<Instant> expiry(String code) {
        return Optional.ofNullable(mongo.findById(code, Invitation.class)).map(Invitation::expires);
    }

    /** What a code looks like: letters and digits, so that other texts are not counted as wrong tries. */
    public static boolean looksLikeCode(String text) {
        return text.strip().toUpperCase(Locale.ROOT).matches("[A-Z0-9]{" + LENGTH + "}");
    }

    /** <pre>{ _id: "K7M2PQ9X", phone: "0902001267", expires: ISODate, usedBy: null | "telegram:1001" }</pre> */
    @Document("invitations")
    record Invitation(
            @Id String id,
            String phone,
            Instant expires,
            @Nullable String usedBy) {}
}
