package vn.sohoi.storage;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** What the embedded store answers when it keeps nothing; the driver hands both on at once, without trying again. */
final class StoreDown {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int MAX_TIME_EXPIRED = 50;

    private StoreDown() {}

    /** Nothing is taken any more: the file has failed or is closed. */
    static MongoServerError failed() {
        return new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", "the store's file has failed");
    }

    /** The disk does not answer; the write may yet be on it. */
    static MongoServerError stalled() {
        return new MongoServerError(MAX_TIME_EXPIRED, "MaxTimeMSExpired", "the disk does not answer");
    }
}
