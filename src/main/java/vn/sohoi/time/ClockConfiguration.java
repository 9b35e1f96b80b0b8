package vn.sohoi.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.installation.DemoMode;

/** Chooses the clock once for the whole application. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** 18 November 2022, 08:00 in Vietnam: October is due in two days. */
    private static final Instant DEMO_START = Instant.parse("2022-11-18T01:00:00Z");

    @Bean
    @Conditional(DemoMode.class)
    SimulatedClock clock(MongoTemplate mongo) {
        return new SimulatedClock(Clock.system(ZONE), ZONE, mongo, DEMO_START);
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock realClock() {
        return Clock.system(ZONE);
    }
}
