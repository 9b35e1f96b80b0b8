package vn.sohoi.conversation;

import java.time.Duration;
import java.util.List;
import vn.sohoi.dialog.Message;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Outgoing.Urgency;

/** Tells somebody who sent too much which message was taken last; what is being talked about stays as it is. */
final class Flooding {

    private static final String MESSAGES =
            "Chị gửi nhiều tin quá nhanh. Tin cuối cùng đã nhận: %s. Các tin gửi sau tin đó chưa được nhận; chị vui lòng đợi %d phút rồi gửi lại.";
    private static final String FILES =
            "Chị gửi nhiều ảnh, tệp quá nhanh. Ảnh, tệp cuối cùng đã nhận: %s. Các ảnh, tệp gửi sau đó chưa được nhận; chị vui lòng đợi %d phút rồi gửi lại.";

    private Flooding() {}

    static Conversation told(Conversation before, Incoming event, Incoming.TooMany much) {
        String words = much.last() instanceof Incoming.File ? FILES : MESSAGES;
        String text = words.formatted(shown(much.last()), minutes(much.pause()));
        return before.after(
                event.eventId(), Wire.messages("" + before.turn(), List.of(Message.of(text)), Urgency.ANSWER));
    }

    private static long minutes(Duration pause) {
        return Math.max(1, (pause.toSeconds() + 59) / 60);
    }

    private static String shown(Content last) {
        if (last instanceof Incoming.Text text) {
            return "\"" + text.text().strip() + "\"";
        }
        return last instanceof Incoming.File file && !file.name().isEmpty()
                ? "\"" + file.name() + "\""
                : Enclosing.name(last);
    }
}
