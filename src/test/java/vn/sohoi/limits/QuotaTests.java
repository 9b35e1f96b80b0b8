package vn.sohoi.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.time.StandingClock;

class QuotaTests {

    private final StandingClock clock = new StandingClock("2026-03-01T01:00:00Z");
    private final Quota<String> quota = new Quota<>(Rate.valueOf("3+2/1s"), clock);

    @Test
    void onlyTheOneWhoTakesTooMuchWaits() {
        for (int i = 0; i < 3; i++) {
            assertThat(quota.take("lan")).isZero();
        }
        assertThat(quota.take("lan")).isEqualTo(Duration.ofMillis(500));
        assertThat(quota.take("hoa")).isZero();
    }

    @Test
    void whatIsTakenComesBackEvenly() {
        spend("lan");
        clock.forward(Duration.ofMillis(499));
        assertThat(quota.take("lan")).isPositive();
        clock.forward(Duration.ofMillis(1));
        assertThat(quota.take("lan")).isZero();
        assertThat(quota.take("lan")).isPositive();
    }

    @Test
    void afterAnyRestThereIsNoMoreThanTheBurst() {
        spend("lan");
        clock.forward(Duration.ofDays(1));
        spend("lan");
        assertThat(quota.take("lan")).isPositive();
    }

    @Test
    void askingHowLongTakesNothing() {
        assertThat(quota.waiting("lan")).isZero();
        spend("lan");
        assertThat(quota.waiting("lan")).isEqualTo(Duration.ofMillis(500));
    }

    private void spend(String sender) {
        for (int i = 0; i < 3; i++) {
            assertThat(quota.take(sender)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5/1s", "0+1/1s", "1+0/1s", "1+1/0s", "1+1/x", "-1+1/1s"})
    void aRateThatLetsNothingThroughIsRefused(String written) {
        assertThatThrownBy(() -> Rate.valueOf(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
