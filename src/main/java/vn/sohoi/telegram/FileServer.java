package vn.sohoi.telegram;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.File;
import vn.sohoi.messaging.Incoming.Download;

/** Telegram keeps what people send: {@code getFile} tells where, for an hour. Nothing of it is logged. */
final class FileServer {

    /** The sender waits for her answer; whoever sent nothing waits for nothing. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** A connection that was just closed fails once, and does so within this. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final Runnable NOTHING = () -> {};

    private final BotApi api;
    private final Room room = new Room();
    private final HttpUrl folder;

    FileServer(BotApi api, TelegramSettings settings) {
        var server = settings.server();
        this.api = api;
        this.folder = new HttpUrl.Builder()
                .scheme(server.getSchema())
                .host(server.getHost())
                .port(server.getPort())
                .addPathSegment("file")
                .addPathSegment("bot" + settings.token())
                .build();
    }

    /**
     * How fetching a file ended.
     *
     * @param leave to be run when its bytes are not needed any more
     */
    record Fetched(Download download, Runnable leave) {
        static Fetched not(String why) {
            return new Fetched(new Download.Failed(why), NOTHING);
        }
    }

    /** Fetches a file, or finds out that it is more than {@code most} bytes. Blocks for ten seconds; never throws. */
    Fetched fetch(String fileId, int most) {
        long begun = System.nanoTime();
        Fetched first = tried(fileId, most, begun);
        boolean again = first.download() instanceof Download.Failed
                && left(begun, AT_ONCE).isPositive();
        return again ? tried(fileId, most, begun) : first;
    }

    /** What is not to be expected of a server must not end the question that is open. */
    private Fetched tried(String fileId, int most, long begun) {
        try {
            return switch (api.find(fileId)) {
                case Answer.Ok<File> ok -> read(ok.result().getFilePath(), most, begun);
                case Answer.Failed<File> failed ->
                    failed.why().contains("too big")
                            ? new Fetched(new Download.TooLarge(), NOTHING)
                            : Fetched.not(failed.why());
            };
        } catch (IOException | RuntimeException failed) {
            return Fetched.not(failed.getClass().getSimpleName());
        }
    }

    private Fetched read(@Nullable String path, int most, long begun) throws IOException {
        if (path == null || path.isBlank() || path.startsWith("/") || path.contains("..")) {
            return Fetched.not("no usable path");
        }
        var request = new Request.Builder()
                .url(folder.newBuilder().addPathSegments(path).build())
                .build();
        try (Response response = api.fetch(request, left(begun, LONGEST)).execute()) {
            ResponseBody body = response.body();
            return response.isSuccessful() && body != null
                    ? read(body, most, begun)
                    : Fetched.not("status " + response.code());
        }
    }

    private Fetched read(ResponseBody body, int most, long begun) throws IOException {
        if (body.contentLength() > most) {
            return new Fetched(new Download.TooLarge(), NOTHING);
        }
        var way = room.enter(body.contentLength(), left(begun, LONGEST));
        if (way.isEmpty()) {
            return Fetched.not("no room");
        }
        Runnable leave = way.get();
        try {
            // one byte more than is wanted shows that there is more
            byte[] bytes = body.byteStream().readNBytes(most + 1);
            var ended = bytes.length > most ? new Download.TooLarge() : new Download.Whole(bytes);
            return new Fetched(ended, leave);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            leave.run();
            throw e;
        }
    }

    private static Duration left(long begun, Duration longest) {
        return longest.minusNanos(System.nanoTime() - begun);
    }
}
