package vn.sohoi.logs;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** A failure with the places it went through, and without words that are not ours; the places only now and then. */
public final class DiscreetFailure extends ThrowableHandlingConverter {

    private static final Duration PLACES_AGAIN = Duration.ofHours(1);
    private static final int MOST_KINDS = 200;

    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_KINDS)
            .expireAfterWrite(PLACES_AGAIN)
            .build();

    @Override
    public String convert(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        if (failure == null) {
            return "";
        }
        var text = new StringBuilder();
        boolean places = told.asMap().putIfAbsent(kind(failure), true) == null;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause == failure ? "" : "Caused by: ")
                    .append(Discretion.named(cause))
                    .append(places ? "" : " (where: see its first line)")
                    .append(System.lineSeparator());
            if (places) {
                places(text, cause);
            }
        }
        return text.toString();
    }

    private static String kind(IThrowableProxy failure) {
        var kind = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var frames = cause.getStackTraceElementProxyArray();
            kind.append(cause.getClassName()).append(frames.length > 0 ? frames[0] : "");
        }
        return kind.toString();
    }

    private static void places(StringBuilder text, IThrowableProxy failure) {
        var frames = failure.getStackTraceElementProxyArray();
        for (int frame = 0; frame < frames.length - failure.getCommonFrames(); frame++) {
            text.append('\t').append(frames[frame]).append(System.lineSeparator());
        }
        for (var suppressed : failure.getSuppressed()) {
            text.append("\tSuppressed: ").append(suppressed.getClassName()).append(System.lineSeparator());
        }
    }
}
