package vn.sohoi.trials;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.RunningApplication;
import vn.sohoi.telegram.FakeTelegram;
import vn.sohoi.time.SimulatedClock;

/** Twenty chairs send photos that do not come, one pours in messages, and fifty others go on reporting. */
public final class SlowFiles {

    private static final int SLOW = 20;
    private static final int OTHERS = 50;
    private static final int FLOOD = 2_500;
    private static final Duration BETWEEN_OTHERS = Duration.ofMillis(200);
    private static final long FLOODING = 500;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final List<String> phones = Chairs.phones();

    private SlowFiles() throws Exception {}

    public static void main(String[] arguments) throws Exception {
        new SlowFiles().run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (var app = RunningApplication.start(
                "--sohoi.telegram.token=" + FakeTelegram.TOKEN, "--sohoi.telegram.url=" + telegram.url())) {
            app.bean(SimulatedClock.class).set(Instant.parse("2022-12-10T01:00:00Z"));
            begin(FLOODING);
            for (int person = 1; person <= SLOW + OTHERS; person++) {
                begin(person);
            }
            for (int person = 1; person <= SLOW; person++) {
                telegram.hangFilesOf(person);
                telegram.sendPhoto(person, "", new byte[] {1, 2, 3});
            }
            for (int i = 0; i < FLOOD; i++) {
                telegram.say(FLOODING, "chỉ tiêu 5 đến đâu rồi");
            }
            var waits = others();
            say(
                    "longest wait of %d others",
                    OTHERS,
                    "%d ms",
                    waits.stream().mapToLong(Duration::toMillis).max().orElse(0));
            report(app.bean(MongoTemplate.class));
        }
        telegram.close();
    }

    private void begin(long person) throws InterruptedException {
        String phone = phones.get(person == FLOODING ? 0 : (int) person);
        telegram.shareContact(person, phone, person);
        telegram.say(person, "báo cáo");
        Chairs.await(
                "person " + person + " can report",
                () -> telegram.sentTo(person).size() >= 2);
    }

    private List<Duration> others() throws Exception {
        List<Future<Duration>> waits = new ArrayList<>();
        try (var threads = Executors.newCachedThreadPool()) {
            for (int person = SLOW + 1; person <= SLOW + OTHERS; person++) {
                long other = person;
                waits.add(threads.submit(() -> answered(other)));
                Thread.sleep(BETWEEN_OTHERS);
            }
        }
        List<Duration> all = new ArrayList<>();
        for (var wait : waits) {
            all.add(wait.get());
        }
        return all;
    }

    /** From her answer to the next question. */
    private Duration answered(long person) throws InterruptedException {
        int before = telegram.sentTo(person).size();
        long said = System.nanoTime();
        telegram.say(person, "3");
        Chairs.await(
                "person " + person + " is answered",
                () -> telegram.sentTo(person).size() > before);
        return Duration.ofNanos(System.nanoTime() - said);
    }

    private void report(MongoTemplate mongo) throws InterruptedException {
        Chairs.await("every photo is answered", () -> {
            for (long person = 1; person <= SLOW; person++) {
                if (failures(person) == 0) {
                    return false;
                }
            }
            return true;
        });
        long largest = 0;
        for (int i = 0; i < 60; i++) {
            var document = mongo.getCollection("conversations")
                    .find(new org.bson.Document("_id", "telegram:" + FLOODING), RawBsonDocument.class)
                    .first();
            largest = Math.max(
                    largest, document == null ? 0 : document.getByteBuffer().remaining());
            Thread.sleep(500);
        }
        long twice = 0;
        for (long person = 1; person <= SLOW; person++) {
            twice += Math.max(0, failures(person) - 1);
        }
        long told = telegram.textsTo(FLOODING).stream()
                .filter(text -> text.contains("quá nhanh"))
                .count();
        say("photos asked for (%d hang)", SLOW, "%d", telegram.calls("getFile").size());
        say("turns told twice of %d", SLOW, "%d", twice);
        say(
                "answers to %d messages of one sender",
                FLOOD, "%d", telegram.sentTo(FLOODING).size());
        say("of them that she is too fast (%d flood)", 1, "%d", told);
        say("largest document of hers, looked at %d times", 60, "%d bytes", largest);
    }

    private long failures(long person) {
        return telegram.textsTo(person).stream()
                .filter(text -> text.contains("Chưa tải được"))
                .count();
    }

    private static void say(String what, int count, String value, long number) {
        System.out.printf("%-50s %s%n", what.formatted(count), value.formatted(number));
    }
}
