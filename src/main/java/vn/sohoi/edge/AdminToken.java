package vn.sohoi.edge;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * The secret that lets machines and staff in. An installation that names none gets one made at its first start, which
 * is shown that once and known only by its digest from then on.
 */
@Component
@ConditionalOnWebApplication
class AdminToken implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AdminToken.class);

    /** 256 bits: not to be guessed, and too many for a table of digests. */
    private static final int RANDOM_BYTES = 32;

    private static final String SCHEME = "Bearer ";
    private static final String ID = "admin-token";

    private final MongoTemplate mongo;
    private final Clock clock;
    private final String given;
    private volatile byte[] digest = new byte[0];
    private volatile boolean running;

    AdminToken(MongoTemplate mongo, Clock clock, Environment environment) {
        this.mongo = mongo;
        this.clock = clock;
        this.given = environment.getProperty("sohoi.admin-token", "").strip();
    }

    /** <pre>{ _id: "admin-token", sha256: "9f86d0…", made: ISODate }</pre> */
    @Document("installation")
    record Made(@Id String id, String sha256, Instant made) {}

    @Override
    public void start() {
        digest = given.isEmpty() ? HexFormat.of().parseHex(kept().sha256()) : sha256(given);
        running = true;
    }

    private Made kept() {
        Made before = mongo.findById(ID, Made.class);
        if (before != null) {
            LOG.info(
                    "the admin token is the one shown on {}; SOHOI_ADMIN_TOKEN sets another one",
                    ISO_LOCAL_DATE.format(before.made().atZone(ZoneOffset.UTC)));
            return before;
        }
        return make();
    }

    /** Of two that start at once one makes it and shows it; the other takes what is kept. */
    private Made make() {
        String token = random();
        Made made = new Made(ID, HexFormat.of().formatHex(sha256(token)), clock.instant());
        try {
            mongo.insert(made);
        } catch (DuplicateKeyException other) {
            return Objects.requireNonNull(mongo.findById(ID, Made.class), "nobody removes it");
        }
        // Not through the log, which may be a file that is kept.
        System.out.printf("""

                The admin token is %s
                It is shown this once and kept nowhere; set SOHOI_ADMIN_TOKEN to use one of your own.
                %n""", token);
        return made;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether an Authorization header carries this token; takes the same time for every wrong one. */
    boolean opens(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        digest, sha256(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
