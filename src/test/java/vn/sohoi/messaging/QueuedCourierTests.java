package vn.sohoi.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.sohoi.messaging.Channel.Delivery;
import vn.sohoi.messaging.Channel.Refusal;
import vn.sohoi.messaging.Outgoing.Urgency;

@Timeout(20)
class QueuedCourierTests {

    private static final Chat LAN = new Chat("phone", "1");
    private static final Chat HOA = new Chat("phone", "2");
    private static final Chat MAI = new Chat("phone", "3");
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Limits ONE_BY_ONE = new Limits(Duration.ZERO, 1, Duration.ZERO, 1, 1);
    private static final Delivery LATER = new Delivery.Later(SHORT, "502");

    private final FakeOutbox outbox = new FakeOutbox();
    private FakeChannel channel = new FakeChannel(FakeChannel.UNLIMITED);
    private QueuedCourier courier = courier();

    @AfterEach
    void stop() {
        channel.open();
        courier.stop();
    }

    @Test
    void whatIsStoredIsDeliveredInOrder() {
        courier.start();
        send(LAN, answer("a1"), answer("a2"), answer("a3"));
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1", "a2", "a3");
    }

    @Test
    void aMessageStoredWhileOneIsOnTheWireFollows() {
        courier.start();
        channel.shut();
        send(LAN, answer("a1"));
        await().until(() -> channel.tried().size() == 1);
        send(LAN, answer("a2"));
        channel.open();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1", "a2");
        assertThat(channel.overlapped()).isFalse();
    }

    @Test
    void oneMessageAChatIsOnTheWire() {
        courier.start();
        for (int i = 0; i < 50; i++) {
            send(i % 2 == 0 ? LAN : HOA, answer("a" + i));
        }
        awaitAllDone();
        assertThat(channel.tried()).hasSize(50).doesNotHaveDuplicates();
        assertThat(channel.overlapped()).isFalse();
    }

    @Test
    void answersGoBeforeReminders() {
        use(ONE_BY_ONE);
        channel.shut();
        courier.start();
        send(LAN, reminder("first"));
        await().until(() -> channel.tried().size() == 1);
        send(HOA, reminder("reminder"));
        send(MAI, answer("answer"));
        channel.open();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("first", "answer", "reminder");
    }

    @Test
    void anAnswerBringsForwardTheReminderBeforeIt() {
        use(ONE_BY_ONE);
        channel.shut();
        courier.start();
        send(MAI, reminder("first"));
        await().until(() -> channel.tried().size() == 1);
        send(HOA, reminder("other"));
        send(LAN, reminder("mine"));
        send(LAN, answer("answer"));
        channel.open();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("first", "mine", "answer", "other");
    }

    @Test
    void aFailureIsTriedAgainAndOthersDoNotWait() {
        courier.start();
        channel.answer("a1", LATER, LATER);
        send(LAN, answer("a1"), answer("a2"));
        send(HOA, answer("b1"));
        awaitAllDone();
        assertThat(channel.tried()).containsSubsequence("a1", "a1", "a1", "a2");
        assertThat(channel.tried()).containsSubsequence("b1", "a1", "a2");
    }

