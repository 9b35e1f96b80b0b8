package vn.sohoi.conversation;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.RunningApplication;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;

/** Turns that remember nothing: every one reads the conversation from the store and writes it back. */
public final class ForgetfulTurns implements Inbox {

    private final MongoTemplate mongo;
    private final Turn turn;
    private final Lessons lessons;

    public ForgetfulTurns(RunningApplication app) {
        this.mongo = app.bean(MongoTemplate.class);
        this.turn = app.bean(Turn.class);
        this.lessons = app.bean(Lessons.class);
    }

    @Override
    public List<Outgoing> receive(Incoming event) {
        return new Turns(conversations(), new ChatLanes(), turn, (chat, urgency) -> {}, lessons).receive(event);
    }

    /** Everything that was ever said to a chat, as it is stored: nothing here is ever marked as delivered. */
    public List<Outgoing> saidTo(Chat chat) {
        return new StoredOutbox(conversations(), marks()).undelivered(chat);
    }

    private Conversations conversations() {
        return new Conversations(mongo, marks());
    }

    private DoneMarks marks() {
        return new DoneMarks(new DeliveryJournal(mongo));
    }
}
