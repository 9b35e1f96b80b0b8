package vn.sohoi.conversation;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sohoi.conversation.Conversation.Waiting;
import vn.sohoi.messaging.Channel.Refusal;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox.StoreUnavailable;
import vn.sohoi.messaging.Outbox;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.storage.StoreFailures;

/** The outboxes of all conversations. */
@Component
class StoredOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(StoredOutbox.class);

    private final Conversations conversations;
    private final DoneMarks done;

    StoredOutbox(Conversations conversations, DoneMarks done) {
        this.conversations = conversations;
        this.done = done;
    }

    @Override
    public List<Pending> undelivered(String channel) {
        return conversations.withOutbox(channel).stream()
                .flatMap(conversation -> conversation.without(done.of(conversation.id())).outbox().stream()
                        .map(waiting -> new Pending(conversation.chat(), waiting.message())))
                .toList();
    }

    @Override
    public List<Outgoing> undelivered(Chat chat) {
        done.settle(chat.key());
        return conversations.load(chat).outbox().stream().map(Waiting::message).toList();
    }

    @Override
    public boolean isFull(Chat chat) {
        try {
            return conversations.load(chat).isFull();
        } catch (RuntimeException failed) {
            throw StoreFailures.isUnavailable(failed) ? new StoreUnavailable(failed) : failed;
        }
    }

    @Override
    public void done(Chat chat, String messageId) {
        done.add(chat.key(), messageId);
    }

    @Override
    public void unreachable(Chat chat, Refusal refusal, String why) {
        LOG.warn("chat {} cannot be reached: {}", chat.key(), refusal);
    }
}
