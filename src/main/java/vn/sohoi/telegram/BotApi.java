package vn.sohoi.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The Bot API over TelegramBots' client; nothing that leaves here shows the token. */
class BotApi implements AutoCloseable {

    private static final Duration CALL = Duration.ofSeconds(15);
    private static final Duration CONNECT = Duration.ofSeconds(8);

    /** Where a file lies; who sent it waits for no longer than for the file itself. */
    private static final Duration LOOK_UP = Duration.ofSeconds(4);

    /** Beyond the time the server may hold a poll open. */
    private static final Duration POLL_SPARE = Duration.ofSeconds(10);

    /** More than the courier ever has in flight, and the answers to pressed buttons. */
    private static final int MOST_CALLS = 128;

    private static final Pattern RETRY_AFTER = Pattern.compile("retry after (\\d{1,6})");
    private static final int LONGEST_WHY = 200;

    private final String token;
    private final OkHttpClient calls;
    private final OkHttpClient polls;
    private final OkHttpClient files;
    private final OkHttpTelegramClient client;
    private final OkHttpTelegramClient poller;
    private final OkHttpTelegramClient finder;

    BotApi(TelegramSettings settings) {
        token = settings.token();
        var longest = settings.pollTimeout().plus(POLL_SPARE);
        calls = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .followRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(CALL)
                .callTimeout(CALL)
                .build();
        polls = calls.newBuilder()
                .dispatcher(dispatcher())
                .readTimeout(longest)
                .callTimeout(longest.plus(CONNECT))
                .build();
        files = calls.newBuilder()
                .dispatcher(dispatcher())
                .connectTimeout(LOOK_UP)
                .readTimeout(LOOK_UP)
                .callTimeout(LOOK_UP)
                .build();
        var mapper = new ObjectMapper();
        client = new OkHttpTelegramClient(mapper, calls, token, settings.server());
        poller = new OkHttpTelegramClient(mapper, polls, token, settings.server());
        finder = new OkHttpTelegramClient(mapper, files, token, settings.server());
    }

    private static Dispatcher dispatcher() {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return dispatcher;
    }

    /**
     * Fetches updates, waiting for the first.
     *
     * @param offset confirms everything below; null asks from the oldest unconfirmed update on
     * @param seconds how long the server may hold the poll open
     */
    Answer<ArrayList<Update>> updates(@Nullable Integer offset, int seconds) {
        return execute(poller, new UpdateByUpdate(offset, seconds));
    }

    <T extends Serializable, M extends BotApiMethod<T>> Answer<T> call(M method) {
        return execute(client, method);
    }

    /** Where a file lies; a server that keeps us waiting keeps nobody but the file. */
    Answer<File> find(String fileId) {
        return execute(finder, new GetFile(fileId));
    }

    /** Does not wait for the answer, whatever it is. */
    @SuppressWarnings("FutureReturnValueIgnored")
    <T extends Serializable, M extends BotApiMethod<T>> void tell(M method) {
        try {
            client.executeAsync(method);
        } catch (TelegramApiException e) {
            throw new IllegalArgumentException(method.getMethod() + " is not valid: " + why(e));
        }
    }

    /** Fetches what is no method, with the same manners and within that time; it ends with this one. */
    Call fetch(Request request, Duration longest) {
        return files.newBuilder()
                .connectTimeout(longest)
                .readTimeout(longest)
                .callTimeout(longest)
                .build()
                .newCall(request);
    }

    void cancelFiles() {
        files.dispatcher().cancelAll();
    }

    void cancelPolls() {
        polls.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        for (var http : List.of(polls, files, calls)) {
            http.dispatcher().cancelAll();
            http.dispatcher().executorService().shutdown();
        }
        calls.connectionPool().evictAll();
    }

    private <T extends Serializable, M extends BotApiMethod<T>> Answer<T> execute(
            OkHttpTelegramClient client, M method) {
        try {
            T result = client.execute(method);
            return result == null
                    ? new Answer.Failed<>(0, "an answer without a result", null)
                    : new Answer.Ok<>(result);
        } catch (TelegramApiRequestException e) {
            int code = e.getErrorCode() == null ? 0 : e.getErrorCode();
            return new Answer.Failed<>(code, code == 0 ? "unreadable answer" : why(e), retryAfter(e));
        } catch (TelegramApiException e) {
            return new Answer.Failed<>(0, why(e), null);
        }
    }

    private static @Nullable Duration retryAfter(TelegramApiRequestException e) {
        var parameters = e.getParameters();
        if (parameters != null && parameters.getRetryAfter() != null) {
            return Duration.ofSeconds(parameters.getRetryAfter());
        }
        var words = RETRY_AFTER.matcher(String.valueOf(e.getApiResponse()));
        return words.find() ? Duration.ofSeconds(Long.parseLong(words.group(1))) : null;
    }

    /** What is said of a failure; a server or proxy may have put the URL with the token into it. */
    private String why(TelegramApiException e) {
        if (e instanceof TelegramApiRequestException answered && answered.getApiResponse() != null) {
            var why = answered.getErrorCode() + " " + answered.getApiResponse().replace(token, "***");
            return why.substring(0, Math.min(why.length(), LONGEST_WHY));
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
