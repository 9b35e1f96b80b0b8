package vn.sohoi.people;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.sohoi.limits.Quota;
import vn.sohoi.limits.Rate;
import vn.sohoi.limits.SignInFailures;

/**
 * How often all chats together may be wrong about an invitation code. Beyond it a chat that was wrong before is not
 * listened to, its right codes neither; a chat that was never wrong still has its first try, so that nobody can lock a
 * province out.
 */
@Component
public class SignUpLimits {

    /** A province's worst day of slips; against 31⁸ codes it leads nowhere. */
    private static final Rate WRONG_CODES = new Rate(100, 100, Duration.ofHours(1));

    private static final String ALL_CHATS = "all chats";

    private final Quota<String> wrongCodes;
    private final SignInFailures failures;

    @Autowired
    SignUpLimits(SignInFailures failures) {
        this(failures, InstantSource.system());
    }

    SignUpLimits(SignInFailures failures, InstantSource time) {
        this.wrongCodes = new Quota<>(WRONG_CODES, time);
        this.failures = failures;
    }

    /** @param wasWrong whether this chat tried in vain before */
    public boolean listensTo(boolean wasWrong) {
        return !wasWrong || wrongCodes.waiting(ALL_CHATS).isZero();
    }

    public void wrongCode(String channel) {
        wrongCodes.take(ALL_CHATS);
        failures.count("invitation code", channel);
    }

    /** Somebody whose phone is not in the roster. */
    public void strangePhone(String channel) {
        failures.count("phone", channel);
    }
}
