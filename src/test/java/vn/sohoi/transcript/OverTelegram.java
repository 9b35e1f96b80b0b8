package vn.sohoi.transcript;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sohoi.RunningApplication;
import vn.sohoi.Unhurried;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Outbox;
import vn.sohoi.telegram.FakeTelegram;
import vn.sohoi.telegram.Sent;
import vn.sohoi.transcript.Scene.WayName;

/** Talks through a Telegram server of the test's own. */
final class OverTelegram implements Way {

    /** The application's clock, which does not exist before the server's. */
    private static final class StandingClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final StandingClock clock;
    private final FakeTelegram telegram;
    private final RunningApplication app;
    private final Map<Long, Integer> seen = new HashMap<>();

    OverTelegram(FakeTelegram telegram, RunningApplication app) {
        this(telegram, app, new StandingClock());
    }

    private OverTelegram(FakeTelegram telegram, RunningApplication app, StandingClock clock) {
        this.telegram = telegram;
        this.app = app;
        this.clock = clock;
    }

    static OverTelegram start() {
        var clock = new StandingClock();
        var telegram = FakeTelegram.start(clock);
        var app = RunningApplication.start(
                List.of(new Unhurried()),
                "--sohoi.telegram.token=" + FakeTelegram.TOKEN,
                "--sohoi.telegram.url=" + telegram.url());
        return new OverTelegram(telegram, app, clock);
    }

    @Override
    public WayName name() {
        return WayName.TELEGRAM;
    }

    @Override
    public World world() {
        return new World(app);
    }

    @Override
    public Chat chat(long id) {
        return new Chat("telegram", Long.toString(id));
    }

    @Override
    public void at(Instant moment) {
        clock.now = moment;
        Way.super.at(moment);
    }

    @Override
    public void say(long chat, String text) {
        telegram.say(chat, text);
    }

    @Override
    public void share(long chat, String phone, boolean own) {
        telegram.shareContact(chat, phone, own ? chat : chat + 1);
    }

    @Override
    public void sendFile(long chat, String name, String caption) {
        if (name.isEmpty()) {
            telegram.sendPhoto(chat, caption, Enclosed.bytes(name));
        } else {
            telegram.sendDocument(chat, name, caption, Enclosed.bytes(name));
        }
    }

    @Override
    public void sendLocation(long chat, double latitude, double longitude) {
        telegram.sendLocation(chat, latitude, longitude);
    }

    @Override
    public void press(long chat, String label, boolean oldest) {
        hear(chat, 0);
        if (oldest) {
            Sent first = telegram.sentTo(chat).stream()
                    .filter(message -> message.labels().contains(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + label));
            telegram.press(chat, first.messageId(), first.labels().indexOf(label));
        } else {
            telegram.press(chat, label);
        }
    }

    @Override
    public List<Heard> hear(long chat) {
        List<Heard> heard = hear(chat, seen.getOrDefault(chat, 0));
        seen.merge(chat, heard.size(), Integer::sum);
        return heard;
    }

    /** Everything is handled when the server's queue is empty, and delivered when the outbox is. */
    private List<Heard> hear(long chat, int from) {
        Outbox outbox = app.bean(Outbox.class);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> telegram.unconfirmed() == 0
                        && outbox.undelivered(chat(chat)).isEmpty());
        return telegram.sentTo(chat).stream()
                .skip(from)
                .map(message -> new Heard(message.text(), message.labels(), message.asksContact()))
                .toList();
    }

    @Override
    public void restart() {
        app.restart();
    }

    @Override
    public void close() {
        app.close();
        telegram.close();
    }
}
