package vn.sohoi.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the Bot API answered to a call. */
sealed interface Answer<T> {

    record Ok<T>(T result) implements Answer<T> {}

    /**
     * @param code Telegram's error code; 0 when there was no answer, or one that is not Telegram's
     * @param why fit for a log: no content, no token
     * @param retryAfter how long Telegram asks to wait
     */
    record Failed<T>(int code, String why, @Nullable Duration retryAfter) implements Answer<T> {}
}
