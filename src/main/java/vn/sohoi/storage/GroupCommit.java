package vn.sohoi.storage;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Lets a write return only when it is on the disk; writes that arrive together share one commit. */
final class GroupCommit {

    /** Chunks less full than this (percent) are rewritten, so that the file does not grow with every write. */
    private static final int WORTH_KEEPING = 50;

    private static final int COMMITS_BETWEEN_TIDYING = 256;
    private static final int TIDIED_AT_ONCE = 1 << 20;

    private final MVStore store;
    private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock(true);
    private final ReentrantLock disk = new ReentrantLock();
    private final AtomicLong written = new AtomicLong();
    private long durable;
    private int commits;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /** Runs a write, whole with its index entries, and waits for it to be durable, also when it throws. */
    <T> T durably(Supplier<T> write) {
        try {
            return inMemory(write);
        } finally {
            awaitDisk(written.incrementAndGet());
        }
    }

    private <T> T inMemory(Supplier<T> write) {
        memory.readLock().lock();
        try {
            return write.get();
        } finally {
            memory.readLock().unlock();
        }
    }

    private void awaitDisk(long ticket) {
        disk.lock();
        try {
            if (durable < ticket) {
                durable = commit();
            }
        } finally {
            disk.unlock();
        }
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
            throw DataUtils.newMVStoreException(DataUtils.ERROR_CLOSED, "closed before the write was on the disk");
        }
        if (changed) {
            sync();
        }
        return upTo;
    }

    /** Not by compactFile, nor by a close with a time for it: their moving of chunks fails H2's own assertions. */
    private void tidyNowAndThen() {
        if (++commits % COMMITS_BETWEEN_TIDYING == 0) {
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
}
