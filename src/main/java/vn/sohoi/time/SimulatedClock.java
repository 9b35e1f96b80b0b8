package vn.sohoi.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.util.Lazy;

/** The simulator's clock: it can be set, stands still where it was set, and can be let run on; survives restarts. */
public final class SimulatedClock extends Clock {

    private final Clock real;
    private final MongoTemplate mongo;
    private final ZoneId zone;
    private volatile Lazy<Setting> setting;

    /**
     * Where the clock stood at a real moment.
     *
     * <pre>{ _id: "clock", simulated: ISODate, real: ISODate | null }</pre>
     *
     * @param real null while the clock stands still
     */
    @Document("simulator")
    record Setting(
            @Id String id, Instant simulated, @Nullable Instant real) {

        Instant at(Instant now) {
            return real == null ? simulated : simulated.plus(Duration.between(real, now));
        }
    }

    /** @param start where the clock begins when the store is empty; it runs on from there */
    SimulatedClock(Clock real, ZoneId zone, MongoTemplate mongo, Instant start) {
        this.real = real;
        this.zone = zone;
        this.mongo = mongo;
        this.setting = Lazy.of(() -> Optional.ofNullable(mongo.findById("clock", Setting.class))
                .orElseGet(() -> mongo.save(new Setting("clock", start, real.instant()))));
    }

    /** Sets the clock to a moment, where it stands still. */
    public void set(Instant moment) {
        setting = Lazy.of(mongo.save(new Setting("clock", moment, null)));
    }

    /** Lets the clock run on from where it is. */
    public void run() {
        setting = Lazy.of(mongo.save(new Setting("clock", instant(), real.instant())));
    }

    public boolean isRunning() {
        return setting.get().real() != null;
    }

    @Override
    public Instant instant() {
        return setting.get().at(real.instant());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SimulatedClock(real, other, mongo, instant());
    }
}
