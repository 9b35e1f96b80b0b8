package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoi.RunningApplication;

/** Whoever administers the service reads what is wrong with its dialog files. */
class DialogProblemsTests {

    @TempDir
    private Path folder;

    private static HttpRequest.Builder request(RunningApplication app) {
        return HttpRequest.newBuilder(URI.create(app.url() + "/api/dialogs/problems"));
    }

    @Test
    void problemsAreListedForTheAdministratorAndTheServiceRuns() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("hello.yaml"), "dialog: hello\nsays: Chào\nsteps:\n  a:\n    do: nothing\n");
        try (var app = RunningApplication.start(
                        "--sohoi.demo=false", "--sohoi.admin-token=secret", "--sohoi.dialogs=" + folder);
                var http = HttpClient.newHttpClient()) {
            var stranger = http.send(request(app).build(), BodyHandlers.ofString());
            assertThat(stranger.statusCode()).isEqualTo(401);
            var listed = http.send(
                    request(app).header("Authorization", "Bearer secret").build(), BodyHandlers.ofString());
            assertThat(listed.statusCode()).isEqualTo(200);
            assertThat(listed.body())
                    .startsWith("[{\"file\":\"hello.yaml\",\"line\":5,\"found\":\"'nothing'\",\"allowed\":\"greet, ");
        }
    }
}
