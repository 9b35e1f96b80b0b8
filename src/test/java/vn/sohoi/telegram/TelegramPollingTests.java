package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;

@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class TelegramPollingTests extends PollingFixture {

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
            backlog.goDown();
            handed.countDown();
            waitFor(released);
        });
        telegram.say(LAN, "12");
        polling.start();
        waitFor(handed);
        await().during(Duration.ofMillis(400)).until(() -> telegram.unconfirmed() == 1);
        released.countDown();
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("12");
    }

    @Test
    void aStoreThatIsDownGetsTheUpdateLaterAndInOrder() {
        var tries = new AtomicInteger();
        inbox.first(event -> {
            if (tries.incrementAndGet() <= 8) {
                backlog.goDown();
                assertThat(telegram.unconfirmed()).isEqualTo(2);
                throw new Inbox.StoreUnavailable(new IllegalStateException("no connection"));
            }
            backlog.comeBack();
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
            backlog.goDown();
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
        backlog.comeBack();
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
        awaitStored(1);
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
        telegram.say(HOA, "15");
        awaitStored(2);
        assertThat(inbox.texts()).containsExactly("14", "15");
        awaitConfirmed();
        released.countDown();
        awaitStored(3);
    }

    @Test
    void whatASlowChatSaidIsKeptUntilItIsHandledAndOutlivesAStop() {
        inbox.first(event -> {
            if (event.chat().id().equals("1001")) {
                throw new Inbox.StoreUnavailable(new IllegalStateException("not for Lan"));
            }
        });
        int first = telegram.say(LAN, "12");
        telegram.say(HOA, "14");
        int second = telegram.say(LAN, "13");
        polling.start();
        awaitConfirmed();
        assertThat(backlog.ever()).containsExactly("" + first, "" + second);
        polling.stop();
        inbox.first(event -> {});
        polling.start();
        await().until(backlog::isEmpty);
        assertThat(inbox.texts()).containsExactly("14", "12", "13");
    }

    @Test
    void usuallyNothingIsWrittenBesideTheTurn() {
        for (int i = 0; i < 50; i++) {
            telegram.say(LAN + i % 5, "" + i);
        }
        polling.start();
        awaitStored(50);
        awaitConfirmed();
        assertThat(backlog.ever()).isEmpty();
    }

    @Test
    void twentyFilesThatHangKeepNobodyElseWaiting() {
        for (int person = 0; person < 20; person++) {
            telegram.hangFilesOf(3000 + person);
            telegram.sendPhoto(3000 + person, "", new byte[] {1});
            telegram.say(3000 + person, "after the photo");
        }
        polling.start();
        awaitConfirmed();
        long began = System.nanoTime();
        telegram.say(HOA, "14");
        telegram.sendPhoto(LAN, "", new byte[] {2});
        awaitStored(2);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        telegram.releaseFiles();
        awaitStored(42);
        await().until(backlog::isEmpty);
        assertThat(telegram.calls("getFile")).hasSize(21);
        for (int person = 0; person < 20; person++) {
            var id = Integer.toString(3000 + person);
            assertThat(inbox.stored().stream().filter(event -> event.chat().id().equals(id)))
                    .extracting(event -> event.content() instanceof Incoming.File)
                    .containsExactly(true, false);
        }
    }

    @Test
    void aFloodIsAnsweredOnceAndOthersDoNotNotice() {
        for (int i = 0; i < 2_500; i++) {
            telegram.say(LAN, "" + i);
        }
        telegram.say(HOA, "from Hoa");
        polling.start();
        await().until(() -> inbox.texts().contains("from Hoa"));
        awaitConfirmed();
        var told = inbox.stored().stream()
                .filter(event -> event.content() instanceof Incoming.TooMany)
                .toList();
        var taken =
                inbox.texts().stream().filter(text -> !text.equals("from Hoa")).toList();
        assertThat(taken).hasSizeBetween(60, 80);
        assertThat(told)
                .singleElement()
                .extracting(Incoming::content)
                .isEqualTo(new Incoming.TooMany(new Incoming.Text(taken.getLast()), Duration.ofMinutes(1)));
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    void whoHasManyAnswersWaitingIsHandledWhenSomeAreDelivered() {
        var lan = new Chat("telegram", "1001");
        for (int i = 0; i < 40; i++) {
            outbox.put(lan, new Outgoing("m" + i, "câu", List.of(), false, Outgoing.Urgency.ANSWER));
        }
        telegram.say(LAN, "12");
        telegram.say(HOA, "14");
        polling.start();
        awaitConfirmed();
        assertThat(inbox.texts()).containsExactly("14");
        outbox.done(lan, "m0");
        awaitStored(2);
        await().until(backlog::isEmpty);
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
    void onlyMessagesAndPressesAreAskedFor() {
        polling.start();
        await().until(() -> !telegram.calls("getUpdates").isEmpty());
        var asked = telegram.calls("getUpdates").getFirst().path("allowed_updates");
        assertThat(asked).hasToString("[\"message\",\"callback_query\"]");
    }
}
