package vn.sohoi.trials;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.sohoi.storage.KilledProcess;
import vn.sohoi.telegram.FakeTelegram;

/**
 * Starts the service again and again after a SIGKILL, while Telegram holds messages back and people ask at once:
 * {@code ops/trial restarts [STARTS [JAR [FLAGS OF THE JVM…]]]}. Without a jar it runs from the class path.
 */
final class Restarts {

    private static final int STARTS = 40;
    private static final int CHATS = 20;
    private static final int TEXTS_A_CHAT = 10;
    private static final Duration TO_LISTEN = Duration.ofSeconds(180);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final long FIRST_COMMUNE = 902_001_267L;

    private static final String CHAIR = "{\"contact\":{\"phone\":\"0902001267\"}}";
    private static final String OFFICER = "{\"contact\":{\"phone\":\"0900000001\"}}";
    private static final String TURNS = "{\"as\":\"0900000001\",\"turns\":[\"chỉ tiêu 5 đến đâu rồi\"]}";
    private static final String COUNT = "{\"kind\":\"count\",\"text\":\"mười hai hộ\"}";

    /** Whatever the surroundings name: the embedded store and the demo. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("SOHOI_DEMO", "true", "MONGODB_URI", "", "SOHOI_ZALO_BOT_TOKEN", "");

    private final List<String> command;
    private final int port = freePort();
    private final FakeTelegram telegram = FakeTelegram.start();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Restarts(List<String> program, Path data) throws IOException {
        var settings = Stream.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--sohoi.data=" + data,
                "--sohoi.telegram.url=" + telegram.url(),
                "--sohoi.telegram.token=" + FakeTelegram.TOKEN);
        this.command = Stream.concat(program.stream(), settings).toList();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** What one start did, counted from the moment the port was open; empty where it did not within the bound. */
    private record Started(Optional<Duration> firstAnswer, Optional<Duration> allAnswers, Optional<Duration> allTaken) {

        static final Started NOT_AT_ALL = new Started(Optional.empty(), Optional.empty(), Optional.empty());

        boolean answeredNothing() {
            return firstAnswer.isEmpty();
        }

        boolean unfinished() {
            return allAnswers.isEmpty() || allTaken.isEmpty();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int starts = args.length > 0 ? Integer.parseInt(args[0]) : STARTS;
        var data = Files.createTempDirectory("sohoi-restarts");
        try {
            var trial = new Restarts(command(List.of(args)), data);
            var done = new ArrayList<Started>();
            for (int start = 1; start <= starts; start++) {
                done.add(trial.startAndKill());
                System.out.printf("%d: %s%n", start, done.getLast());
            }
            print(done);
            System.exit(done.stream().anyMatch(Started::unfinished) ? 1 : 0);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static List<String> command(List<String> args) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var flags = args.stream().skip(2);
        var program = args.size() > 1
                ? Stream.of("-jar", args.get(1))
                : Stream.of("-cp", System.getProperty("java.class.path"), "vn.sohoi.Application");
        return Stream.of(Stream.of(java, "-Xmx192m", "-XX:+UseSerialGC"), flags, program)
                .flatMap(part -> part)
                .toList();
    }

    private Started startAndKill() throws InterruptedException {
        int waiting = telegram.unconfirmed();
        say();
        try (var service = KilledProcess.start(command, ENVIRONMENT)) {
            if (!listens(service)) {
                System.out.println("The port never opened.");
                return Started.NOT_AT_ALL;
            }
            long since = System.nanoTime();
            var answers = requests().map(this::ask).toList();
            var first = within(CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new)), since);
            var all = within(CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)), since);
            return new Started(first, all, taken(waiting, since));
        }
    }

    /** Chairs who sign up, open their report and answer; what a start left is still there for the next. */
    private void say() {
        IntStream.range(0, TEXTS_A_CHAT)
                .forEach(turn -> IntStream.range(0, CHATS).forEach(chat -> {
                    switch (turn) {
                        case 0 -> telegram.shareContact(1000 + chat, "0" + (FIRST_COMMUNE + chat * 3L), 1000 + chat);
                        case 1 -> telegram.say(1000 + chat, "báo cáo");
                        case 5 -> telegram.say(1000 + chat, "chỉ tiêu 5 đến đâu rồi");
                        default -> telegram.say(1000 + chat, String.valueOf(turn));
                    }
                }));
    }

    private boolean listens(KilledProcess service) {
        long until = System.nanoTime() + TO_LISTEN.toNanos();
        while (System.nanoTime() < until && ProcessHandle.of(service.pid()).isPresent()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException refused) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        return false;
    }

    private Stream<HttpRequest> requests() {
        return Stream.of(
                get("/"),
                get("/chat.js"),
                get("/actuator/health"),
                get("/api/sim/clock"),
                post("/api/chat/a", CHAIR),
                post("/api/chat/b", OFFICER),
                post("/api/chat/c", CHAIR),
                post("/api/chat/d", OFFICER),
                post("/api/understand", TURNS),
                post("/api/understand", TURNS),
                post("/api/read", COUNT),
                get("/learn.html"));
    }

    private HttpRequest get(String path) {
        return request(path).build();
    }

    private HttpRequest post(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TO_ANSWER);
    }

    /** Any answer counts, a refusal too. */
    private CompletableFuture<?> ask(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private static Optional<Duration> within(CompletableFuture<?> answers, long since) throws InterruptedException {
        try {
            answers.get(left(since), TimeUnit.NANOSECONDS);
            return Optional.of(Duration.ofNanos(System.nanoTime() - since));
        } catch (ExecutionException | TimeoutException none) {
            return Optional.empty();
        }
    }

    private Optional<Duration> taken(int before, long since) {
        while (left(since) > 0) {
            if (telegram.unconfirmed() == 0) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - since));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        System.out.printf("%d updates wait, %d of them from earlier starts%n", telegram.unconfirmed(), before);
        return Optional.empty();
    }

    private static long left(long since) {
        return since + TO_ANSWER.toNanos() - System.nanoTime();
    }

    private static void print(List<Started> done) {
        System.out.printf(
                """
                | starts | answered nothing in 30 s | not all in 30 s | first answer | all 12 | all 200 taken |
                | --- | --- | --- | --- | --- | --- |
                | %d | %d | %d | ≤ %s | ≤ %s | ≤ %s |
                """,
                done.size(),
                done.stream().filter(Started::answeredNothing).count(),
                done.stream().filter(Started::unfinished).count(),
                longest(done.stream().map(Started::firstAnswer)),
                longest(done.stream().map(Started::allAnswers)),
                longest(done.stream().map(Started::allTaken)));
    }

    private static String longest(Stream<Optional<Duration>> times) {
        return times.flatMap(Optional::stream)
                .max(Duration::compareTo)
                .map(time -> "%.1f s".formatted(time.toMillis() / 1000.0))
                .orElse("none");
    }
}
