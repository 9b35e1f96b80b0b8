package vn.sohoi.logs;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Objects;

/** A line's own text, in which libraries like to repeat the words of the failure beside it. */
public final class DiscreetMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Discretion.withoutWordsOf(event.getThrowableProxy(), Objects.requireNonNullElse(super.convert(event), ""));
    }
}
