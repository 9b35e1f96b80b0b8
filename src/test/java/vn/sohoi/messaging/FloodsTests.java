package vn.sohoi.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sohoi.limits.Rate;
import vn.sohoi.messaging.Floods.Ruling;

/** Who sends too much is told once, and nobody else notices. */
class FloodsTests {

    private static final Chat LAN = new Chat("telegram", "1001");
    private static final Chat HOA = new Chat("telegram", "1002");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2022-11-18T01:00:00Z");
    private int events;
    private final Floods floods =
            new Floods(new FloodSettings(Rate.valueOf("3+1/1s"), Rate.valueOf("1+1/5s"), MINUTE), () -> now);

    private Ruling say(Chat chat, Incoming.Content content) {
        return floods.of(new Incoming(chat, "e" + ++events, now, content));
    }

    private Ruling say(Chat chat, String text) {
        return say(chat, new Incoming.Text(text));
    }

    private static Incoming.File photo() {
        return new Incoming.File(
                Incoming.Kind.PHOTO, "", "image/jpeg", 9, "", most -> new Incoming.Download.Whole(new byte[9]));
    }

    @Test
    void theFirstMessageTooManyTellsWhichWasTakenLast() {
        IntStream.rangeClosed(1, 3)
                .forEach(i -> assertThat(say(LAN, "câu " + i)).isEqualTo(new Ruling.Take()));
        var told = new Incoming.TooMany(new Incoming.Text("câu 3"), MINUTE);
        assertThat(say(LAN, "câu 4")).isEqualTo(new Ruling.Tell(new Incoming(LAN, "e4", now, told)));
        assertThat(say(LAN, "câu 5")).isEqualTo(new Ruling.Drop());
        assertThat(say(HOA, "12")).isEqualTo(new Ruling.Take());
    }

    @Test
    void nothingIsTakenBeforeThePauseIsOverAndEverythingAfterIt() {
        flood();
        now = now.plus(MINUTE).minusMillis(1);
        assertThat(say(LAN, "12")).isEqualTo(new Ruling.Drop());
        now = now.plusMillis(1);
        assertThat(List.of(say(LAN, "12"), say(LAN, "13"), say(LAN, "14"))).containsOnly(new Ruling.Take());
        assertThat(say(LAN, "15")).isInstanceOf(Ruling.Tell.class);
    }

    @Test
    void whoWritesNoFasterThanTheRateIsNeverTooFast() {
        for (int i = 0; i < 100; i++) {
            assertThat(say(LAN, "" + i)).isEqualTo(new Ruling.Take());
            now = now.plusSeconds(1);
        }
    }

    @Test
    void tooManyFilesLeaveTheWordsAlone() {
        assertThat(say(LAN, photo())).isEqualTo(new Ruling.Take());
        assertThat(say(LAN, photo())).isInstanceOf(Ruling.Tell.class);
        assertThat(say(LAN, "12")).isEqualTo(new Ruling.Take());
    }

    @Test
    void ofALongMessageOnlyTheBeginningIsRemembered() {
        IntStream.range(0, 3).forEach(i -> say(LAN, "x".repeat(4_000)));
        assertThat(say(LAN, "12"))
                .isInstanceOfSatisfying(
                        Ruling.Tell.class,
                        tell -> assertThat(tell.event().content())
                                .isEqualTo(new Incoming.TooMany(new Incoming.Text("x".repeat(40) + "…"), MINUTE)));
    }

    private void flood() {
        IntStream.range(0, 10).forEach(i -> say(LAN, "câu " + i));
    }
}
