package vn.sohoi.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StormsTests {

    private final AtomicLong nanos = new AtomicLong();
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("store");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        context.addTurboFilter(new Storms(nanos::get));
        lines.start();
        log.addAppender(lines);
    }

    @Test
    void aStormIsOneLineAMinuteAndTheNumberOfOthers() {
        for (int time = 0; time < 300; time++) {
            log.warn("the store did not answer: {}", time);
        }
        assertThat(lines.list).hasSize(1);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        log.warn("the store did not answer: {}", "still");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "the store did not answer: 0",
                        "299 more of these were left out: WARN ",
                        "the store did not answer: still");
    }

    @Test
    void otherKindsAreNotLeftOut() {
        log.warn("one");
        log.warn("two");
        log.error("one");
        log.error("one", new IllegalStateException());
        log.error("one", new IllegalArgumentException());
        assertThat(lines.list).hasSize(5);
    }

    @Test
    void whatIsNoWarningIsNeverLeftOut() {
        for (int time = 0; time < 3; time++) {
            log.info("a start");
        }
        assertThat(lines.list).hasSize(3);
    }
}
