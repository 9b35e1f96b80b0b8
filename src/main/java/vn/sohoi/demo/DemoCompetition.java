package vn.sohoi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.sohoi.installation.DemoMode;
import vn.sohoi.scores.Competitions;

/** Gives the example province its competition criteria; nothing has been entered for them. */
@Component
@Conditional(DemoMode.class)
class DemoCompetition implements SmartLifecycle {

    private static final String CRITERIA = "cao-bang-2024";

    private final Competitions competitions;
    private boolean running;

    DemoCompetition(Competitions competitions) {
        this.competitions = competitions;
    }

    @Override
    public void start() {
        running = true;
        if (competitions.find(CRITERIA).isEmpty()) {
            competitions.save(text("criteria/" + CRITERIA + ".yaml"));
        }
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the channels, which start in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
