package vn.sohoi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.env.MockEnvironment;
import vn.sohoi.storage.FreshDatabase;

class DemoModeTests {

    @ParameterizedTest(name = "{0} {1} {2} {3} → {4}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''    | ''              | ''    | ''    | true
            ''    | mongodb://other | ''    | ''    | false
            ''    | ''              | 12:AB | ''    | false
            ''    | ''              | ''    | 34:CD | false
            true  | mongodb://other | 12:AB | 34:CD | true
            TRUE  | mongodb://other | ''    | ''    | true
            false | ''              | ''    | ''    | false
            ' '   | ''              | ''    | ''    | true
            """)
    void isTheDefaultOnlyWithoutDatabaseAndChannels(
            String said, String mongo, String telegram, String zalo, boolean demo) {
        var environment = new MockEnvironment()
                .withProperty("sohoi.demo", said)
                .withProperty("mongodb.uri", mongo)
                .withProperty("sohoi.telegram.token", telegram)
                .withProperty("sohoi.zalo.bot.token", zalo);
        assertThat(DemoMode.isOn(environment)).isEqualTo(demo);
    }

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
