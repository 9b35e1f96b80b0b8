package vn.sohoi.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A poll whose updates are read one at a time, so that one that cannot be read costs only itself. */
class UpdateByUpdate extends GetUpdates {

    private static final Logger log = LoggerFactory.getLogger(UpdateByUpdate.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100;

    /** Nothing else is looked at, so nothing else can make an update unreadable. */
    private static final List<String> OF_A_MESSAGE = List.of(
            "message_id",
            "from",
            "chat",
            "date",
            "text",
            "caption",
            "contact",
            "photo",
            "document",
            "voice",
            "audio",
            "video_note",
            "sticker",
            "location");

    UpdateByUpdate(@Nullable Integer offset, int timeoutSeconds) {
        super(offset, MOST, timeoutSeconds, List.of("message", "callback_query"));
    }

    @Override
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        var result = result(answer);
        if (result == null) {
            return super.deserializeResponse(answer);
        }
        var updates = new ArrayList<Update>();
        result.forEach(update -> updates.add(update(update)));
        return updates;
    }

    private static @Nullable JsonNode result(String answer) throws TelegramApiRequestException {
        try {
            var body = JSON.readTree(answer);
            return body.path("ok").asBoolean() && body.path("result").isArray() ? body.path("result") : null;
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("unreadable answer");
        }
    }

    /** An update as {@link #read} reads it again. */
    static String write(Update update) {
        try {
            return JSON.writeValueAsString(update);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("update " + update.getUpdateId() + " cannot be written");
        }
    }

    static Update read(String written) {
        try {
            return update(JSON.readTree(written));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this was never an update");
        }
    }

    /** An update that cannot be read comes out empty, with its id only: it is confirmed like the others. */
    private static Update update(JsonNode json) {
        try {
            if (json.path("message") instanceof ObjectNode message) {
                message.retain(OF_A_MESSAGE);
                complete(message.path("from"));
                complete(message.path("contact"));
            }
            if (json.path("callback_query") instanceof ObjectNode press) {
                press.remove("message");
                complete(press.path("from"));
            }
            return JSON.treeToValue(json, Update.class);
        } catch (JsonProcessingException | RuntimeException e) {
            log.warn("an update cannot be read and is skipped: {}", e.getClass().getSimpleName());
            var empty = new Update();
            if (json.path("update_id").canConvertToInt()) {
                empty.setUpdateId(json.path("update_id").intValue());
            }
            return empty;
        }
    }

    /** The types insist on what nobody looks at. */
    private static void complete(JsonNode person) {
        if (person instanceof ObjectNode known) {
            known.put("first_name", "").put("is_bot", false);
        }
    }
}
