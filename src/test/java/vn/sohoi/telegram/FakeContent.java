package vn.sohoi.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Updates as Telegram words them, without their ids. */
final class FakeContent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FakeContent() {}

    /** What {@code content} has replaces what a private message has. */
    static ObjectNode message(long person, int messageId, Instant sentAt, ObjectNode content) {
        var update = JSON.createObjectNode();
        var message = update.putObject("message").put("message_id", messageId).put("date", sentAt.getEpochSecond());
        message.set("from", person(person));
        message.set("chat", privateChat(person));
        message.setAll(content);
        return update;
    }

    /** The message of an old button is one that can no longer be read. */
    static ObjectNode press(long person, String pressId, int messageId, String data) {
        var update = JSON.createObjectNode();
        var press = update.putObject("callback_query");
        press.put("id", pressId).put("chat_instance", "-77").put("data", data);
        press.set("from", person(person));
        press.putObject("message").put("message_id", messageId).put("date", 0).set("chat", privateChat(person));
        return update;
    }

    static ObjectNode contact(String phone, long ofPerson) {
        var content = JSON.createObjectNode();
        var contact = content.putObject("contact").put("phone_number", phone).put("first_name", "Lan");
        if (ofPerson != 0) {
            contact.put("user_id", ofPerson);
        }
        return content;
    }

    /** Two sizes; only the larger one's file is there. */
    static ObjectNode photo(String caption, String fileId, int size) {
        var content = captioned(caption);
        var sizes = content.putArray("photo");
        size(sizes.addObject(), 90, 67).put("file_id", "small").put("file_size", 900);
        size(sizes.addObject(), 1280, 960).put("file_id", fileId).put("file_size", size);
        return content;
    }

    private static ObjectNode size(ObjectNode photo, int width, int height) {
        return photo.put("file_unique_id", "AQ" + width).put("width", width).put("height", height);
    }

    static ObjectNode document(String name, String caption, String fileId, int size) {
        var content = captioned(caption);
        content.putObject("document")
                .put("file_id", fileId)
                .put("file_unique_id", "AD1")
                .put("file_name", name)
                .put("mime_type", "application/x-lie")
                .put("file_size", size);
        return content;
    }

    private static ObjectNode captioned(String caption) {
        var content = JSON.createObjectNode();
        return caption.isEmpty() ? content : content.put("caption", caption);
    }

    static ObjectNode location(double latitude, double longitude) {
        var content = JSON.createObjectNode();
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return content;
    }

    static ObjectNode sticker() {
        var content = JSON.createObjectNode();
        content.putObject("sticker")
                .put("file_id", "CAAC1")
                .put("file_unique_id", "AgAD1")
                .put("type", "regular")
                .put("width", 512)
                .put("height", 512)
                .put("is_animated", false)
                .put("is_video", false);
        return content;
    }

    private static ObjectNode person(long id) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", "Lan")
                .put("language_code", "vi");
    }

    private static ObjectNode privateChat(long id) {
        return JSON.createObjectNode().put("id", id).put("first_name", "Lan").put("type", "private");
    }
}
