package vn.sohoi.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.sohoi.messaging.Inbox;

/** The channel exists only where a bot's token is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramConfiguration.TokenIsSet.class)
@EnableConfigurationProperties(TelegramSettings.class)
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
            BotApi api, TelegramSettings settings, Inbox inbox, Clock clock, MeterRegistry meters) {
        var lanes = new Lanes(inbox, settings, meters);
        return new TelegramPolling(api, new Events(clock, new FileServer(api, settings)), lanes, settings);
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
