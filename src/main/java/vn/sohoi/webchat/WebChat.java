package vn.sohoi.webchat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import vn.sohoi.installation.DemoMode;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Incoming.Kind;
import vn.sohoi.messaging.Outbox;
import vn.sohoi.messaging.Outgoing;

/** The simulator's chat over HTTP; it never reaches a real channel. */
@RestController
@Conditional(DemoMode.class)
@RequestMapping("/api/chat/{chatId}")
class WebChat {

    static final String CHANNEL = "webchat";

    /** A page tries again within minutes when an answer was lost on the way. */
    private static final Duration ANSWERS_KEPT = Duration.ofMinutes(10);

    private static final int MOST_ANSWERS_KEPT = 5_000;

    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;
    private final Cache<String, List<Outgoing>> answers = Caffeine.newBuilder()
            .maximumSize(MOST_ANSWERS_KEPT)
            .expireAfterWrite(ANSWERS_KEPT)
            .build();

    WebChat(Inbox inbox, Outbox outbox, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the page shows for one message; there are no pictures and files yet. */
    record Shown(
            String id,
            String text,
            List<List<String>> buttons,
            boolean askContact,
            @Nullable String photo,
            @Nullable String file) {
        static Shown of(Outgoing message) {
            return new Shown(message.id(), message.text(), message.buttons(), message.askContact(), null, null);
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Shown>> say(@PathVariable String chatId, @RequestBody JsonNode body) {
        String id = body.path("id").asString("");
        return receive(chatId, id, content(body));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, List<Shown>> send(
            @PathVariable String chatId,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "id", defaultValue = "") String id) {
        return receive(chatId, id, content(file, text));
    }

    @GetMapping
    Map<String, List<Shown>> pushed(@PathVariable String chatId) {
        Chat chat = chat(chatId);
        return shown(chat, outbox.undelivered(chat));
    }

    private Map<String, List<Shown>> receive(String chatId, String id, Content content) {
        Chat chat = chat(chatId);
        String event = id.isBlank() ? UUID.randomUUID().toString() : id;
        List<Outgoing> replies = inbox.receive(new Incoming(chat, event, clock.instant(), content));
        List<Outgoing> known = answers.get(chatId + "#" + event, key -> replies);
        return shown(chat, known);
    }

    private Map<String, List<Shown>> shown(Chat chat, List<Outgoing> messages) {
        messages.forEach(message -> outbox.done(chat, message.id()));
        return Map.of("messages", messages.stream().map(Shown::of).toList());
    }

    private static Chat chat(String chatId) {
        if (!chatId.matches("[\\w.~-]{1,100}")) {
            throw problem("Mã cuộc trò chuyện chỉ gồm chữ không dấu, số và các dấu . _ ~ -, dài không quá 100 ký tự.");
        }
        return new Chat(CHANNEL, chatId);
    }

    private static Content content(MultipartFile file, String caption) {
        String type = String.valueOf(file.getContentType());
        return new Incoming.File(
                type.startsWith("image/") ? Kind.PHOTO : Kind.DOCUMENT,
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                type,
                file.getSize(),
                caption,
                most -> read(file, most));
    }

    private static Incoming.Download read(MultipartFile file, int most) {
        try {
            return file.getSize() > most
                    ? new Incoming.Download.TooLarge()
                    : new Incoming.Download.Whole(file.getBytes());
        } catch (IOException failed) {
            return new Incoming.Download.Failed(failed.getClass().getSimpleName());
        }
    }

    private static Content content(JsonNode body) {
        if (body.path("text").isString()) {
            return new Incoming.Text(body.path("text").asString());
        }
        if (body.path("button").isString()) {
            return new Incoming.Text(body.path("button").asString());
        }
        if (body.path("contact").path("phone").isString()) {
            return new Incoming.Contact(body.path("contact").path("phone").asString(), true);
        }
        JsonNode place = body.path("location");
        if (isDegrees(place.path("latitude"), 90) && isDegrees(place.path("longitude"), 180)) {
            return new Incoming.Location(
                    place.path("latitude").asDouble(), place.path("longitude").asDouble());
        }
        throw problem("Cần một trong các trường: text, button, contact.phone, location.latitude và .longitude.");
    }

    private static boolean isDegrees(JsonNode number, int most) {
        return number.isNumber() && Math.abs(number.asDouble()) <= most;
    }

    private static ErrorResponseException problem(String detail) {
        ErrorResponseException problem = new ErrorResponseException(HttpStatus.BAD_REQUEST);
        problem.setDetail(detail);
        return problem;
    }
}
