package vn.sohoi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The folder of the embedded store, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final int NEVER = 0;

    /** Every commit writes whole pages: small ones, packed, make the file a third as large. */
    private static final int PAGE_BYTES = 4096;

    private static final int RETENTION_MILLIS = 1000;

    /** A power cut may take the commit under way, or those of a close, but leave the header that names them. */
    private static final int UNSYNCED_COMMITS = 4;

    private final Path file;
    private final FileChannel lock;

    private DataFolder(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw inUse(folder);
            }
            return new DataFolder(folder.resolve("sohoi.mv"), lock);
        } catch (IOException e) {
            throw new StoreUnusable(
                    "The data folder " + folder.toAbsolutePath() + " cannot be written: " + e.getMessage() + ".",
                    "Make it writable, or name another one with SOHOI_DATA.",
                    e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StoreUnusable inUse(Path folder) {
        return new StoreUnusable(
                "The data folder " + folder.toAbsolutePath() + " is in use by another running Sổ Hội.",
                "Stop the other one, or name another folder with SOHOI_DATA.",
                null);
    }

    /** Opens the file, which is written only when told to: between two commands it is whole, within one it is not. */
    MVStore open() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            var header = StoreHeader.read(file);
            var store = builder(file).open();
            // Safe because each commit is on the disk before the next one begins.
            store.setRetentionTime(RETENTION_MILLIS);
            return sameAge(store, header);
        } catch (IOException | MVStoreException e) {
            throw damaged(e);
        }
    }

    private static MVStore.Builder builder(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .pageSplitSize(PAGE_BYTES)
                .compress()
                .autoCommitDisabled()
                .autoCommitBufferSize(NEVER);
    }

    /** H2 falls back to an older version when it cannot read the newest; here that is damage, not a start. */
    private MVStore sameAge(MVStore store, StoreHeader header) {
        if (store.getCurrentVersion() + UNSYNCED_COMMITS < header.version()) {
            var found = "it ends before its last version";
            store.closeImmediately();
            throw damaged(new IOException(found));
        }
        return store;
    }

    /** A new file appears whole or not at all, so that an empty one later is known to be a fault. */
    private void create() throws IOException {
        var unfinished = file.resolveSibling("sohoi.mv.new");
        Files.deleteIfExists(unfinished);
        var store = builder(unfinished).open();
        store.sync();
        store.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    StoreUnusable damaged(Exception cause) {
        return new StoreUnusable(
                "The store's file " + file.toAbsolutePath() + " is damaged and was left as it is: "
                        + cause.getMessage(),
                "Put a backup copy in its place; or move it away, which starts with an empty store.",
                cause);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
