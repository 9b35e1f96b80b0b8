package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoi.messaging.Chat;

/** Who writes to a conversation waits for his turn, and never for ever. */
@Timeout(30)
class ChatLanesTests {

    private static final Chat LAN = new Chat("test", "lan");
    private static final Chat HOA = new Chat("test", "hoa");

    private final ChatLanes lanes = new ChatLanes();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void aWriterInTheBackgroundWaitsForTheTurn() throws Exception {
        var inTurn = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(() -> lanes.in(LAN, () -> {
                inTurn.countDown();
                await(release);
                done.add("turn");
            }));
            inTurn.await();
            var background = threads.submit(() -> lanes.in(LAN, () -> {
                done.add("background");
            }));
            lanes.in(HOA, () -> {
                done.add("another chat");
            });
            release.countDown();
            background.get();
        }
        assertThat(done).containsExactly("another chat", "turn", "background");
    }

    @Test
    void twoTurnsThatWriteToEachOthersChatsBothEnd() throws Exception {
        var both = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.execute(() -> crossing(LAN, HOA, both));
            threads.execute(() -> crossing(HOA, LAN, both));
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasSize(2);
    }

    private void crossing(Chat own, Chat other, CyclicBarrier both) {
        lanes.in(own, () -> {
            await(both);
            lanes.in(other, () -> {
                done.add(own.id());
            });
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
