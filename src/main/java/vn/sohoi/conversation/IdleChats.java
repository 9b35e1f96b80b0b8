package vn.sohoi.conversation;

import java.util.Map;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Chat;

/** Writes down what was delivered to chats in which nobody says anything more. */
@Component
class IdleChats {

    /** The journal knows meanwhile; who pauses for thought writes it down herself with her next message. */
    private static final long EVERY_MILLIS = 10_000;

    private final Conversations conversations;
    private final ChatLanes lanes;
    private final DoneMarks done;
    private Map<String, Set<String>> seen = Map.of();

    IdleChats(Conversations conversations, ChatLanes lanes, DoneMarks done) {
        this.conversations = conversations;
        this.lanes = lanes;
        this.done = done;
    }

    /** Chats with the same marks as the last time: where somebody talks, the next turn writes them for nothing. */
    @Scheduled(fixedDelay = EVERY_MILLIS)
    void write() {
        Map<String, Set<String>> now = done.all();
        now.forEach((chat, marks) -> {
            if (marks.equals(seen.get(chat))) {
                write(Chat.ofKey(chat));
            }
        });
        seen = now;
        done.tidy();
    }

    private void write(Chat chat) {
        lanes.in(chat, () -> conversations.strikeDelivered(chat));
    }
}
