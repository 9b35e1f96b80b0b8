package vn.sohoi.storage;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Lets into the embedded store only connections that know the password this process made at its start. */
final class Doorkeeper {

    static final String USER = "so-hoi";

    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf(Doorkeeper.class, "known");

    /** What a driver says before it can authenticate, and what tells whether the store is there. */
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster", "ping", "buildinfo");

    private static final String AUTHENTICATES = "saslstart";
    private static final int PASSWORD_BYTES = 32;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final String password;

    Doorkeeper() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.password = HexFormat.of().formatHex(bytes);
    }

    String password() {
        return password;
    }

    boolean authenticates(String command) {
        return command.toLowerCase(Locale.ROOT).equals(AUTHENTICATES);
    }

    static boolean isGreeting(String command) {
        return GREETINGS.contains(command.toLowerCase(Locale.ROOT));
    }

    /** Fails for a command that comes over a connection nobody knows. */
    void admit(Channel channel, String command) {
        if (!isGreeting(command) && !channel.hasAttr(KNOWN)) {
            throw unauthorized();
        }
    }

    static MongoServerError unauthorized() {
        return new MongoServerError(UNAUTHORIZED, "Unauthorized", "this store belongs to another process");
    }

    /** SASL PLAIN: for whom, by whom and the password, with zeros between. */
    Document authenticate(Channel channel, Document command) {
        var expected = (USER + "\0" + USER + "\0" + password).getBytes(StandardCharsets.UTF_8);
        if (!"PLAIN".equals(command.get("mechanism"))
                || !(command.get("payload") instanceof BinData given)
                || !MessageDigest.isEqual(expected, given.getData())) {
            throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "authentication failed");
        }
        channel.attr(KNOWN).set(true);
        var answer = new Document("conversationId", 1).append("done", true).append("payload", new BinData(new byte[0]));
        Utils.markOkay(answer);
        return answer;
    }
}
