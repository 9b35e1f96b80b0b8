package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;

@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class TelegramPollingTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-11-18T01:00:00Z"), ZoneOffset.UTC);
    private static final long LAN = 1001;
    private static final long HOA = 1002;

    private final FakeTelegram telegram = FakeTelegram.start(CLOCK);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TelegramSettings settings = new TelegramSettings(
            FakeTelegram.TOKEN, telegram.url(), Duration.ofSeconds(5), Duration.ofMillis(10), Duration.ofMillis(80));
    private final FakeInbox inbox = new FakeInbox();
    private final CountDownLatch released = new CountDownLatch(1);
    private final BotApi api = new BotApi(settings);
    private final TelegramPolling polling = polling(inbox);

    private TelegramPolling polling(Inbox inbox) {
        return new TelegramPolling(api, new Events(CLOCK), new Lanes(inbox, settings, meters), settings);
    }

    @AfterEach
    void stop() {
        released.countDown();
        polling.stop();
        api.close();
        telegram.close();
    }

    @Test
    void whatIsSaidArrivesWithTheTimeOfTheSender() {
        int update = telegram.say(LAN, "báo cáo");
        polling.start();
        awaitStored(1);
        assertThat(inbox.stored())
                .containsExactly(new Incoming(
                        new Chat("telegram", "1001"),
                        "message-" + update,
                        Instant.parse("2022-11-18T01:00:00Z"),
                        new Incoming.Text("báo cáo")));
    }

    @Test
    void anUpdateIsConfirmedOnlyAfterItIsStored() {
        var handed = new CountDownLatch(1);
        inbox.first(event -> {
            handed.countDown();
            waitFor(released);
        });
        telegram.say(LAN, "12");
        polling.start();
        waitFor(handed);
        await().during(Duration.ofMillis(150)).until(() -> telegram.unconfirmed() == 1);
        released.countDown();
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("12");
    }

    @Test
    void aStoreThatIsDownGetsTheUpdateLaterAndInOrder() {
        var tries = new AtomicInteger();
        inbox.first(event -> {
            if (tries.incrementAndGet() <= 8) {
                assertThat(telegram.unconfirmed()).isEqualTo(2);
                throw new Inbox.StoreUnavailable(new IllegalStateException("no connection"));
            }
        });
        telegram.say(LAN, "12");
        telegram.say(LAN, "14");
        polling.start();
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("12", "14");
        assertThat(tries).hasValue(10);
    }

    @Test
    void anUpdateIdThatJumpsDownIsAccepted() {
        polling.start();
        telegram.say(LAN, "before a quiet week");
        awaitStored(1);
        awaitConfirmed();
        telegram.nextUpdateId(5);
        telegram.say(LAN, "after it");
        telegram.say(LAN, "and on");
        awaitStored(3);
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("before a quiet week", "after it", "and on");
    }

    @Test
    void killedBeforeConfirmTheUpdateComesAgain() {
        var handed = new CountDownLatch(1);
        inbox.first(event -> {
            handed.countDown();
            waitFor(released);
        });
        telegram.say(LAN, "12");
        polling.start();
        waitFor(handed);
        telegram.goDown();
        released.countDown();
        awaitStored(1);
        polling.stop();
        telegram.comeBack();
        assertThat(telegram.unconfirmed()).isEqualTo(1);
        polling.start();
        awaitConfirmed();
        assertThat(inbox.stored()).hasSize(2);
        assertThat(inbox.stored().getFirst()).isEqualTo(inbox.stored().getLast());
    }

    @Test
    void oneUnreadableUpdateDoesNotBlockTheRest(CapturedOutput output) {
        telegram.say(LAN, "12");
        telegram.inject("{\"message\":{\"message_id\":\"bí mật\",\"from\":\"bí mật\",\"date\":\"bí mật\"}}");
        telegram.inject("{\"message\":{\"message_id\":1,\"text\":\"from nobody\"}}");
        telegram.inject("{\"something_new\":{\"text\":\"bí mật\"}}");
        telegram.say(LAN, "14");
        polling.start();
        awaitStored(2);
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("12", "14");
        assertThat(output).contains("cannot be read").doesNotContain("bí mật");
    }

    @Test
    void anEventThatAlwaysFailsDoesNotBlockTheChat(CapturedOutput output) {
        inbox.first(event -> {
            if (event.content().equals(new Incoming.Text("bí mật"))) {
                throw new IllegalStateException("a defect");
            }
        });
        telegram.say(LAN, "bí mật");
        telegram.say(LAN, "14");
        polling.start();
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("14");
        assertThat(meters.counter("telegram.events", "outcome", "failed").count())
                .isEqualTo(5);
        assertThat(meters.counter("telegram.events", "outcome", "skipped").count())
                .isEqualTo(1);
        assertThat(output).contains("is skipped").doesNotContain("bí mật");
    }

    @Test
    void chatsDoNotWaitForEachOther() {
        inbox.first(event -> {
            if (event.chat().id().equals("1001")) {
                waitFor(released);
            }
        });
        telegram.say(LAN, "12");
        telegram.say(HOA, "14");
        polling.start();
        awaitStored(1);
        assertThat(inbox.texts()).containsExactly("14");
        assertThat(telegram.unconfirmed()).isEqualTo(2);
        released.countDown();
        awaitConfirmed();
    }

    @Test
    void aBurstFromManyChatsKeepsTheOrderOfEach() {
        for (int i = 0; i < 250; i++) {
            telegram.say(2000 + i % 7, Integer.toString(i));
        }
        polling.start();
        awaitStored(250);
        for (int chat = 0; chat < 7; chat++) {
            var id = Integer.toString(2000 + chat);
            var texts = inbox.stored().stream()
                    .filter(event -> event.chat().id().equals(id))
                    .map(event -> Integer.parseInt(((Incoming.Text) event.content()).text()))
                    .toList();
            assertThat(texts).isSorted();
        }
        awaitConfirmed();
    }

    @Test
    void theCallbackIsAnsweredAtOnce() {
        inbox.first(event -> waitFor(released));
        telegram.pressWith(LAN, 7, "m1:2");
        polling.start();
        await().until(() -> telegram.calls("answerCallbackQuery").size() == 1);
        assertThat(inbox.stored()).isEmpty();
        released.countDown();
        awaitStored(1);
        var event = inbox.stored().getFirst();
        assertThat(event.content()).isEqualTo(new Incoming.Pressed("m1", 2));
        assertThat(event.sentAt()).isEqualTo(CLOCK.instant());
        assertThat(event.chat().id()).isEqualTo("1001");
    }

    @Test
    void aCallbackThatCannotBeAnsweredIsHandledAllTheSame() {
        telegram.fail("answerCallbackQuery", Fault.error(400, "Bad Request: query is too old"));
        telegram.pressWith(LAN, 7, "m1:0");
        polling.start();
        awaitStored(1);
        awaitConfirmed();
    }

    @Test
    void groupsAreNotHeard() {
        telegram.sayInGroup(LAN, -42, "12");
        telegram.say(LAN, "14");
        polling.start();
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("14");
    }

    @Test
    void a429IsWaitedOut() {
        telegram.fail("getUpdates", Fault.tooMany(1));
        telegram.say(LAN, "12");
        long started = System.nanoTime();
        polling.start();
        awaitStored(1);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void badAnswersAreSurvivedAndLoggedOnce(CapturedOutput output) {
        telegram.fail(
                "getUpdates",
                Fault.badGateway(),
                Fault.garbage(),
                Fault.brokenConnection(),
                new Fault(200, "{}"),
                new Fault(200, "null"),
                new Fault(200, "{\"ok\":true,\"result\":{}}"),
                Fault.error(500, "Internal Server Error"),
                Fault.error(409, "Conflict: terminated by other getUpdates request"));
        telegram.say(LAN, "12");
        polling.start();
        awaitStored(1);
        assertThat(telegram.calls("getUpdates")).hasSizeGreaterThanOrEqualTo(9);
        assertThat(telegram.calls("deleteWebhook")).isEmpty();
        assertThat(output.toString().split("Telegram gives no updates")).hasSize(2);
        assertThat(output).contains("Telegram gives updates again");
    }

    @Test
    void nothingIsLostWhenTheServerIsDown() {
        telegram.say(LAN, "12");
        telegram.goDown();
        polling.start();
        await().during(Duration.ofMillis(200)).until(() -> inbox.stored().isEmpty());
        telegram.comeBack();
        telegram.say(LAN, "14");
        awaitStored(2);
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("12", "14");
    }

    @Test
    void aSecondPollerDoesNotEndThisOne() {
        polling.start();
        await().until(() -> telegram.calls("getUpdates").size() >= 2);
        var other = new BotApi(settings);
        other.updates(null, 0);
        other.close();
        telegram.say(LAN, "12");
        awaitStored(1);
    }

    @Test
    void aWebhookIsRemovedOnlyWhenItIsInTheWay() {
        telegram.setWebhook();
        telegram.say(LAN, "12");
        polling.start();
        awaitStored(1);
        assertThat(telegram.calls("deleteWebhook")).hasSize(1);
        assertThat(telegram.calls("deleteWebhook")
                        .getFirst()
                        .path("drop_pending_updates")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void onlyMessagesAndPressesAreAskedFor() {
        polling.start();
        await().until(() -> !telegram.calls("getUpdates").isEmpty());
        var asked = telegram.calls("getUpdates").getFirst().path("allowed_updates");
        assertThat(asked).hasToString("[\"message\",\"callback_query\"]");
    }

    @Test
    void theMenuIsSetEvenWhenTelegramCameLate() {
        telegram.fail("getUpdates", Fault.badGateway(), Fault.badGateway());
        polling.start();
        await().until(() -> !telegram.calls("setMyCommands").isEmpty());
        var menu = telegram.calls("setMyCommands").getFirst().path("commands");
        assertThat(menu.findValuesAsText("command")).containsExactly("start", "baocao", "tiendo", "trogiup");
        assertThat(menu.findValuesAsText("description")).contains("Báo cáo tháng", "Tiến độ", "Trợ giúp");
    }

    @Test
    void aServerThatDoesNotHoldPollsIsNotFlooded() {
        telegram.fail(
                "getUpdates",
                Collections.nCopies(50, new Fault(200, "{\"ok\":true,\"result\":[]}"))
                        .toArray(new Fault[0]));
        polling.start();
        await().during(Duration.ofMillis(600))
                .until(() -> telegram.calls("getUpdates").size() <= 5);
    }

    @Test
    void noTokenInTheLog(CapturedOutput output) {
        telegram.fail(
                "getUpdates",
                Fault.error(404, "Not Found: " + telegram.url() + "/bot" + FakeTelegram.TOKEN + "/getupdates"),
                Fault.brokenConnection());
        telegram.say(LAN, "12");
        polling.start();
        awaitStored(1);
        telegram.goDown();
        await().until(() -> output.toString().split("gives no updates").length == 3);
        assertThat(settings.toString()).doesNotContain(FakeTelegram.TOKEN);
        assertThat(output).contains("404 Not Found: ").doesNotContain(FakeTelegram.TOKEN);
    }

    @Test
    void theStopIsQuickAndLeavesNoThread() {
        polling.start();
        await().until(() -> telegram.calls("getUpdates").size() >= 2);
        long started = System.nanoTime();
        polling.stop();
        api.close();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        await().until(() -> ownThreads().isEmpty());
    }

    @Test
    void afterAStopItCanBeStartedAgain() {
        polling.start();
        polling.stop();
        assertThat(polling.isRunning()).isFalse();
        telegram.say(LAN, "12");
        polling.start();
        awaitStored(1);
    }

    private static List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("telegram-poll") || !thread.isDaemon())
                .map(Thread::getName)
                .filter(name -> name.startsWith("telegram") || name.startsWith("OkHttp"))
                .toList();
    }

    private void awaitStored(int events) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> inbox.stored().size() >= events);
    }

    private void awaitConfirmed() {
        await().pollInterval(Duration.ofMillis(5)).until(() -> telegram.unconfirmed() == 0);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
