package vn.sohoi;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a service that hangs: says why and where, and ends the process without hooks, which could hang too. Its
 * supervisor starts it again.
 */
final class HungEnd implements Consumer<String> {

    /** "Internal software error" of sysexits. */
    static final int EXIT_CODE = 70;

    /** What hangs may hold the log as well: then the process ends without a word. */
    private static final Duration LONGEST_WORD = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(HungEnd.class);

    private final Stacks stacks = new Stacks();
    private final CountDownLatch ending = new CountDownLatch(1);

    /** Everything that the end needs is made here, while classes can still be loaded. */
    HungEnd() {
        Thread.ofPlatform().daemon().name("start-watch-end").start(this::endAnyway);
    }

    @Override
    public void accept(String why) {
        ending.countDown();
        log.error("{} It ends now, to be started again. It hangs here:\n{}", why, stacks.all());
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    private void endAnyway() {
        try {
            ending.await();
            Thread.sleep(LONGEST_WORD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
