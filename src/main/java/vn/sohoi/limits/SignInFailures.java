package vn.sohoi.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whoever could not show that she may come in: counted as {@code sohoi.signin.failures} and told in the log by where it
 * came from, never by the code, token or phone that was tried.
 */
@Component
public class SignInFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    /** Enough for people's slips, each with a line of its own; a storm has one line a minute after them. */
    private static final Rate LINES = new Rate(10, 1, Duration.ofMinutes(1));

    /** A place that was quiet for so long starts to be counted anew. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int MOST_PLACES = 10_000;

    private final MeterRegistry meters;
    private final Quota<String> lines;
    private final AtomicLong untold = new AtomicLong();
    private final Cache<String, AtomicLong> places;

    @Autowired
    SignInFailures(MeterRegistry meters) {
        this(meters, InstantSource.system());
    }

    public SignInFailures(MeterRegistry meters, InstantSource time) {
        this.meters = meters;
        this.lines = new Quota<>(LINES, time);
        this.places = Caffeine.newBuilder()
                .maximumSize(MOST_PLACES)
                .expireAfterAccess(FORGOTTEN)
                .build();
    }

    /**
     * @param what was wrong, such as "admin token"
     * @param from an address or a channel
     */
    public void count(String what, String from) {
        meters.counter("sohoi.signin.failures", "what", what).increment();
        long number = places.get(what + from, place -> new AtomicLong()).incrementAndGet();
        if (lines.take(what).isZero()) {
            LOG.warn(
                    "wrong {} from {}, number {}; {} without a line before it",
                    what,
                    from,
                    number,
                    untold.getAndSet(0));
        } else {
            untold.incrementAndGet();
        }
    }
}
