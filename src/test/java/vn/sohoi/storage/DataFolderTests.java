package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir
    Path data;

    @BeforeEach
    void writeSomething() {
        try (var store = EmbeddedStore.open(data, true)) {
            var reports = store.client().getDatabase("sohoi").getCollection("reports");
            for (int i = 0; i < 100; i++) {
                reports.insertOne(new Document("_id", i).append("text", "xã ".repeat(100)));
            }
        }
    }

    @Test
    void aSecondOwnerIsToldThatTheFolderIsInUse() {
        try (var first = EmbeddedStore.open(data, true)) {
            assertThat(first.exclusive()).isTrue();
            assertThatThrownBy(() -> EmbeddedStore.open(data, true))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessage("The data folder %s is in use by another running Sổ Hội.", data);
        }
        assertThat(countReports()).isEqualTo(100);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var notFolder = Files.createFile(data.resolve("not-a-folder"));
        assertThatThrownBy(() -> EmbeddedStore.open(notFolder, true))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("not-a-folder cannot be written");
    }

    @Test
    void anEmptyFileIsNoEmptyStore() {
        refusedAfter(file -> file.truncate(0));
    }

    @Test
    void aFileCutInHalfIsNoOlderStore() {
        refusedAfter(file -> file.truncate(file.size() / 2));
    }

    @Test
    void aFileWithoutItsLastVersionIsNoOlderStore() {
        refusedAfter(file -> overwrite(file, file.size() / 2, file.size()));
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() {
        refusedAfter(file -> overwrite(file, 0, 8192));
    }

    @Test
    void aFileOfSomethingElseIsRefused() {
        refusedAfter(file -> overwrite(file, 0, file.size()));
    }

    private void refusedAfter(Damage damage) {
        var path = data.resolve("sohoi.mv");
        assertThatThrownBy(damaged(path, damage))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageStartingWith("The store's file " + path + " is damaged and was left as it is: ");
    }

    private ThrowingCallable damaged(Path path, Damage damage) {
        return () -> {
            try (var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                damage.to(file);
            }
            var before = Files.readAllBytes(path);
            try {
                EmbeddedStore.open(data, true).close();
            } finally {
                assertThat(path).hasBinaryContent(before);
            }
        };
    }

    private static void overwrite(FileChannel file, long from, long to) throws IOException {
        file.write(ByteBuffer.wrap("x".repeat((int) (to - from)).getBytes(StandardCharsets.US_ASCII)), from);
    }

    private long countReports() {
        try (var store = EmbeddedStore.open(data, true)) {
            return store.client().getDatabase("sohoi").getCollection("reports").countDocuments(Filters.exists("text"));
        }
    }

    private interface Damage {
        void to(FileChannel file) throws IOException;
    }
}
