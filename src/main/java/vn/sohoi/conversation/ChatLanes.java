package vn.sohoi.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Chat;

/**
 * Whoever reads a conversation and writes it back takes its chat's lane, so that within this instance nobody has to
 * write twice. A writer inside another chat's turn does not wait for a lane, as that turn may wait for his: there, as
 * between instances, the version decides.
 */
@Component
class ChatLanes {

    private final LoadingCache<String, ReentrantLock> lanes =
            Caffeine.newBuilder().weakValues().build(chat -> new ReentrantLock());
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    <T> T in(Chat chat, Supplier<T> work) {
        return inside.get() ? work.get() : alone(lanes.get(chat.key()), work);
    }

    void in(Chat chat, Runnable work) {
        in(chat, () -> {
            work.run();
            return true;
        });
    }

    private <T> T alone(ReentrantLock lane, Supplier<T> work) {
        lane.lock();
        inside.set(true);
        try {
            return work.get();
        } finally {
            inside.remove();
            lane.unlock();
        }
    }
}
