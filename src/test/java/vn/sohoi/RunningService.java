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
public final class RunningService implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    /** Whatever the surroundings name: the embedded store, the demo, and no phones. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "SOHOI_DEMO",
            "true",
            "MONGODB_URI",
            "",
            "SOHOI_TELEGRAM_TOKEN",
            "",
            "SOHOI_ZALO_BOT_TOKEN",
            "",
            // one machine plays everybody, faster than people type
            "SOHOI_LIMITS_CHAT",
            "100000+100000/1s",
            "SOHOI_LIMITS_REQUESTS",
            "100000+100000/1s");

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
        return KilledProcess.start(
                Application.class,
                ENVIRONMENT,
                arguments(data, Stream.of(settings)).toArray(String[]::new));
    }

    private static Stream<String> arguments(Path data, Stream<String> settings) {
        var fixed = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--sohoi.data=" + data);
        return Stream.concat(fixed, settings);
    }

    static RunningService start(Path data, String... settings) throws InterruptedException {
        return new RunningService(begin(data, settings));
    }

    /** Starts the service by a command of one's own, such as {@code java -jar}. */
    public static RunningService start(Stream<String> command, Path data) throws InterruptedException {
        var whole = Stream.concat(command, arguments(data, Stream.of())).toList();
        return new RunningService(KilledProcess.start(whole, ENVIRONMENT));
    }

    public long pid() {
        return process.pid();
    }

    /** What the service says to an event, as one text. Sent again with the same id it is the same event. */
    public String say(String chat, Map<String, Object> event) throws IOException {
        var messages = post("/api/chat/" + chat, event).path("messages");
        return messages.valueStream()
                .map(message -> message.path("text").asString())
                .collect(Collectors.joining("\n"));
    }

    public JsonNode post(String path, Map<String, Object> body) throws IOException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public JsonNode get(String path) throws IOException {
        return answer(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER);
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Ends it as a supervisor does, and tells how long that took. */
    Duration terminate(Duration limit) throws InterruptedException {
        return process.terminate(limit);
    }

    URI address() {
        return URI.create(address);
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
