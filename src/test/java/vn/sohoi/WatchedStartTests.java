package vn.sohoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sohoi.storage.KilledProcess;

class WatchedStartTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void aServiceThatHangsSaysWhereAndEndsThoughItsStopWouldHangToo() throws InterruptedException {
        try (var hanging = KilledProcess.start(HangingService.class, Map.of(), "--spring.main.banner-mode=off")) {
            assertThat(hanging.exitCode(LONG)).isEqualTo(HungEnd.EXIT_CODE);
            assertThat(hanging.kill())
                    .anyMatch(line -> line.contains("does not answer itself, 1 s after"))
                    .anyMatch(line -> line.contains("at vn.sohoi.HangingService.hang"));
        }
    }
}
