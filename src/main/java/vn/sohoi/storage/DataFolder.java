package vn.sohoi.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded store, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final int NEVER = 0;

    /** Every commit writes whole pages: small ones, packed, make the file a third as large. */
    private static final int PAGE_BYTES = 4096;

    private static final int RETENTION_MILLIS = 1000;

    /** A kill may leave the beginning of the commit under way, which nobody was told of; a stop leaves nothing. */
    private static final int UNSYNCED_COMMITS = 1;

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    /** Room for the next answers, and for H2 to tidy up. */
    private static final int PROBED_BYTES = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

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
            ownersOnly(folder);
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

    /** Nobody else on the machine reads figures and phones, also where somebody made the folder before. */
    private static void ownersOnly(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return;
        }
        Files.setPosixFilePermissions(folder, OWNER_FOLDER);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                ownersOnlyFile(file);
            }
        }
    }

    private static void ownersOnlyFile(Path file) throws IOException {
        var rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(OWNER_FILE);
        }
    }

    /** Opens the file, which is written only when told to: between two commands it is whole, within one it is not. */
    MVStore open() {
        try {
            if (Files.notExists(file)) {
                create();
            } else if (!StoreHeader.isChecked(file)) {
                takeOver();
            }
            check();
            var store = builder(CheckedPath.of(file)).open();
            // Safe because each commit is on the disk before the next one begins.
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static MVStore.Builder builder(String file) {
        return new MVStore.Builder()
                .fileName(file)
                .pageSplitSize(PAGE_BYTES)
                .compress()
                .autoCommitDisabled()
                .autoCommitBufferSize(NEVER);
    }

    /** H2 falls back to an older version when it cannot read the newest; here that is damage, not a start. */
    private void check() throws IOException {
        var header = StoreHeader.read(file);
        try (var store = builder(CheckedPath.of(file)).readOnly().open()) {
            int unsynced = header.clean() ? 0 : UNSYNCED_COMMITS;
            if (store.getCurrentVersion() + unsynced < header.version()) {
                throw new IOException("it ends before its last version");
            }
            WholeFile.check(file, store, unsynced);
        }
    }

    /** A new file appears whole or not at all, so that an empty one later is known to be a fault. */
    private void create() throws IOException {
        var unfinished = unfinished();
        try (var store = builder(CheckedPath.of(unfinished)).open()) {
            store.sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file of the time before there were checksums is whole as far as H2 can tell, and copied block by block. */
    private void takeOver() throws IOException {
        builder(file.toString()).readOnly().open().close();
        var unfinished = unfinished();
        try (var from = FileChannel.open(file, StandardOpenOption.READ);
                var to = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            CheckedFile.copy(from, to);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path unfinished() throws IOException {
        var unfinished = file.resolveSibling("sohoi.mv.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        ownersOnlyFile(unfinished);
        return unfinished;
    }

    /** True if a megabyte can be written, synced and removed again. */
    boolean takesBytes() {
        var probe = file.resolveSibling("probe");
        var bytes = new byte[PROBED_BYTES];
        // Zeros alone may take no room.
        new Random().nextBytes(bytes);
        try {
            Files.write(probe, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            remove(probe);
        }
    }

    private static void remove(Path probe) {
        try {
            Files.deleteIfExists(probe);
        } catch (IOException e) {
            log.debug("the probe cannot be removed: {}", e.getClass().getName());
        }
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
