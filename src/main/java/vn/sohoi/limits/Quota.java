package vn.sohoi.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** A rate for each of many senders; one who has used hers up does not slow the others. */
public final class Quota<K> {

    /** About 300 bytes each; beyond it the least recent ones are forgotten, that is, let in again. */
    private static final long MOST_SENDERS = 50_000;

    private final LoadingCache<K, Bucket> buckets;

    /** @param time the machine's, or a test's; never the simulator's, which may stand still */
    public Quota(Rate rate, InstantSource time) {
        var meter = new Meter(time);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_SENDERS)
                .ticker(meter::currentTimeNanos)
                // A bucket left alone until it is full again is as good as a new one.
                .expireAfterAccess(rate.untilFull())
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.refill(), rate.every()))
                        .build());
    }

    /** Takes one: zero when there was one, else how long to wait for the next. */
    public Duration take(K sender) {
        return Duration.ofNanos(
                buckets.get(sender).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** How long until one can be taken, without taking it; zero when it can be now. */
    public Duration waiting(K sender) {
        return Duration.ofNanos(
                buckets.get(sender).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private record Meter(InstantSource time) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(time.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
