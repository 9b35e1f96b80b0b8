package vn.sohoi.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;

/** What is under a message, and back from what a button sends: {@code <message id>:<index>}. */
final class Buttons {

    static final String SHARE_PHONE = "Chia sẻ số điện thoại";

    /** Telegram's limit of a button's data. */
    private static final int MOST_BYTES = 64;

    private static final Pattern DATA = Pattern.compile("^(.+):(\\d{1,3})", Pattern.DOTALL);

    private Buttons() {}

    /**
     * A message without buttons takes away the button that shares a phone, should it still be there: so nobody has to
     * remember who was asked.
     */
    static ReplyKeyboard under(Outgoing message) {
        if (message.askContact()) {
            return sharePhone();
        }
        var labels = message.buttons().stream().filter(row -> !row.isEmpty()).toList();
        if (labels.isEmpty() || bytes(data(message.id(), count(labels))) > MOST_BYTES) {
            return new ReplyKeyboardRemove(true);
        }
        return inline(message.id(), labels);
    }

    static Optional<Incoming.Content> pressed(@Nullable String data) {
        var match = DATA.matcher(data == null ? "" : data);
        return match.matches()
                ? Optional.of(new Incoming.Pressed(match.group(1), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    private static ReplyKeyboard sharePhone() {
        var button = new KeyboardButton(SHARE_PHONE);
        button.setRequestContact(true);
        var keyboard = new ReplyKeyboardMarkup(List.of(new KeyboardRow(button)));
        keyboard.setOneTimeKeyboard(true);
        keyboard.setResizeKeyboard(true);
        return keyboard;
    }

    private static ReplyKeyboard inline(String messageId, List<List<String>> labels) {
        var rows = new ArrayList<InlineKeyboardRow>();
        int index = 0;
        for (var row : labels) {
            var buttons = new InlineKeyboardRow();
            for (var label : row) {
                var button = new InlineKeyboardButton(label);
                button.setCallbackData(data(messageId, index++));
                buttons.add(button);
            }
            rows.add(buttons);
        }
        return new InlineKeyboardMarkup(rows);
    }

    private static String data(String messageId, int index) {
        return messageId + ":" + index;
    }

    private static int count(List<List<String>> labels) {
        return labels.stream().mapToInt(List::size).sum();
    }

    private static int bytes(String data) {
        return data.getBytes(StandardCharsets.UTF_8).length;
    }
}
