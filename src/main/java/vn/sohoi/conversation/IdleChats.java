package vn.sohoi.conversation;

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

    IdleChats(Conversations conversations, DoneMarks done) {
        this.conversations = conversations;
        this.done = done;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void write() {
        done.chats().forEach(chat -> conversations.save(conversations.load(Chat.ofKey(chat))));
    }

    @Override
    public void destroy() {
        write();
    }
}
