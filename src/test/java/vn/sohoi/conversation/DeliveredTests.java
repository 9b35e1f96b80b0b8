package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.SharedApplication;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.messaging.Outgoing.Urgency;

/** What was delivered is not delivered again after a kill, and costs no write of its own in its conversation. */
@ExtendWith(SharedApplication.Starting.class)
@Timeout(30)
class DeliveredTests {

    private final SharedApplication shared;
    private final MongoTemplate mongo;
    private final DeliveryJournal journal;

    DeliveredTests(SharedApplication shared) {
        this.shared = shared;
        this.mongo = shared.bean(MongoTemplate.class);
        this.journal = new DeliveryJournal(mongo);
    }

    @BeforeEach
    void setClock() {
        shared.at("2022-12-05T08:00:00+07:00");
    }

    /** A process that can be killed: nothing of it is ever told to stop. */
    private final class Process {
        final DoneMarks marks = new DoneMarks(journal);
        final Conversations conversations = new Conversations(mongo, marks);
        final StoredOutbox outbox = new StoredOutbox(conversations, marks);
        final ChatLanes lanes = new ChatLanes();
        final IdleChats idle = new IdleChats(conversations, lanes, marks);
        final Turns turns = new Turns(
                conversations, lanes, shared.bean(Turn.class), (chat, urgency) -> {}, shared.bean(Lessons.class));

        List<Outgoing> say(Chat chat, String event, String text) {
            return turns.receive(
                    new Incoming(chat, event, shared.bean(Clock.class).instant(), new Incoming.Text(text)));
        }

        void announce(Chat chat, String event) {
            var before = conversations.load(chat);
            var message = new Outgoing(event, "Tin " + event, List.of(), false, Urgency.REMINDER);
            assertThat(conversations.save(before.after(event, List.of(message))))
                    .isTrue();
        }
    }

    private long version(Chat chat) {
        return Objects.requireNonNull(Objects.requireNonNull(mongo.findById(chat.key(), Conversation.class))
                .version());
    }

    @Test
    void aMomentLaterAKillDoesNotRepeatIt() {
        var chat = new Chat("test", "delivered-1");
        var before = new Process();
        var replies = before.say(chat, "e1", "chào");
        long version = version(chat);
        before.outbox.done(chat, replies.getFirst().id());
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> new Process().outbox.undelivered(chat).isEmpty());
        assertThat(version(chat)).isEqualTo(version);
    }

    @Test
    void nothingMoreIsSentBeforeTwoDeliveriesAreWrittenDown() {
        var chat = new Chat("test", "delivered-2");
        var before = new Process();
        before.announce(chat, "a");
        before.announce(chat, "b");
        before.announce(chat, "c");
        before.outbox.done(chat, "a");
        before.outbox.done(chat, "b");
        assertThat(before.outbox.undelivered(chat)).extracting(Outgoing::id).containsExactly("c");
        assertThat(new Process().outbox.undelivered(chat))
                .extracting(Outgoing::id)
                .containsExactly("c");
    }

    @Test
    void aStopWritesDownTheLastDelivery() {
        var chat = new Chat("test", "delivered-3");
        var before = new Process();
        before.announce(chat, "a");
        before.outbox.done(chat, "a");
        before.marks.destroy();
        assertThat(new Process().outbox.undelivered(chat)).isEmpty();
    }

    @Test
    void aQuietChatIsWrittenOnceAndThenTheJournalForgetsIt() {
        var chat = new Chat("test", "delivered-4");
        var before = new Process();
        before.announce(chat, "a");
        before.outbox.done(chat, "a");
        before.marks.destroy();
        before.idle.write();
        before.idle.write();
        assertThat(Objects.requireNonNull(mongo.findById(chat.key(), Conversation.class))
                        .outbox())
                .isEmpty();
        assertThat(journal.pages().stream().flatMap(page -> page.marks().stream()))
                .noneMatch(mark -> mark.chat().equals(chat.key()));
        long version = version(chat);
        before.idle.write();
        assertThat(version(chat)).isEqualTo(version);
    }
}
