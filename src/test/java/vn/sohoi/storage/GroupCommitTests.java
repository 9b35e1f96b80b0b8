package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTests {

    private static final int WRITERS = 16;

    private final MVStore file;
    private final MVMap<Integer, String> map;
    private final GroupCommit commits;

    GroupCommitTests(@TempDir Path folder) {
        file = new MVStore.Builder()
                .fileName(folder.resolve("file").toString())
                .autoCommitDisabled()
                .open();
        map = file.openMap("map");
        commits = new GroupCommit(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void aWriteIsCommittedWhenItReturns() {
        assertThat(commits.durably(() -> map.put(1, "một"))).isNull();
        assertThat(file.hasUnsavedChanges()).isFalse();
    }

    @Test
    void aWriteThatThrowsIsCommittedToo() {
        assertThatThrownBy(() -> commits.durably(() -> {
                    map.put(1, "một");
                    throw new IllegalArgumentException("half done");
                }))
                .hasMessage("half done");
        assertThat(file.hasUnsavedChanges()).isFalse();
    }

    @Test
    void noWriteIsAcknowledgedByAClosedFile() {
        file.closeImmediately();
        assertThatThrownBy(() -> commits.durably(() -> 1)).isInstanceOf(MVStoreException.class);
    }

    @Test
    void writesThatWaitForTheDiskTogetherShareACommit() throws InterruptedException {
        var before = file.getCurrentVersion();
        var threads = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(() -> commits.durably(() -> map.put(number, "xã"))))
                .toList();
        commits.changing(() -> {
            threads.forEach(Thread::start);
            await().until(() -> threads.stream().allMatch(GroupCommitTests::isWaiting));
            return map.put(WRITERS, "xã");
        });
        for (var thread : threads) {
            thread.join();
        }
        assertThat(map).hasSize(WRITERS + 1);
        assertThat(file.getCurrentVersion() - before).isEqualTo(1);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }
}
