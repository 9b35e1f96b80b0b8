package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoi.messaging.Channel.Delivery;
import vn.sohoi.messaging.Channel.Refusal;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Outgoing;

@Timeout(20)
class TelegramChannelTests {

    private static final long LAN = 1001;
    private static final Chat CHAT = new Chat("telegram", "1001");

    private final FakeTelegram telegram = FakeTelegram.start();
    private final TelegramSettings settings = settings(FakeTelegram.TOKEN);
    private final BotApi api = new BotApi(settings);
    private final TelegramChannel channel = new TelegramChannel(api, settings.backoff());

    private TelegramSettings settings(String token) {
        return new TelegramSettings(
                token, telegram.url(), Duration.ofSeconds(1), Duration.ofMillis(10), Duration.ofMillis(40));
    }

    @BeforeEach
    void sheHasStartedTheBot() {
        telegram.knows(LAN);
    }

    @AfterEach
    void stop() {
        api.close();
        telegram.close();
    }

    @Test
    void aMessageIsPlainText() {
        var text = "Chỉ tiêu 5: *1.592*/1.300 <hộ>\nĐạt 122,5%";
        assertThat(channel.deliver(CHAT, text(text))).isEqualTo(new Delivery.Delivered());
        assertThat(telegram.textsTo(LAN)).containsExactly(text);
        assertThat(telegram.calls("sendMessage").getFirst().has("parse_mode")).isFalse();
    }

    @Test
    void buttonsNameTheirMessageAndPlace() {
        channel.deliver(CHAT, message("m1", List.of(List.of("Đúng", "Sửa"), List.of("Huỷ")), false));
        var sent = telegram.sentTo(LAN).getFirst();
        assertThat(sent.replyMarkup().path("inline_keyboard")).hasSize(2);
        assertThat(sent.buttons())
                .containsExactly(
                        new Sent.Button("Đúng", "m1:0"),
                        new Sent.Button("Sửa", "m1:1"),
                        new Sent.Button("Huỷ", "m1:2"));
    }

    @Test
    void aMessageWhoseIdIsTooLongForButtonsIsSentWithout() {
        channel.deliver(CHAT, message("m".repeat(63), List.of(List.of("Đúng")), false));
        assertThat(telegram.sentTo(LAN).getFirst().buttons()).isEmpty();
    }

    @Test
    void thePhoneIsAskedForWithAButtonAndTheNextPlainMessageTakesItAway() {
        channel.deliver(CHAT, message("m1", List.of(List.of("Nhập mã")), true));
        channel.deliver(CHAT, text("Chào chị Lan"));
        var asked = telegram.sentTo(LAN).getFirst();
        assertThat(asked.asksContact()).isTrue();
        assertThat(asked.buttons()).isEmpty();
        assertThat(asked.replyMarkup().path("one_time_keyboard").asBoolean()).isTrue();
        assertThat(asked.replyMarkup().path("resize_keyboard").asBoolean()).isTrue();
        assertThat(asked.replyMarkup().findValuesAsText("text")).containsExactly("Chia sẻ số điện thoại");
        assertThat(telegram.sentTo(LAN).getLast().removesKeyboard()).isTrue();
    }

    @Test
    void a429PausesTheChannelAsLongAsAsked() {
        telegram.fail("sendMessage", Fault.tooMany(14), Fault.error(429, "Too Many Requests: retry after 3"));
        assertThat(channel.deliver(CHAT, text("chào")))
                .isInstanceOfSatisfying(
                        Delivery.Paused.class, p -> assertThat(p.delay()).hasSeconds(14));
        assertThat(channel.deliver(CHAT, text("chào")))
                .isInstanceOfSatisfying(
                        Delivery.Paused.class, p -> assertThat(p.delay()).hasSeconds(3));
    }

    @Test
    void whatIsTransientIsTriedLaterAndLater() {
        telegram.fail("sendMessage", Fault.badGateway(), Fault.error(500, "Internal Server Error"), Fault.garbage());
        assertThat(later()).hasMillis(10);
        assertThat(later()).hasMillis(20);
        assertThat(later()).hasMillis(40);
        telegram.goDown();
        assertThat(later()).hasMillis(40);
        telegram.comeBack();
        assertThat(channel.deliver(CHAT, text("chào"))).isEqualTo(new Delivery.Delivered());
        telegram.goDown();
        assertThat(later()).hasMillis(10);
    }

    @Test
    void refusalsAreToldApart() {
        telegram.block(LAN);
        assertThat(refusal("1001")).isEqualTo(Refusal.BLOCKED_BY_PERSON);
        assertThat(refusal("1002")).isEqualTo(Refusal.NO_SUCH_CHAT);
        telegram.fail("sendMessage", Fault.error(400, "Bad Request: BUTTON_DATA_INVALID"));
        assertThat(refusal("1001")).isEqualTo(Refusal.BAD_MESSAGE);
    }

    @Test
    void aWrongTokenIsNotTheMessagesFault() {
        try (var wrong = new BotApi(settings("7000000001:wrong"))) {
            var delivery = new TelegramChannel(wrong, settings.backoff()).deliver(CHAT, text("chào"));
            assertThat(delivery).isEqualTo(new Delivery.Refused(Refusal.BAD_TOKEN, "401 Unauthorized"));
        }
    }

    @Test
    void aSentMessageWhoseEchoCannotBeReadIsNotSentAgain() {
        telegram.fail(
                "sendMessage", new Fault(200, "{\"ok\":true,\"result\":{\"message_id\":5,\"date\":1795400000123}}"));
        assertThat(channel.deliver(CHAT, text("chào"))).isEqualTo(new Delivery.Delivered());
    }

    private Duration later() {
        var delivery = channel.deliver(CHAT, text("chào"));
        assertThat(delivery).isInstanceOf(Delivery.Later.class);
        return ((Delivery.Later) delivery).delay();
    }

    private Refusal refusal(String chat) {
        var delivery = channel.deliver(new Chat("telegram", chat), text("chào"));
        assertThat(delivery).isInstanceOf(Delivery.Refused.class);
        return ((Delivery.Refused) delivery).refusal();
    }

    private static Outgoing text(String text) {
        return new Outgoing("m9", text, List.of(), false, Outgoing.Urgency.ANSWER);
    }

    private static Outgoing message(String id, List<List<String>> buttons, boolean askContact) {
        return new Outgoing(id, "Chọn", buttons, askContact, Outgoing.Urgency.ANSWER);
    }
}
