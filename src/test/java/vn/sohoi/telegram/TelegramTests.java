package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.sohoi.messaging.Backlog;
import vn.sohoi.messaging.Channel;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Courier;
import vn.sohoi.messaging.FakeBacklog;
import vn.sohoi.messaging.FakeOutbox;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outbox;
import vn.sohoi.messaging.Outgoing;

/** The channel and the courier as the application wires them, with an inbox that repeats what it hears. */
@Timeout(30)
class TelegramTests {

    private static final long LAN = 1001;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final FakeOutbox outbox = new FakeOutbox();
    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(Modules.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Outbox.class, () -> outbox)
            .withBean(Backlog.class, FakeBacklog::new)
            .withBean(Echo.class)
            .withPropertyValues("sohoi.telegram.first-wait=20ms", "sohoi.telegram.longest-wait=100ms");

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"vn.sohoi.messaging", "vn.sohoi.telegram"})
    static class Modules {}

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void aPersonIsAnswered() {
        with(telegram.url()).run(context -> {
            telegram.say(LAN, "chỉ tiêu 5");
            await().until(() -> telegram.textsTo(LAN).equals(List.of("chỉ tiêu 5?")));
            telegram.press(LAN, "Đúng");
            await().until(() -> telegram.sentTo(LAN).size() == 2);
            assertThat(telegram.sentTo(LAN).getLast().text()).startsWith("Pressed[message=e1");
            await().until(() -> outbox.isEmpty() && telegram.unconfirmed() == 0);
        });
    }

    @Test
    void nothingIsLostWhenTheServerGoesDownBetweenQuestionAndAnswer() {
        with(telegram.url()).run(context -> {
            telegram.fail("sendMessage", Fault.badGateway(), Fault.tooMany(1), Fault.brokenConnection());
            for (int i = 0; i < 20; i++) {
                telegram.say(LAN + i, "câu " + i);
            }
            await().until(() -> telegram.unconfirmed() < 20);
            telegram.goDown();
            await().during(Duration.ofMillis(200)).until(() -> !outbox.isEmpty());
            telegram.comeBack();
            await().until(() -> outbox.isEmpty() && telegram.unconfirmed() == 0);
            for (int i = 0; i < 20; i++) {
                assertThat(telegram.textsTo(LAN + i)).contains("câu " + i + "?");
            }
        });
    }

    @Test
    void whatWasStoredBeforeAKillIsDeliveredAfterTheStart() {
        telegram.knows(LAN);
        outbox.put(
                new Chat("telegram", "1001"),
                new Outgoing("m1", "Đã nhận báo cáo", List.of(), false, Outgoing.Urgency.ANSWER));
        with(telegram.url()).run(context -> await().until(outbox::isEmpty));
        assertThat(telegram.textsTo(LAN)).containsExactly("Đã nhận báo cáo");
    }

    @Test
    void theStartDoesNotNeedTelegram() {
        telegram.goDown();
        with(telegram.url()).run(context -> {
            assertThat(context).hasNotFailed();
            telegram.comeBack();
            telegram.say(LAN, "12");
            await().until(() -> telegram.textsTo(LAN).equals(List.of("12?")));
        });
    }

    @Test
    void withoutATokenThereIsNoChannel() {
        app.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Channel.class));
        app.withPropertyValues("sohoi.telegram.token= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Channel.class));
    }

    @Test
    void anUnusableServerAddressFailsTheStartWithoutShowingTheToken() {
        for (var url : List.of("ftp://127.0.0.1", "127.0.0.1:8081", "http://127.0.0.1:8081/path", "https://")) {
            with(url).run(context -> assertThat(context).hasFailed());
        }
        assertThat(new TelegramSettings("t", " ", Duration.ZERO, Duration.ZERO, Duration.ZERO)
                        .server()
                        .getHost())
                .isEqualTo("api.telegram.org");
    }

    private ApplicationContextRunner with(String url) {
        return app.withPropertyValues("sohoi.telegram.token=" + FakeTelegram.TOKEN, "sohoi.telegram.url=" + url);
    }

    /** Stores the answer, then wakes the courier; an event that comes again is not answered again. */
    static final class Echo implements Inbox {
        private final FakeOutbox outbox;
        private final Courier courier;
        private final Set<String> handled = ConcurrentHashMap.newKeySet();

        Echo(Outbox outbox, Courier courier) {
            this.outbox = (FakeOutbox) outbox;
            this.courier = courier;
        }

        @Override
        public List<Outgoing> receive(Incoming event) {
            if (!handled.add(event.eventId())) {
                return List.of();
            }
            var text = event.content() instanceof Incoming.Text said
                    ? said.text() + "?"
                    : event.content().toString();
            var answer = new Outgoing(
                    "e" + handled.size(), text, List.of(List.of("Đúng", "Sai")), false, Outgoing.Urgency.ANSWER);
            outbox.put(event.chat(), answer);
            courier.wake(event.chat(), Outgoing.Urgency.ANSWER);
            return List.of(answer);
        }
    }
}
