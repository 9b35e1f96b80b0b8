package vn.sohoi.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The secret that lets machines and staff in; made and logged once when the installation names none. */
@Component
class AdminToken {

    private static final Logger log = LoggerFactory.getLogger(AdminToken.class);

    /** 256 bits: not to be guessed. */
    private static final int RANDOM_BYTES = 32;

    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    AdminToken(Environment environment) {
        String given = environment.getProperty("sohoi.admin-token", "").strip();
        this.digest = sha256(given.isEmpty() ? made() : given);
    }

    private static String made() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        log.warn("SOHOI_ADMIN_TOKEN is not set; until the next start the admin token is {}", token);
        return token;
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
}
