package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.SharedApplication;
import vn.sohoi.dialog.Answer;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Inbox.StoreUnavailable;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;

/** A turn happens once, whole or not at all, whoever else is at work. In November no commune has sent anything. */
@ExtendWith(SharedApplication.Starting.class)
@Timeout(30)
class TurnTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);

    private final SharedApplication shared;
    private final Inbox inbox;
    private final MongoTemplate mongo;
    private int events;

    TurnTests(SharedApplication shared) {
        this.shared = shared;
        this.inbox = shared.bean(Turns.class);
        this.mongo = shared.bean(MongoTemplate.class);
    }

    @BeforeEach
    void setClock() {
        shared.at("2022-12-05T08:00:00+07:00");
    }

    @AfterEach
    void endOutage() {
        shared.outage().end();
    }

    @Test
    void theSameSendingFiftyTimesAtOnceIsOneRevision() {
        Chat chat = aboutToSend("01270", "0902001270", 3);
        Incoming sending = text(chat, "sending", "Gửi luôn");
        List<List<Outgoing>> replies = atOnce(IntStream.range(0, 50)
                .<Callable<List<Outgoing>>>mapToObj(i -> () -> inbox.receive(sending))
                .toList());
        assertThat(replies).allSatisfy(reply -> assertThat(reply).isEqualTo(replies.getFirst()));
        assertThat(texts(replies.getFirst())).singleElement().asString().startsWith("Đã nhận báo cáo tháng 11/2022");
        assertThat(report("01270").revisions()).hasSize(1);
        assertThat(stored(chat).outbox())
                .filteredOn(waiting -> waiting.event().equals("sending"))
                .hasSize(1);
    }

    @Test
    void anAnswerThatComesTwiceIsNotTheNextAnswerToo() {
        Chat chat = reporting("0902001273");
        Incoming answer = text(chat, "answer", "7");
        List<Outgoing> first = inbox.receive(answer);
        assertThat(inbox.receive(answer)).isEqualTo(first);
        assertThat(answers(chat, "01273")).containsExactly(7L);
    }

    @Test
    void differentEventsAtOnceAreAllHandled() {
        Chat chat = reporting("0902001276");
        atOnce(answersFrom(chat, 1, 10, inbox));
        assertThat(answers(chat, "01276"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(Long::valueOf).toList());
    }

    @Test
    void twoInstancesOnOneStoreDoNotInterleave() {
        Chat chat = reporting("0902001279");
        List<Callable<List<Outgoing>>> both = new ArrayList<>(answersFrom(chat, 1, 5, instance()));
        both.addAll(answersFrom(chat, 6, 10, instance()));
        List<List<Outgoing>> replies = atOnce(both);
        assertThat(answers(chat, "01279"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(Long::valueOf).toList());
        assertThat(replies.stream().flatMap(List::stream).map(Outgoing::id)).doesNotHaveDuplicates();
    }

    @Test
    void chairAndDeputyAtOnceMakeOneReportAndTheOtherKeepsHerAnswers() {
        Chat chair = aboutToSend("01282", "0902001282", 3);
        Chat deputy = aboutToSend("01282", "0903001282", 8);
        List<List<Outgoing>> replies = atOnce(List.of(
                () -> inbox.receive(text(chair, "chair", "Gửi luôn")),
                () -> inbox.receive(text(deputy, "deputy", "Gửi luôn"))));
        boolean chairWon = texts(replies.getFirst()).getFirst().startsWith("Đã nhận");
        assertThat(texts(replies.get(chairWon ? 1 : 0)).getFirst()).contains("đã có người nộp");
        assertThat(report("01282").sentBy()).isEqualTo(chairWon ? "0902001282" : "0903001282");
        assertThat(report("01282").revisions()).hasSize(1);
        assertThat(answers(chairWon ? deputy : chair, "01282")).containsExactly(chairWon ? 8L : 3L);
    }

    @Test
    void aKillBetweenTheReportAndTheConversationLosesNothing() {
        Chat chat = aboutToSend("01285", "0902001285", 3);
        Incoming sending = text(chat, "sending", "Gửi luôn");
        shared.outage().beginForAfter("conversations", "reports");
        assertThatThrownBy(() -> inbox.receive(sending)).isInstanceOf(StoreUnavailable.class);
        shared.outage().end();
        Report written = report("01285");
        assertThat(answers(chat, "01285")).containsExactly(3L);

        List<Outgoing> receipt = instance().receive(sending);
        assertThat(texts(receipt)).singleElement().asString().startsWith("Đã nhận báo cáo tháng 11/2022");
        assertThat(report("01285")).isEqualTo(written);
        assertThat(stored(chat).session().drafts()).isEmpty();
    }

    @Test
    void whileTheStoreIsDownNothingChangesAndThenTheSameEventSucceeds() {
        Chat chat = aboutToSend("01288", "0902001288", 3);
        Conversation before = stored(chat);
        Incoming sending = text(chat, "sending", "Gửi luôn");
        shared.outage().begin();
        assertThatThrownBy(() -> inbox.receive(sending)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> instance().receive(sending)).isInstanceOf(StoreUnavailable.class);
        shared.outage().end();
        assertThat(stored(chat)).isEqualTo(before);
        assertThat(shared.bean(Reports.class).find("01288", NOVEMBER)).isEmpty();

        assertThat(texts(inbox.receive(sending))).singleElement().asString().startsWith("Đã nhận báo cáo");
        assertThat(report("01288").revisions()).hasSize(1);
    }

    /** Another instance on the same store. */
    private Turns instance() {
        var conversations = new Conversations(mongo, new DoneMarks(new DeliveryJournal(mongo)));
        return new Turns(
                conversations,
                new ChatLanes(),
                shared.bean(Turn.class),
                (chat, urgency) -> {},
                shared.bean(Lessons.class));
    }

    private List<Callable<List<Outgoing>>> answersFrom(Chat chat, int first, int last, Inbox at) {
        return IntStream.rangeClosed(first, last)
                .<Callable<List<Outgoing>>>mapToObj(i -> () -> at.receive(text(chat, "answer-" + i, "" + i)))
                .toList();
    }

    private Chat reporting(String phone) {
        Chat chat = new Chat("test", phone);
        say(chat, new Incoming.Contact(phone, true));
        say(chat, new Incoming.Text("báo cáo"));
        return chat;
    }

    private Chat aboutToSend(String unit, String phone, long answer) {
        Chat chat = reporting(phone);
        say(chat, new Incoming.Text("" + answer));
        say(chat, new Incoming.Text("xem lại"));
        say(chat, new Incoming.Text("Gửi"));
        assertThat(answers(chat, unit)).containsExactly(answer);
        return chat;
    }

    private void say(Chat chat, Content content) {
        inbox.receive(
                new Incoming(chat, "event-" + ++events, shared.bean(Clock.class).instant(), content));
    }

    private Incoming text(Chat chat, String event, String text) {
        return new Incoming(chat, event, shared.bean(Clock.class).instant(), new Incoming.Text(text));
    }

    private static List<String> texts(List<Outgoing> messages) {
        return messages.stream().map(Outgoing::text).toList();
    }

    private Report report(String unit) {
        return shared.bean(Reports.class).find(unit, NOVEMBER).orElseThrow();
    }

    private Conversation stored(Chat chat) {
        return Objects.requireNonNull(mongo.findById(chat.key(), Conversation.class));
    }

    private List<Long> answers(Chat chat, String unit) {
        return stored(chat).session().draft(unit + "/" + NOVEMBER).values().stream()
                .map(Answer::value)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) {
        var barrier = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = work.stream()
                    .map(one -> threads.submit(() -> {
                        barrier.await();
                        return one.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
