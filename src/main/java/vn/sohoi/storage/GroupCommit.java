package vn.sohoi.storage;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Lets a write return only when it is on the disk; writes that arrive together share one commit. */
final class GroupCommit implements AutoCloseable {

    /** A disk that takes longer is stalled: people are told rather than left waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Chunks less full than this (percent) are rewritten, so that the file does not grow with every write. */
    private static final int WORTH_KEEPING = 50;

    private static final int COMMITS_BETWEEN_TIDYING = 256;
    private static final int TIDIED_AT_ONCE = 1 << 20;

    private final MVStore store;
    private final Duration patience;
    private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock(true);
    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-disk").factory());
    private final AtomicLong written = new AtomicLong();

    /** True while somebody has waited in vain: who comes meanwhile is told at once. */
    private volatile boolean stalled;

    private long durable;
    private int commits;

    GroupCommit(MVStore store) {
        this(store, PATIENCE);
    }

    GroupCommit(MVStore store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    /** Runs a write, whole with its index entries, and waits for it to be durable, also when it throws. */
    <T> T durably(Supplier<T> write) {
        if (stalled) {
            throw StoreDown.stalled();
        }
        try {
            return changing(write);
        } finally {
            awaitDisk(written.incrementAndGet());
        }
    }

    /** Runs a write alone, without waiting for the disk: the server changes documents where they are. */
    <T> T changing(Supplier<T> write) {
        return holding(memory.writeLock(), write);
    }

    /** Runs a read while nothing is written. */
    <T> T reading(Supplier<T> read) {
        return holding(memory.readLock(), read);
    }

    private <T> T holding(Lock lock, Supplier<T> work) {
        if (!locked(lock)) {
            throw StoreDown.stalled();
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean locked(Lock lock) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitDisk(long ticket) {
        try {
            disk.submit(() -> commitUpTo(ticket)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stalled = true;
            throw StoreDown.stalled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreDown.stalled();
        } catch (ExecutionException | RejectedExecutionException e) {
            throw e.getCause() instanceof MVStoreException failed ? failed : closed();
        }
    }

    private void commitUpTo(long ticket) {
        if (durable < ticket) {
            durable = commit();
        }
        stalled = false;
    }

    private long commit() {
        memory.writeLock().lock();
        long upTo;
        boolean changed;
        try {
            upTo = written.get();
            changed = store.commit() >= 0;
            tidyNowAndThen();
        } finally {
            memory.writeLock().unlock();
        }
        if (store.isClosed()) {
            // A closed store takes a commit without a word.
            throw closed();
        }
        if (changed) {
            sync();
        }
        return upTo;
    }

    private static MVStoreException closed() {
        return DataUtils.newMVStoreException(DataUtils.ERROR_CLOSED, "closed before the write was on the disk");
    }

    /** Not by compactFile, nor by a close with a time for it: their moving of chunks fails H2's own assertions. */
    private void tidyNowAndThen() {
        if (++commits % COMMITS_BETWEEN_TIDYING == 0) {
            // Of two commits under way a kill could leave the second one only, which looks like damage.
            sync();
            store.compact(WORTH_KEEPING, TIDIED_AT_ONCE);
        }
    }

    private void sync() {
        try {
            store.sync();
        } catch (MVStoreException e) {
            // What a failed sync left out, the next one may not write either: nothing more is to be acknowledged.
            store.closeImmediately();
            throw e;
        }
    }

    /** What was written is on the disk before the close marks the file as complete. */
    @Override
    public void close() {
        try {
            awaitDisk(written.incrementAndGet());
        } finally {
            disk.shutdown();
        }
    }
}
