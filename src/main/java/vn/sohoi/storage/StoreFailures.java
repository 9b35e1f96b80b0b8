package vn.sohoi.storage;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a store that is down, where waiting helps, from a mistake in a program, where it does not. */
public final class StoreFailures {

    /** Servers' codes for: shutting down, stepping down, no primary, host or network gone, out of disk, too slow. */
    private static final Set<Integer> UNAVAILABLE =
            Set.of(6, 7, 50, 64, 89, 91, 189, 262, 9001, 10058, 10107, 11600, 11602, 13435, 13436, 14031);

    private StoreFailures() {}

    /** True if the store could not be reached or could not confirm; the write may or may not have happened. */
    public static boolean isUnavailable(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException mongo && isUnavailable(mongo)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnavailable(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoInterruptedException
                || failure instanceof MongoWriteConcernException
                || UNAVAILABLE.contains(failure.getCode());
    }
}
