package vn.sohoi.telegram;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Incoming.Kind;

/** Telegram's updates as events of a chat. A person's private chat has the person's id. */
final class Events {

    private static final Pattern COMMAND = Pattern.compile("/(\\w{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

    private Events() {}

    /**
     * Nothing for what is not said to the bot in private: groups, edits, updates that could not be read.
     *
     * @param at when the update was given to us
     */
    static Optional<Incoming> event(Update update, Instant at) {
        if (update.getUpdateId() == null) {
            return Optional.empty();
        }
        if (update.getCallbackQuery() != null && update.getCallbackQuery().getFrom() != null) {
            return Optional.of(pressed(update.getUpdateId(), update.getCallbackQuery(), at));
        }
        var message = update.getMessage();
        if (message == null || message.getFrom() == null || message.getChat() == null) {
            return Optional.empty();
        }
        return message.getChat().isUserChat() ? Optional.of(said(update.getUpdateId(), message, at)) : Optional.empty();
    }

    private static Incoming said(int updateId, Message message, Instant at) {
        var sentAt = message.getDate() == null ? at : Instant.ofEpochSecond(message.getDate());
        return new Incoming(chat(message.getFrom().getId()), "message-" + updateId, sentAt, content(message));
    }

    /** Telegram does not say when a button was pressed, and the data may be forged: only the person is certain. */
    private static Incoming pressed(int updateId, CallbackQuery press, Instant at) {
        var content = Buttons.pressed(press.getData()).orElse(new Incoming.Other(Kind.UNKNOWN));
        return new Incoming(chat(press.getFrom().getId()), "press-" + updateId, at, content);
    }

    private static Chat chat(long person) {
        return new Chat(TelegramChannel.NAME, Long.toString(person));
    }

    private static Content content(Message message) {
        if (message.hasText()) {
            return new Incoming.Text(command(message.getText()));
        }
        if (message.hasContact()) {
            var contact = message.getContact();
            boolean own = message.getFrom().getId().equals(contact.getUserId());
            return new Incoming.Contact(contact.getPhoneNumber(), own);
        }
        if (message.hasPhoto()) {
            return photo(message);
        }
        if (message.hasDocument()) {
            return document(message);
        }
        if (message.hasLocation()) {
            var place = message.getLocation();
            return new Incoming.Location(place.getLatitude(), place.getLongitude());
        }
        return new Incoming.Other(kind(message));
    }

    /** Telegram makes several sizes of a photo; the largest shows most. */
    private static Content photo(Message message) {
        var largest = message.getPhoto().stream()
                .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight()))
                .orElseThrow();
        return file(Kind.PHOTO, "", "image/jpeg", largest.getFileSize(), message, largest.getFileId());
    }

    private static Content document(Message message) {
        var document = message.getDocument();
        return file(
                Kind.DOCUMENT,
                orEmpty(document.getFileName()),
                orEmpty(document.getMimeType()),
                document.getFileSize(),
                message,
                document.getFileId());
    }

    private static Content file(
            Kind kind, String name, String type, @Nullable Number size, Message message, String fileId) {
        long bytes = size == null ? Incoming.File.SIZE_UNKNOWN : size.longValue();
        var caption = orEmpty(message.getCaption());
        return new Incoming.File(kind, name, type, bytes, caption, new Remote(fileId));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Kind kind(Message message) {
        if (message.hasVoice() || message.hasAudio() || message.hasVideoNote()) {
            return Kind.VOICE;
        }
        return message.hasSticker() ? Kind.STICKER : Kind.UNKNOWN;
    }

    /** The commands of the menu as the words they stand for; everything else as it was typed. */
    private static String command(String text) {
        var command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return text;
        }
        var rest = command.group(2) == null ? "" : command.group(2);
        return switch (command.group(1).toLowerCase(Locale.ROOT)) {
            case "start" -> ("/start " + rest).strip();
            case "baocao" -> ("báo cáo " + rest).strip();
            case "tiendo" -> rest.isEmpty() ? "tiến độ của tôi" : "tiến độ " + rest;
            case "trogiup", "help" -> "trợ giúp";
            default -> text;
        };
    }
}
