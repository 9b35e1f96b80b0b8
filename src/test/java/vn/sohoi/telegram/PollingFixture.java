package vn.sohoi.telegram;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import vn.sohoi.messaging.FakeBacklog;
import vn.sohoi.messaging.FakeOutbox;
import vn.sohoi.messaging.FloodSettings;
import vn.sohoi.messaging.Floods;

/** A poll loop between a fake server and a fake inbox. */
abstract class PollingFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-11-18T01:00:00Z"), ZoneOffset.UTC);
    static final long LAN = 1001;
    static final long HOA = 1002;

    final FakeTelegram telegram = FakeTelegram.start(CLOCK);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TelegramSettings settings = new TelegramSettings(
            FakeTelegram.TOKEN, telegram.url(), Duration.ofSeconds(5), Duration.ofMillis(10), Duration.ofMillis(80));
    final FakeInbox inbox = new FakeInbox();
    final CountDownLatch released = new CountDownLatch(1);
    final BotApi api = new BotApi(settings);
    final FileServer files = new FileServer(api, settings);
    final FakeOutbox outbox = new FakeOutbox();
    final FakeBacklog backlog = new FakeBacklog();
    final TelegramPolling polling = new TelegramPolling(api, this::loop);

    private PollLoop loop(Stopping stopping) {
        var lanes = new Lanes(inbox, outbox, backlog, files, settings, meters, stopping);
        var floods = new Floods(FloodSettings.DEFAULT, InstantSource.system());
        return new PollLoop(api, CLOCK, floods, backlog, lanes, settings, stopping);
    }

    @AfterEach
    void stop() {
        released.countDown();
        polling.stop();
        api.close();
        telegram.close();
    }

    void awaitStored(int events) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> inbox.stored().size() >= events);
    }

    void awaitConfirmed() {
        await().pollInterval(Duration.ofMillis(5)).until(() -> telegram.unconfirmed() == 0);
    }

    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
