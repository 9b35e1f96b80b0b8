package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.sohoi.SharedApplication;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;

/** Whatever fills the longest message that is read, the person hears something kind, soon. */
@ExtendWith(SharedApplication.Starting.class)
class LongMessagesTests {

    /** Those that begin with nothing, and with a call for staff. */
    private static final int MESSAGES = 60;

    /** What is not quadratic stays far below, with a compiler that has only just begun too. */
    private static final long MOST_MILLIS = 2_000;

    private static final String APOLOGY = "tin nhắn vừa rồi chưa xử lý được";

    /** What stands open when the message comes. */
    private static final Map<String, List<String>> OPEN =
            Map.of("a question of the report", List.of("báo cáo"), "a letter", List.of("gặp cán bộ"));

    private final SharedApplication shared;
    private final Inbox inbox;
    private int events;

    LongMessagesTests(SharedApplication shared) {
        this.shared = shared;
        this.inbox = shared.bean(Turns.class);
    }

    /** One chat a place in a dialog, which is opened again before each message. */
    @Test
    void everyTurnIsDoneSoon() throws InterruptedException {
        shared.at("2022-12-05T08:00:00+07:00");
        Map<String, Consumer<String>> turns = new LinkedHashMap<>();
        OPEN.forEach((what, words) -> {
            Chat chat = new Chat("long", what.replace(' ', '-'));
            receive(chat, new Incoming.Contact("0902001291", true));
            turns.put(what, text -> {
                words.forEach(word -> receive(chat, new Incoming.Text(word)));
                assertThat(receive(chat, new Incoming.Text(text)))
                        .isNotEmpty()
                        .allSatisfy(reply -> assertThat(reply.text()).doesNotContain(APOLOGY));
            });
        });
        List<String> messages =
                LongTextsTests.messages().stream().limit(MESSAGES).toList();
        assertThat(LongTextsTests.failures(turns, messages, MOST_MILLIS)).isEmpty();
    }

    private List<Outgoing> receive(Chat chat, Incoming.Content content) {
        return inbox.receive(
                new Incoming(chat, "e" + events++, shared.bean(Clock.class).instant(), content));
    }
}
