package vn.sohoi.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/** Lets one warning of a kind through in a minute, and says how many more there were. */
public final class Storms extends TurboFilter {

    static final String MORE = "{} more of these were left out: {} {}";

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /** A library that writes texts of its own into each line makes many kinds; the oldest are forgotten. */
    private static final int MOST_KINDS = 500;

    private final LongSupplier nanos;
    private final Map<Kind, Storm> storms = new LinkedHashMap<>();

    public Storms() {
        this(System::nanoTime);
    }

    Storms(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Kind(Logger logger, Level level, String words, String failure) {}

    private static final class Storm {
        private final long begun;
        private int leftOut;

        Storm(long begun) {
            this.begun = begun;
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null || format.equals(MORE)) {
            return FilterReply.NEUTRAL;
        }
        var over = over();
        over.forEach((kind, leftOut) -> kind.logger().warn(MORE, leftOut, kind.level(), kind.failure()));
        boolean warns = level.isGreaterOrEqual(Level.WARN) && level.isGreaterOrEqual(logger.getEffectiveLevel());
        return warns && !first(new Kind(logger, level, format, failure(arguments, thrown)))
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static String failure(Object @Nullable [] arguments, @Nullable Throwable thrown) {
        if (thrown == null && arguments != null && arguments.length > 0) {
            return arguments[arguments.length - 1] instanceof Throwable last
                    ? last.getClass().getName()
                    : "";
        }
        return thrown == null ? "" : thrown.getClass().getName();
    }

    private synchronized boolean first(Kind kind) {
        var storm = storms.get(kind);
        if (storm == null) {
            storms.put(kind, new Storm(nanos.getAsLong()));
            return true;
        }
        storm.leftOut++;
        return false;
    }

    /** How many were left out in the storms whose minute is over, which are then forgotten. */
    private synchronized Map<Kind, Integer> over() {
        Map<Kind, Integer> over = new LinkedHashMap<>();
        long now = nanos.getAsLong();
        // the oldest come first
        for (var oldest = storms.entrySet().iterator(); oldest.hasNext(); ) {
            var entry = oldest.next();
            if (now - entry.getValue().begun < BETWEEN.toNanos() && storms.size() <= MOST_KINDS) {
                break;
            }
            if (entry.getValue().leftOut > 0) {
                over.put(entry.getKey(), entry.getValue().leftOut);
            }
            oldest.remove();
        }
        return over;
    }
}
