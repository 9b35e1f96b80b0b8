package vn.sohoi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.storage.FreshDatabase;

class SimulatedClockTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant START = Instant.parse("2022-11-18T01:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2022-11-20T16:59:00Z");

    private final MongoTemplate mongo = FreshDatabase.open();
    private final StandingClock real = new StandingClock("2026-05-01T00:00:00Z");
    private final SimulatedClock clock = open();

    private SimulatedClock open() {
        return new SimulatedClock(real, ZONE, mongo, START);
    }

    @Test
    void beginsAtItsStartAndRunsOnFromThere() {
        assertThat(clock.instant()).isEqualTo(START);
        real.forward(Duration.ofMinutes(90));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(90)));
        assertThat(clock.isRunning()).isTrue();
    }

    @Test
    void standsStillWhereItIsSet() {
        clock.set(DEADLINE);
        real.forward(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo(DEADLINE);
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void canBeSetBack() {
        clock.set(DEADLINE);
        clock.set(START);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void runsOnFromWhereItStood() {
        clock.set(DEADLINE);
        real.forward(Duration.ofDays(3));
        clock.run();
        real.forward(Duration.ofSeconds(61));
        assertThat(clock.instant()).isEqualTo(DEADLINE.plusSeconds(61));
    }

    @Test
    void lettingItRunTwiceChangesNothing() {
        clock.run();
        real.forward(Duration.ofSeconds(10));
        clock.run();
        real.forward(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void standsWhereItStoodAfterARestart() {
        clock.set(DEADLINE);
        real.forward(Duration.ofDays(1));
        assertThat(open().instant()).isEqualTo(DEADLINE);
    }

    @Test
    void aRunningClockRunsOnWhileTheServiceIsDown() {
        assertThat(clock.instant()).isEqualTo(START);
        real.forward(Duration.ofHours(5));
        assertThat(open().instant()).isEqualTo(START.plus(Duration.ofHours(5)));
    }

    @Test
    void inAnotherZoneItIsStillTheSameClock() {
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);
        assertThat(elsewhere.instant()).isEqualTo(START);
        clock.set(DEADLINE);
        assertThat(elsewhere.instant()).isEqualTo(DEADLINE);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.getZone()).isEqualTo(ZONE);
    }
}
