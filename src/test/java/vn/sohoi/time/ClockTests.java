package vn.sohoi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.storage.FreshDatabase;

class ClockTests {

    @Test
    void theDemoBeginsOnTheMorningOfTheEighteenthOfNovember() {
        context().withPropertyValues("sohoi.demo=true").run(context -> {
            var clock = context.getBean(SimulatedClock.class);
            assertThat(clock.instant().toString()).startsWith("2022-11-18T01:00:");
            assertThat(context).hasSingleBean(Clock.class);
        });
    }

    @Test
    void aRealInstallationHasTheRealClockInVietnamsZone() {
        context().withPropertyValues("sohoi.demo=false").run(context -> {
            var clock = context.getBean(Clock.class);
            assertThat(clock).isNotInstanceOf(SimulatedClock.class);
            assertThat(clock.getZone()).hasToString("Asia/Ho_Chi_Minh");
            assertThat(clock.instant()).isAfter(Instant.parse("2022-11-19T00:00:00Z"));
        });
    }

    private static ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withBean(MongoTemplate.class, FreshDatabase::open)
                .withUserConfiguration(ClockConfiguration.class);
    }
}
