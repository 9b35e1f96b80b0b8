package vn.sohoi.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sohoi.RunningApplication;
import vn.sohoi.messaging.Chat;
import vn.sohoi.transcript.Scene.WayName;

/** Talks through the simulator's HTTP interface. */
final class OverHttp implements Way {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningApplication app;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, List<Heard>> heard = new HashMap<>();

    OverHttp(RunningApplication app) {
        this.app = app;
    }

    @Override
    public WayName name() {
        return WayName.WEB;
    }

    @Override
    public World world() {
        return new World(app);
    }

    @Override
    public Chat chat(long id) {
        return new Chat("webchat", Long.toString(id));
    }

    @Override
    public void say(long chat, String text) {
        post(chat, Map.of("text", text));
    }

    @Override
    public void share(long chat, String phone, boolean own) {
        post(chat, Map.of("contact", Map.of("phone", phone)));
    }

    @Override
    public void press(long chat, String label, boolean oldest) {
        post(chat, Map.of("button", label));
    }

    @Override
    public void sendFile(long chat, String name, String caption) {
        String type = name.isEmpty() ? "image/jpeg" : "application/x-lie";
        take(
                chat,
                request(chat)
                        .header("Content-Type", "multipart/form-data; boundary=b-o-u-n-d")
                        .POST(BodyPublishers.ofByteArrays(List.of(
                                part("text", ""),
                                caption.getBytes(StandardCharsets.UTF_8),
                                part(
                                        "file",
                                        "; filename=\"%s\"\r\nContent-Type: %s"
                                                .formatted(name.isEmpty() ? "minh-chung.jpg" : name, type)),
                                Enclosed.bytes(name),
                                "\r\n--b-o-u-n-d--\r\n".getBytes(StandardCharsets.UTF_8))))
                        .build());
    }

    private static byte[] part(String name, String more) {
        return "\r\n--b-o-u-n-d\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(name, more)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void sendLocation(long chat, double latitude, double longitude) {
        post(chat, Map.of("location", Map.of("latitude", latitude, "longitude", longitude)));
    }

    private void post(long chat, Map<String, ?> body) {
        take(chat, request(chat).header("Content-Type", "application/json"), JSON.writeValueAsString(body));
    }

    private HttpRequest.Builder request(long chat) {
        return HttpRequest.newBuilder(URI.create(app.url() + "/api/chat/" + chat));
    }

    private void take(long chat, HttpRequest.Builder request, String body) {
        take(chat, request.POST(BodyPublishers.ofString(body)).build());
    }

    private void take(long chat, HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(response.statusCode() + " " + response.body());
            }
            JSON.readTree(response.body())
                    .path("messages")
                    .forEach(message -> heard.computeIfAbsent(chat, key -> new ArrayList<>())
                            .add(heard(message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Heard heard(JsonNode message) {
        List<String> buttons = new ArrayList<>();
        message.path("buttons").forEach(row -> row.forEach(label -> buttons.add(label.asString())));
        return new Heard(
                message.path("text").asString(),
                buttons,
                message.path("askContact").asBoolean());
    }

    @Override
    public List<Heard> hear(long chat) {
        take(chat, request(chat).GET().build());
        List<Heard> all = heard.remove(chat);
        return all == null ? List.of() : all;
    }

    @Override
    public void restart() {
        app.restart();
    }

    @Override
    public void close() {
        http.close();
        app.close();
    }
}
