package vn.sohoi.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A message whose echo in the answer is not read: one that cannot be read would look like a failure and be sent again. */
class SendWithoutEcho extends SendMessage {

    private static final ObjectMapper JSON = new ObjectMapper();

    SendWithoutEcho(String chatId, String text) {
        super(chatId, text);
    }

    @Override
    public Message deserializeResponse(String answer) throws TelegramApiRequestException {
        return isOk(answer) ? new Message() : super.deserializeResponse(answer);
    }

    private static boolean isOk(String answer) throws TelegramApiRequestException {
        try {
            return JSON.readTree(answer).path("ok").asBoolean();
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("unreadable answer");
        }
    }
}
