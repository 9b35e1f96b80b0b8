package vn.sohoi.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Bot API server on loopback, with people who talk to the bot. Start one, set {@code sohoi.telegram.url} to
 * {@link #url()} and {@code sohoi.telegram.token} to {@link #TOKEN}, then {@link #say} and look at {@link #sentTo}.
 */
public final class FakeTelegram implements AutoCloseable {

    public static final String TOKEN = "7000000001:FAKE-token_of-a-bot-for-tests";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONFLICT =
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    private static final String WEBHOOK = "Conflict: can't use getUpdates method while webhook is active; "
            + "use deleteWebhook to delete the webhook first";

    private static final int LARGEST_DOWNLOAD = 20 * 1024 * 1024;

    private final Clock clock;
    private final FakeUpdates updates = new FakeUpdates();
    private final AtomicInteger messageIds = new AtomicInteger(100);
    private final Set<Long> known = ConcurrentHashMap.newKeySet();
    private final Set<Long> blocking = ConcurrentHashMap.newKeySet();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Set<String> openPresses = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> calls = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Set<Long> stuck = ConcurrentHashMap.newKeySet();
    private final Set<String> stuckFiles = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch hanging = new CountDownLatch(1);
    private volatile boolean webhook;
    private volatile HttpServer server;
    private final int port;

    private FakeTelegram(Clock clock) {
        this.clock = clock;
        server = serve(0);
        port = server.getAddress().getPort();
    }

    public static FakeTelegram start() {
        return start(Clock.systemUTC());
    }

    /** Messages are dated by this clock, in whole seconds. */
    public static FakeTelegram start(Clock clock) {
        return new FakeTelegram(clock);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    // What people do

    public int say(long person, String text) {
        return message(person, JSON.createObjectNode().put("text", text));
    }

    /** {@code ofPerson} is whose card it is; Telegram names nobody on a card without an account: then it is 0. */
    public int shareContact(long person, String phone, long ofPerson) {
        return message(person, FakeContent.contact(phone, ofPerson));
    }

    public int sendPhoto(long person, String caption, byte[] bytes) {
        return message(person, FakeContent.photo(caption, keep(person, bytes), bytes.length));
    }

    public int sendDocument(long person, String name, String caption, byte[] bytes) {
        return message(person, FakeContent.document(name, caption, keep(person, bytes), bytes.length));
    }

    public int sendLocation(long person, double latitude, double longitude) {
        return message(person, FakeContent.location(latitude, longitude));
    }

    private String keep(long person, byte[] bytes) {
        var id = "file" + messageIds.incrementAndGet();
        if (stuck.contains(person)) {
            stuckFiles.add(id);
        }
        files.put(id, bytes);
        return id;
    }

    public int sendSticker(long person) {
        return message(person, FakeContent.sticker());
    }

    /** Any other content, such as {@code {"voice":{…}}}. */
    public int message(long person, ObjectNode content) {
        known.add(person);
        return updates.add(FakeContent.message(person, messageIds.incrementAndGet(), clock.instant(), content));
    }

    public int sayInGroup(long person, long group, String text) {
        var content = JSON.createObjectNode().put("text", text);
        content.putObject("chat").put("id", group).put("title", "Chi hội").put("type", "group");
        return message(person, content);
    }

    /** Presses button {@code index}, from 0 row by row, under a message of the bot. */
    public int press(long person, int messageId, int index) {
        var message = sentTo(person).stream()
                .filter(s -> s.messageId() == messageId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + messageId + " was sent to " + person));
        return pressWith(person, messageId, message.buttons().get(index).data());
    }

    /** Presses the newest button with that label. */
    public int press(long person, String label) {
        var message = sentTo(person).reversed().stream()
                .filter(s -> s.labels().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " was sent to " + person));
        return press(person, message.messageId(), message.labels().indexOf(label));
    }

    /** What a forging client can do. */
    public int pressWith(long person, int messageId, String data) {
        var id = "4382bfdw" + messageIds.incrementAndGet();
        openPresses.add(id);
        return updates.add(FakeContent.press(person, id, messageId, data));
    }

    /** Any update, without its id. */
    public int inject(String update) {
        try {
            return updates.add((ObjectNode) JSON.readTree(update));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void block(long person) {
        blocking.add(person);
    }

    /** Somebody who started the bot earlier: only such people can be written to. */
    public void knows(long person) {
        known.add(person);
    }

    // What the server does

    /** The next update gets this id; after a week without updates Telegram begins anywhere. */
    public void nextUpdateId(int id) {
        updates.nextId(id);
    }

    /** The next calls of the method go wrong, one fault each. */
    public void fail(String method, Fault... wrong) {
        faults.computeIfAbsent(key(method), m -> new ConcurrentLinkedDeque<>()).addAll(List.of(wrong));
    }

    /** What these people send from now on does not come when it is fetched, and does not fail either. */
    public void hangFilesOf(long person) {
        stuck.add(person);
    }

    /** What hangs comes now, and nothing hangs any more. */
    public void releaseFiles() {
        stuck.clear();
        stuckFiles.clear();
        hanging.countDown();
    }

    public void setWebhook() {
        webhook = true;
    }

    /** Connections are refused until {@link #comeBack}. */
    public void goDown() {
        hanging.countDown();
        updates.endPoll();
        server.stop(0);
    }

    public void comeBack() {
        server = serve(port);
    }

    // What can be seen

    public List<Sent> sentTo(long person) {
        return sent.stream().filter(s -> s.chat() == person).toList();
    }

    public List<String> textsTo(long person) {
        return sentTo(person).stream().map(Sent::text).toList();
    }

    /** All calls of a method, as they came, the failed ones too. */
    public List<JsonNode> calls(String method) {
        return List.copyOf(calls.getOrDefault(key(method), List.of()));
    }

    public int unconfirmed() {
        return updates.unconfirmed();
    }

    @Override
    public void close() {
        goDown();
    }

    // The Bot API

    private HttpServer serve(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.startsWith("/file/")) {
                serveFile(exchange, path);
                return;
            }
            var answer = answer(path, body(exchange));
            if (!answer.body().isEmpty()) {
                var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    }

    private Fault answer(String path, JsonNode body) {
        int slash = path.lastIndexOf('/');
        var method = key(path.substring(slash + 1));
        calls.computeIfAbsent(method, m -> new CopyOnWriteArrayList<>()).add(body);
        var wrong = faults.getOrDefault(method, new ConcurrentLinkedDeque<>()).poll();
        if (wrong != null) {
            return wrong;
        }
        if (!path.substring(0, slash).equals("/bot" + TOKEN)) {
            return Fault.error(401, "Unauthorized");
        }
        return switch (method) {
            case "getme" ->
                ok("{\"id\":7000000001,\"is_bot\":true,\"first_name\":\"Sổ Hội\",\"username\":\"so_hoi_bot\"}");
            case "getupdates" -> getUpdates(body);
            case "sendmessage" -> sendMessage(body);
            case "answercallbackquery" -> answerCallbackQuery(body);
            case "getfile" -> getFile(body.path("file_id").asText());
            case "deletewebhook" -> deleteWebhook();
            case "setmycommands" -> ok("true");
            default -> Fault.error(404, "Not Found");
        };
    }

    private Fault getUpdates(JsonNode body) {
        if (webhook) {
            return Fault.error(409, WEBHOOK);
        }
        int limit = body.path("limit").asInt(100);
        long timeout = body.path("timeout").asLong() * 1000;
        return updates.poll(body.path("offset").asInt(), limit, timeout)
                .map(found -> ok(found.toString()))
                .orElseGet(() -> Fault.error(409, CONFLICT));
    }

    private Fault sendMessage(JsonNode body) {
        long chat = body.path("chat_id").asLong();
        var text = body.path("text").asText();
        if (blocking.contains(chat)) {
            return Fault.error(403, "Forbidden: bot was blocked by the user");
        }
        if (!known.contains(chat)) {
            return Fault.error(400, "Bad Request: chat not found");
        }
        if (text.isBlank() || text.length() > 4096) {
            return Fault.error(400, "Bad Request: message text is empty or too long");
        }
        var message = new Sent(messageIds.incrementAndGet(), chat, text, body.path("reply_markup"));
        if (message.buttons().stream().anyMatch(b -> !isData(b.data()))) {
            return Fault.error(400, "Bad Request: BUTTON_DATA_INVALID");
        }
        sent.add(message);
        return ok("""
                {"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private","first_name":"Lan"},"text":%s}""".formatted(message.messageId(), clock.instant().getEpochSecond(), chat, JSON.valueToTree(text)));
    }

    private static boolean isData(String data) {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= 64;
    }

    private Fault answerCallbackQuery(JsonNode body) {
        return openPresses.remove(body.path("callback_query_id").asText())
                ? ok("true")
                : Fault.error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    private Fault getFile(String id) {
        byte[] bytes = files.get(id);
        if (bytes == null) {
            return Fault.error(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
        }
        return bytes.length > LARGEST_DOWNLOAD
                ? Fault.error(400, "Bad Request: file is too big")
                : ok("{\"file_id\":\"%1$s\",\"file_unique_id\":\"u%1$s\",\"file_path\":\"documents/%1$s\"}"
                        .formatted(id));
    }

    /** {@code /file/bot<token>/<path>}; faults of the method "file" break it. */
    private void serveFile(HttpExchange exchange, String path) throws IOException {
        var wrong = faults.getOrDefault("file", new ConcurrentLinkedDeque<>()).poll();
        var id = path.substring(path.lastIndexOf('/') + 1);
        byte[] bytes = files.get(id);
        if (stuckFiles.contains(id)) {
            awaitRelease();
        }
        if (wrong != null || bytes == null || !path.startsWith("/file/bot" + TOKEN + "/documents/")) {
            exchange.sendResponseHeaders(wrong == null ? 404 : wrong.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void awaitRelease() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Fault deleteWebhook() {
        webhook = false;
        return ok("true");
    }

    private static Fault ok(String result) {
        return new Fault(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    /** Telegram does not mind capitals in a method's name. */
    private static String key(String method) {
        return method.toLowerCase(Locale.ROOT);
    }
}
