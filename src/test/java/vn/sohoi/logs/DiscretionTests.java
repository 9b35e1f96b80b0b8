package vn.sohoi.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.DuplicateKeyException;

class DiscretionTests {

    private static final String QUOTED = "E11000 duplicate key error: { phone: \"0902001267\", text: \"giup 12 ho\" }";

    private final LoggerContext context = new LoggerContext();
    private final DiscreetFailure failures = new DiscreetFailure();
    private final DiscreetMessage messages = new DiscreetMessage();

    @Test
    void wordsOfLibrariesAreLeftOutAndPlacesStay() {
        var thrown = new DuplicateKeyException(QUOTED, new MongoException(11000, QUOTED));
        assertThat(failures.convert(event("a reminder failed", thrown)))
                .contains("DuplicateKeyException", "Caused by: com.mongodb.MongoException", "DiscretionTests")
                .doesNotContain("0902001267", "giup 12 ho");
    }

    @Test
    void wordsOfLibrariesAreLeftOutWhereALineRepeatsThem() {
        var thrown = new IllegalStateException("outer", new MongoException(QUOTED));
        assertThat(messages.convert(event("Servlet threw [" + QUOTED + "] as root cause", thrown)))
                .isEqualTo("Servlet threw […] as root cause");
    }

    @Test
    void wordsOfABeansFailureStayWithoutThoseOfItsCause() {
        var thrown = new BeanCreationException("units", "Factory method threw: " + QUOTED, new MongoException(QUOTED));
        assertThat(failures.convert(event("start", thrown)))
                .contains("Error creating bean with name 'units'")
                .doesNotContain("0902001267", "giup 12 ho");
    }

    @Test
    void whatTheSystemSaysOfAFileStays() {
        assertThat(failures.convert(event("x", new NoSuchFileException("/data/lock"))))
                .contains("/data/lock");
        assertThat(failures.convert(event("x", new IOException(QUOTED)))).doesNotContain("0902001267");
    }

    @Test
    void aFailureThatALibraryWroteIntoItsLineIsLeftOut() {
        var line = "Invocation of destroy method failed: org.springframework.dao.DuplicateKeyException: " + QUOTED;
        assertThat(messages.convert(event(line, null)))
                .isEqualTo("Invocation of destroy method failed: org.springframework.dao.DuplicateKeyException: …");
    }

    @Test
    void aPhoneInALineIsLeftOut() {
        assertThat(messages.convert(event("event x of terminal:0902001267 failed", null)))
                .isEqualTo("event x of terminal:… failed");
        assertThat(messages.convert(event("update 9020012671234 is skipped", null)))
                .isEqualTo("update 9020012671234 is skipped");
    }

    @Test
    void theSamePlacesAreToldOnce() {
        Exception last = null;
        for (int time = 0; time < 2; time++) {
            last = new IllegalStateException("again");
            assertThat(failures.convert(event("x", last)).contains("\tat ")).isEqualTo(time == 0);
        }
    }

    private LoggingEvent event(String text, @Nullable Throwable thrown) {
        return new LoggingEvent("", context.getLogger("any"), Level.ERROR, text, thrown, null);
    }
}
