package vn.sohoi.telegram;

import java.time.Duration;
import java.util.Locale;
import vn.sohoi.messaging.Channel;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Limits;
import vn.sohoi.messaging.Outgoing;

/** Sends messages as plain text. */
final class TelegramChannel implements Channel {

    static final String NAME = "telegram";

    /** Telegram's FAQ: about 30 messages a second in all and one a second to a chat, short bursts allowed. */
    private static final Limits LIMITS = new Limits(Duration.ofMillis(34), 10, Duration.ofSeconds(1), 4, 32);

    private final BotApi api;
    private final Backoff backoff;

    TelegramChannel(BotApi api, Backoff backoff) {
        this.api = api;
        this.backoff = backoff;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public Delivery deliver(Chat chat, Outgoing message) {
        var send = new SendWithoutEcho(chat.id(), message.text());
        send.setReplyMarkup(Buttons.under(message));
        return switch (api.call(send)) {
            case Answer.Ok<?> ok -> {
                backoff.reset();
                yield new Delivery.Delivered();
            }
            case Answer.Failed<?> failed -> ended(failed);
        };
    }

    /** A wrong token (401, or 404 for one that is none) is not the message's fault; the courier keeps the message. */
    private Delivery ended(Answer.Failed<?> failed) {
        return switch (failed.code()) {
            case 429 -> new Delivery.Paused(orBackoff(failed), failed.why());
            case 403 -> new Delivery.Refused(Refusal.BLOCKED_BY_PERSON, failed.why());
            case 401, 404 -> new Delivery.Refused(Refusal.BAD_TOKEN, failed.why());
            case 400, 413 -> new Delivery.Refused(badRequest(failed.why()), failed.why());
            default -> new Delivery.Later(orBackoff(failed), failed.why());
        };
    }

    private static Refusal badRequest(String why) {
        var words = why.toLowerCase(Locale.ROOT);
        boolean nobody = words.contains("chat not found") || words.contains("user not found");
        return nobody ? Refusal.NO_SUCH_CHAT : Refusal.BAD_MESSAGE;
    }

    private Duration orBackoff(Answer.Failed<?> failed) {
        return failed.retryAfter() == null ? backoff.next() : failed.retryAfter();
    }
}
