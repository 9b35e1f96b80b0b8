package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
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
    void writesThatWaitForTheDiskTogetherShareACommit() {
        var before = file.getCurrentVersion();
        var allWritten = new CountDownLatch(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writes = IntStream.range(0, WRITERS)
                    .mapToObj(i ->
                            CompletableFuture.runAsync(() -> commits.durably(() -> write(i, allWritten)), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(writes).join();
        }
        assertThat(map).hasSize(WRITERS);
        assertThat(file.getCurrentVersion() - before).isEqualTo(1);
    }

    private String write(int number, CountDownLatch allWritten) {
        map.put(number, "xã");
        allWritten.countDown();
        try {
            allWritten.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "written";
    }
}
