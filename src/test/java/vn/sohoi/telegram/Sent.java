package vn.sohoi.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One message that {@link FakeTelegram} has taken from the bot. */
public record Sent(int messageId, long chat, String text, JsonNode replyMarkup) {

    public record Button(String label, String data) {}

    /** The inline buttons, row by row. */
    public List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        for (var row : replyMarkup.path("inline_keyboard")) {
            for (var button : row) {
                buttons.add(new Button(
                        button.path("text").asText(),
                        button.path("callback_data").asText()));
            }
        }
        return buttons;
    }

    public List<String> labels() {
        return buttons().stream().map(Button::label).toList();
    }

    public boolean asksContact() {
        return replyMarkup
                .path("keyboard")
                .path(0)
                .path(0)
                .path("request_contact")
                .asBoolean();
    }

    public boolean removesKeyboard() {
        return replyMarkup.path("remove_keyboard").asBoolean();
    }
}
