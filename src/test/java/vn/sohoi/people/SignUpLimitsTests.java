package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sohoi.limits.SignInFailures;
import vn.sohoi.time.StandingClock;

class SignUpLimitsTests {

    private final StandingClock clock = new StandingClock("2026-03-01T01:00:00Z");
    private final SignUpLimits limits = new SignUpLimits(new SignInFailures(new SimpleMeterRegistry(), clock), clock);

    @Test
    void afterAHundredWrongCodesOnlyThoseAreHeardWhoWereNeverWrong() {
        wrong(99);
        assertThat(limits.listensTo(true)).isTrue();
        wrong(1);
        assertThat(limits.listensTo(true)).isFalse();
        assertThat(limits.listensTo(false)).isTrue();
    }

    @Test
    void oneTryComesBackEvery36SecondsAndAllOfThemInAnHour() {
        wrong(100);
        clock.forward(Duration.ofSeconds(35));
        assertThat(limits.listensTo(true)).isFalse();
        clock.forward(Duration.ofSeconds(1));
        assertThat(limits.listensTo(true)).isTrue();
        wrong(1);
        assertThat(limits.listensTo(true)).isFalse();
        clock.forward(Duration.ofHours(1));
        wrong(99);
        assertThat(limits.listensTo(true)).isTrue();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            limits.wrongCode("telegram");
        }
    }
}
