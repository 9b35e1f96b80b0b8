package vn.sohoi.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.sohoi.messaging.Backlog;
import vn.sohoi.messaging.FloodSettings;
import vn.sohoi.messaging.Floods;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Outbox;

/** The channel exists only where a bot's token is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramConfiguration.TokenIsSet.class)
@EnableConfigurationProperties({TelegramSettings.class, FloodSettings.class})
class TelegramConfiguration {

    @Bean
    BotApi botApi(TelegramSettings settings) {
        return new BotApi(settings);
    }

    @Bean
    TelegramChannel telegramChannel(BotApi api, TelegramSettings settings) {
        return new TelegramChannel(api, settings.backoff());
    }

    @Bean
    TelegramPolling telegramPolling(
            BotApi api,
            TelegramSettings settings,
            Inbox inbox,
            Outbox outbox,
            Backlog backlog,
            FloodSettings flood,
            Clock clock,
            MeterRegistry meters) {
        var files = new FileServer(api, settings);
        var floods = new Floods(flood, InstantSource.system());
        return new TelegramPolling(api, stopping -> {
            var lanes = new Lanes(inbox, outbox, backlog, files, settings, meters, stopping);
            return new PollLoop(api, clock, floods, backlog, lanes, settings, stopping);
        });
    }

    /** Compose files and shells hand over an empty variable as a set one. */
    static final class TokenIsSet implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty(TelegramSettings.TOKEN, "")
                    .isBlank();
        }
    }
}
