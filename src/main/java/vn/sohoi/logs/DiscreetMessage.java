package vn.sohoi.logs;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Objects;

/** A line's own text, in which libraries like to repeat the words of the failure beside it. */
public final class DiscreetMessage extends MessageConverter {

    /** Says why a start has failed, in words that were written for it. */
    private static final String ANALYSES = "org.springframework.boot.diagnostics.";

    @Override
    public String convert(ILoggingEvent event) {
        var text = Objects.requireNonNullElse(super.convert(event), "");
        var own = event.getLoggerName().startsWith("vn.sohoi.")
                || event.getLoggerName().startsWith(ANALYSES);
        return Discretion.withoutWordsOf(event.getThrowableProxy(), own ? text : Discretion.withoutFailures(text));
    }
}
