package vn.sohoi.trials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.sohoi.RunningService;
import vn.sohoi.telegram.FakeTelegram;
import vn.sohoi.telegram.Sent;

/** The service is killed again and again while chairs talk over Telegram: how many replies come twice? */
public final class Repeats {

    private static final int CHATS = 12;
    private static final int DEFAULT_KILLS = 5;

    /** The longest time from the first reply after a start to the kill. */
    private static final int LONGEST_LIFE_MILLIS = 6_000;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final Random random = new Random();
    private final int kills;

    private Repeats(int kills) {
        this.kills = kills;
    }

    public static void main(String[] arguments) throws Exception {
        new Repeats(arguments.length == 0 ? DEFAULT_KILLS : Integer.parseInt(arguments[0])).run();
        System.exit(0);
    }

    private void run() throws Exception {
        Path data = Files.createTempDirectory("sohoi-repeats");
        List<String> phones = Chairs.phones();
        Map<Long, Integer> before = new HashMap<>();
        int worst = 0;
        System.out.println("kill   replies so far   that came twice by this kill, most in one chat");
        for (int kill = 1; kill <= kills; kill++) {
            int delivered = telegram.calls("sendMessage").size();
            try (var service = start(data)) {
                service.post("/api/sim/clock", Map.of("now", "2022-12-10T08:00:00+07:00"));
                for (long person = 1; person <= CHATS && kill == 1; person++) {
                    telegram.shareContact(person, phones.get((int) person), person);
                    telegram.say(person, "báo cáo");
                    telegram.say(person, "3");
                }
                Chairs.await(
                        "something is sent", () -> telegram.calls("sendMessage").size() > delivered);
                talk();
            }
            int most = 0;
            for (long person = 1; person <= CHATS; person++) {
                int twice = repeated(person);
                most = Math.max(most, twice - before.getOrDefault(person, 0));
                before.put(person, twice);
            }
            worst = Math.max(worst, most);
            System.out.printf("%4d   %14d   %d%n", kill, replies(), most);
        }
        System.out.println("most in one chat by one kill: " + worst);
        telegram.close();
    }

    private RunningService start(Path data) throws InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return RunningService.start(
                Stream.of(
                        java,
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.sohoi.Application",
                        "--sohoi.telegram.token=" + FakeTelegram.TOKEN,
                        "--sohoi.telegram.url=" + telegram.url()),
                data);
    }

    private void talk() throws InterruptedException {
        long end = System.nanoTime() + random.nextInt(LONGEST_LIFE_MILLIS) * 1_000_000L;
        while (System.nanoTime() < end) {
            telegram.say(1 + random.nextInt(CHATS), "xem lại");
            Thread.sleep(80);
        }
    }

    private int replies() {
        int all = 0;
        for (long person = 1; person <= CHATS; person++) {
            all += telegram.sentTo(person).size();
        }
        return all;
    }

    /** A button tells the message it is under; the same one again is the same message again. */
    private int repeated(long person) {
        var buttons = telegram.sentTo(person).stream()
                .map(Sent::buttons)
                .filter(under -> !under.isEmpty())
                .map(under -> under.getFirst().data())
                .toList();
        return buttons.size() - (int) buttons.stream().distinct().count();
    }
}
