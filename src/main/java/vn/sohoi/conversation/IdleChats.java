package vn.sohoi.conversation;

import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Chat;

/** Writes down what was delivered to chats in which nobody says anything more. */
@Component
class IdleChats implements DisposableBean {

    private static final long EVERY_MILLIS = 2_000;

    private final Conversations conversations;
    private final DoneMarks done;
    private Map<String, Set<String>> seen = Map.of();

    IdleChats(Conversations conversations, DoneMarks done) {
        this.conversations = conversations;
        this.done = done;
    }

    /** Chats with the same marks as the last time: where somebody talks, the next turn writes them for nothing. */
    @Scheduled(fixedDelay = EVERY_MILLIS)
    void write() {
        Map<String, Set<String>> now = done.all();
        now.forEach((chat, marks) -> {
            if (marks.equals(seen.get(chat))) {
                write(chat);
            }
        });
        seen = now;
    }

    private void write(String chat) {
        conversations.save(conversations.load(Chat.ofKey(chat)));
    }

    @Override
    public void destroy() {
        done.all().keySet().forEach(this::write);
    }
}
