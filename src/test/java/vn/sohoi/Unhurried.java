package vn.sohoi;

import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import vn.sohoi.messaging.Channel;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Limits;
import vn.sohoi.messaging.Outgoing;

/** Telegram's limits are tested elsewhere; a test's own server sets none. */
public final class Unhurried implements BeanPostProcessor {

    private static final Limits NONE = new Limits(Duration.ZERO, 1, Duration.ZERO, 1, 32);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Channel channel ? new Fast(channel) : bean;
    }

    private record Fast(Channel channel) implements Channel {
        @Override
        public String name() {
            return channel.name();
        }

        @Override
        public Delivery deliver(Chat chat, Outgoing message) {
            return channel.deliver(chat, message);
        }

        @Override
        public Limits limits() {
            return NONE;
        }
    }
}
