package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class TelegramOutageTests extends PollingFixture {

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
        await().untilAsserted(() -> assertThat(output).contains("Telegram gives updates again"));
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
        List<Thread> others = ownThreads();
        polling.start();
        await().until(() -> telegram.calls("getUpdates").size() >= 2);
        long started = System.nanoTime();
        polling.stop();
        api.close();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        await().until(() -> others.containsAll(ownThreads()));
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

    /** Threads that speak with Telegram; an application that other tests left running has some too. */
    private static List<Thread> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("telegram-poll") || !thread.isDaemon())
                .filter(thread -> thread.getName().startsWith("telegram")
                        || thread.getName().startsWith("OkHttp"))
                .toList();
    }
}
