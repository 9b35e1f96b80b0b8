package vn.sohoi.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sohoi.time.StandingClock;

@ExtendWith(OutputCaptureExtension.class)
class SignInFailuresTests {

    private final StandingClock clock = new StandingClock("2026-03-01T01:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SignInFailures failures = new SignInFailures(meters, clock);

    @Test
    void eachIsCountedAndTheFirstOnesAreTold(CapturedOutput output) {
        failures.count("admin token", "192.0.2.7");
        failures.count("admin token", "192.0.2.7");
        assertThat(output).contains("wrong admin token from 192.0.2.7, number 2");
        assertThat(meters.counter("sohoi.signin.failures", "what", "admin token")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aStormIsOneLineAMinute(CapturedOutput output) {
        storm(300);
        assertThat(lines(output)).isEqualTo(10);
        clock.forward(Duration.ofMinutes(1));
        storm(300);
        assertThat(lines(output)).isEqualTo(11);
        assertThat(output).contains("number 301; 290 without a line before it");
        assertThat(meters.counter("sohoi.signin.failures", "what", "admin token")
                        .count())
                .isEqualTo(600);
    }

    private void storm(int times) {
        for (int i = 0; i < times; i++) {
            failures.count("admin token", "192.0.2.7");
        }
    }

    private static long lines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("wrong admin token"))
                .count();
    }
}
