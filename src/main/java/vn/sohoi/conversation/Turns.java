package vn.sohoi.conversation;

import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Courier;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.messaging.Outgoing.Urgency;
import vn.sohoi.storage.StoreFailures;

/** Handles events: each is one turn, and each turn is one conditional write. */
@Component
class Turns implements Inbox {

    /** Two instances that serve one chat can collide; more often than this means something else is wrong. */
    private static final int MOST_COLLISIONS = 20;

    private final Conversations conversations;
    private final ChatLanes lanes;
    private final Turn turn;
    private final Courier courier;
    private final Lessons lessons;

    Turns(Conversations conversations, ChatLanes lanes, Turn turn, @Lazy Courier courier, Lessons lessons) {
        this.conversations = conversations;
        this.lanes = lanes;
        this.turn = turn;
        this.courier = courier;
        this.lessons = lessons;
    }

    @Override
    public List<Outgoing> receive(Incoming event) {
        List<Outgoing> replies = inLane(event);
        courier.wake(event.chat(), Urgency.ANSWER);
        return replies;
    }

    private List<Outgoing> inLane(Incoming event) {
        try {
            return lanes.in(event.chat(), () -> handle(event));
        } catch (RuntimeException failed) {
            if (StoreFailures.isUnavailable(failed)) {
                throw new StoreUnavailable(failed);
            }
            throw failed;
        }
    }

    private List<Outgoing> handle(Incoming event) {
        for (int collision = 0; collision < MOST_COLLISIONS; collision++) {
            Conversation before = conversations.load(event.chat());
            if (before.hasHandled(event.eventId())) {
                return before.repliesTo(event.eventId());
            }
            Turn.Taken taken = turn.take(before, event);
            Conversation after = taken.conversation();
            if (conversations.save(after)) {
                lessons.learn(taken.events());
                return after.repliesTo(event.eventId());
            }
        }
        throw new IllegalStateException("chat %s is written to from elsewhere all the time"
                .formatted(event.chat().key()));
    }
}