    @Test
    void aServerThatAsksToSlowDownIsLeftAloneByAll() {
        use(ONE_BY_ONE);
        channel.answer("a1", new Delivery.Paused(Duration.ofMillis(300), "429"));
        outbox.put(LAN, answer("a1"));
        outbox.put(HOA, answer("b1"));
        courier.start();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1", "b1", "a1");
        assertThat(channel.between(0, 1)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void aBlockedPersonIsReported() {
        courier.start();
        channel.answer("a1", new Delivery.Refused(Refusal.BLOCKED_BY_PERSON, "403"));
        channel.answer("b1", new Delivery.Refused(Refusal.NO_SUCH_CHAT, "400"));
        send(LAN, answer("a1"));
        send(HOA, answer("b1"));
        awaitAllDone();
        assertThat(outbox.unreachable()).containsExactlyInAnyOrder("phone:1 BLOCKED_BY_PERSON", "phone:2 NO_SUCH_CHAT");
    }

    @Test
    void aMessageThatCannotBeSentDoesNotBlockTheChat() {
        courier.start();
        channel.answer("a1", new Delivery.Refused(Refusal.BAD_MESSAGE, "400"));
        send(LAN, answer("a1"), answer("a2"));
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1", "a2");
        assertThat(outbox.unreachable()).isEmpty();
    }

    @Test
    void aWrongTokenLosesNoMessage() {
        use(ONE_BY_ONE);
        channel.answer("a1", new Delivery.Refused(Refusal.BAD_TOKEN, "401"));
        outbox.put(LAN, answer("a1"));
        outbox.put(HOA, answer("b1"));
        courier.start();
        await().during(Duration.ofMillis(200)).until(() -> channel.tried().equals(List.of("a1")));
        courier.stop();
        courier.start();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1", "a1", "b1");
    }

    @Test
    void whatAnEarlierRunLeftIsDeliveredAfterTheStart() {
        outbox.put(LAN, answer("a1"), answer("a2"));
        outbox.put(HOA, reminder("b1"));
        outbox.put(new Chat("web", "9"), answer("pulled"));
        courier.start();
        await().until(() -> channel.tried().size() == 3);
        assertThat(channel.tried()).containsExactlyInAnyOrder("a1", "a2", "b1");
    }

    @Test
    void aStoreThatIsDownAtTheStartIsReadLater() {
        outbox.put(LAN, answer("a1"));
        outbox.failNext(1);
        courier.start();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1");
    }

    @Test
    void aDeliveredMessageThatCouldNotBeMarkedIsNotSentAgain() {
        courier.start();
        channel.shut();
        send(LAN, answer("a1"), answer("a2"));
        await().until(() -> channel.tried().size() == 1);
        outbox.failNext(1);
        channel.open();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1", "a2");
    }

    @Test
    void theLimitsAreKept() {
        use(new Limits(Duration.ofMillis(20), 5, Duration.ZERO, 1, 16));
        long begin = System.nanoTime();
        courier.start();
        IntStream.range(0, 25).forEach(i -> send(new Chat("phone", "c" + i), answer("a" + i)));
        awaitAllDone();
        // 5 at once, 20 at 20 ms each
        assertThat(channel.since(begin, 24)).isBetween(Duration.ofMillis(400), Duration.ofSeconds(10));
    }

    @Test
    void aChatGetsAShortBurstAndThenWaits() {
        use(new Limits(Duration.ZERO, 1, Duration.ofMillis(1500), 3, 16));
        long begin = System.nanoTime();
        courier.start();
        send(LAN, answer("a1"), answer("a2"), answer("a3"), answer("a4"));
        awaitAllDone();
        assertThat(channel.between(0, 2)).isLessThan(Duration.ofMillis(1500));
        assertThat(channel.since(begin, 3)).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void chatsOfPulledChannelsAreIgnored() {
        courier.start();
        send(new Chat("web", "9"), answer("pulled"));
        send(LAN, answer("a1"));
        await().until(() -> !channel.tried().isEmpty());
        assertThat(channel.tried()).containsExactly("a1");
    }

    @Test
    void whatIsOnTheWireIsMarkedBeforeTheStopIsOver() {
        courier.start();
        channel.shut();
        send(LAN, answer("a1"));
        await().until(() -> channel.tried().size() == 1);
        var stopped = CompletableFuture.runAsync(courier::stop);
        await().until(() -> !courier.isRunning());
        channel.open();
        stopped.join();
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void whatComesAfterTheStopWaitsForTheNextStart() {
        courier.start();
        courier.stop();
        send(LAN, answer("a1"));
        assertThat(channel.tried()).isEmpty();
        courier.start();
        awaitAllDone();
        assertThat(channel.tried()).containsExactly("a1");
    }

    private void use(Limits limits) {
        channel = new FakeChannel(limits);
        courier = courier();
    }

    private QueuedCourier courier() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("channel", channel);
        beans.addBean("outbox", outbox);
        return new QueuedCourier(beans.getBeanProvider(Channel.class), beans.getBeanProvider(Outbox.class));
    }

    private void send(Chat chat, Outgoing... messages) {
        outbox.put(chat, messages);
        courier.wake(chat, messages[messages.length - 1].urgency());
    }

    private void awaitAllDone() {
        await().pollInterval(Duration.ofMillis(5)).atMost(10, SECONDS).until(outbox::isEmpty);
    }

    private static Outgoing answer(String id) {
        return new Outgoing(id, "chào", List.of(), false, Urgency.ANSWER);
    }

    private static Outgoing reminder(String id) {
        return new Outgoing(id, "nhắc", List.of(), false, Urgency.REMINDER);
    }
}
