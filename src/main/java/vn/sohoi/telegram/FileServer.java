package vn.sohoi.telegram;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;
import vn.sohoi.messaging.Incoming.Download;

/** Telegram keeps what people send: {@code getFile} tells where, for an hour. Nothing of it is logged. */
final class FileServer implements Downloads {

    /** No other event is confirmed meanwhile, so that a slow file holds up the rest no longer than this. */
    private static final Duration LONGEST = Duration.ofSeconds(12);

    /** A connection that was just closed fails once. */
    private static final int TRIES = 2;

    private final BotApi api;
    private final OkHttpClient http;
    private final HttpUrl folder;

    FileServer(BotApi api, TelegramSettings settings) {
        var server = settings.server();
        this.api = api;
        this.http = api.http(LONGEST);
        this.folder = new HttpUrl.Builder()
                .scheme(server.getSchema())
                .host(server.getHost())
                .port(server.getPort())
                .addPathSegment("file")
                .addPathSegment("bot" + settings.token())
                .build();
    }

    @Override
    public Download download(String fileId, int most) {
        Download last = tried(fileId, most);
        for (int again = 1; again < TRIES && last instanceof Download.Failed; again++) {
            last = tried(fileId, most);
        }
        return last;
    }

    private Download tried(String fileId, int most) {
        return switch (api.call(new GetFile(fileId))) {
            case Answer.Ok<File> ok -> read(ok.result().getFilePath(), most);
            case Answer.Failed<File> failed ->
                failed.why().contains("too big") ? new Download.TooLarge() : new Download.Failed(failed.why());
        };
    }

    private Download read(@Nullable String path, int most) {
        if (path == null || path.startsWith("/") || path.contains("..")) {
            return new Download.Failed("no usable path");
        }
        var request = new Request.Builder()
                .url(folder.newBuilder().addPathSegments(path).build())
                .build();
        try (Response response = http.newCall(request).execute()) {
            ResponseBody body = response.body();
            return response.isSuccessful() && body != null
                    ? read(body, most)
                    : new Download.Failed("status " + response.code());
        } catch (IOException failed) {
            return new Download.Failed(failed.getClass().getSimpleName());
        }
    }

    /** One byte more than is wanted shows that there is more. */
    private static Download read(ResponseBody body, int most) throws IOException {
        if (body.contentLength() > most) {
            return new Download.TooLarge();
        }
        byte[] bytes = body.byteStream().readNBytes(most + 1);
        return bytes.length > most ? new Download.TooLarge() : new Download.Whole(bytes);
    }
}
