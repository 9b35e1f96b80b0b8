package vn.sohoi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sohoi.storage.KilledProcess;

/** The service in the demo as a process of its own, talked to over HTTP until it is killed. */
final class RunningService implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    /** Whatever the surroundings name: the embedded store, the demo, and no phones. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("SOHOI_DEMO", "true", "MONGODB_URI", "", "SOHOI_TELEGRAM_TOKEN", "", "SOHOI_ZALO_BOT_TOKEN", "");

    private final KilledProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    private RunningService(KilledProcess process) throws InterruptedException {
        this.process = process;
        process.awaitLines(1, line -> PORT.matcher(line).find(), START);
        this.address = "http://127.0.0.1:"
                + PORT.matcher(String.join("\n", process.lines()))
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow();
    }

    /** Starts the process and does not wait for it to be ready. */
    static KilledProcess begin(Path data, String... settings) {
        var fixed = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--sohoi.data=" + data);
        return KilledProcess.start(
                Application.class,
                ENVIRONMENT,
                Stream.concat(fixed, Stream.of(settings)).toArray(String[]::new));
    }

    static RunningService start(Path data, String... settings) throws InterruptedException {
        return new RunningService(begin(data, settings));
    }

    /** What the service says to an event, as one text. Sent again with the same id it is the same event. */
    String say(String chat, Map<String, Object> event) throws IOException {
        var messages = post("/api/chat/" + chat, event).path("messages");
        return messages.valueStream()
                .map(message -> message.path("text").asString())
                .collect(Collectors.joining("\n"));
    }

    JsonNode post(String path, Map<String, Object> body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    List<String> kill() throws InterruptedException {
        return process.kill();
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
        http.close();
    }
}
