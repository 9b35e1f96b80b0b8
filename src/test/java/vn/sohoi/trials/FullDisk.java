package vn.sohoi.trials;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.sohoi.Application;
import vn.sohoi.storage.KilledProcess;

/**
 * Fills the disk under the embedded store while chairs report, frees it again, and looks for what was confirmed and
 * for what the log says of them: {@code ops/trial full-disk}. Needs root on any Linux: the disk is a small tmpfs.
 */
final class FullDisk {

    private static final String SIZE = "16m";
    private static final Duration FULL = Duration.ofSeconds(20);
    private static final Duration TO_START = Duration.ofSeconds(120);
    private static final Duration TO_RECOVER = Duration.ofSeconds(60);
    private static final int CHAIRS = 70;
    private static final int TURNS_BEFORE = 60;
    private static final String DECEMBER = "{\"now\":\"2022-12-10T08:00:00+07:00\"}";

    private static final Pattern CONFIRMED = Pattern.compile("✓ ([^:\n]+: \\d+)");

    /** What people send and are, which no line of a log may hold. */
    private static final Pattern PERSONAL =
            Pattern.compile("090[0-3]\\d{6}|Dạ \\d+ ạ|new-members|out-of-poverty|Phường|✓");

    /** Whom to play, printed by the demo at each start. */
    private static final String DEMO_HINT = "  a";

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SOHOI_DEMO", "true", "MONGODB_URI", "", "SOHOI_TELEGRAM_TOKEN", "", "SOHOI_ZALO_BOT_TOKEN", "");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final int port = freePort();
    private final List<String> communes = communes();

    /** By chair, what she was told is written down. */
    private final Map<String, List<String>> confirmed = new LinkedHashMap<>();

    private final Map<String, Integer> answers = new TreeMap<>();
    private Duration slowest = Duration.ZERO;
    private int next;

    private FullDisk() throws IOException {}

    public static void main(String[] args) throws Exception {
        var disk = Files.createTempDirectory("full-disk");
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        try {
            new FullDisk().tryOn(disk);
        } finally {
            run("umount", "-l", disk.toString());
            Files.delete(disk);
        }
        System.exit(0);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command[0] + " ended with " + code + "; this trial needs root");
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void tryOn(Path disk) throws Exception {
        try (var service = KilledProcess.start(
                Application.class,
                ENVIRONMENT,
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                // the test class path has a configuration of its own
                "--logging.config=classpath:logback-spring.xml",
                "--sohoi.data=" + disk.resolve("data"))) {
            service.awaitLines(1, line -> line.contains("Tomcat started on port"), TO_START);
            send("/api/sim/clock", DECEMBER);
            communes.forEach(this::signUp);
            talk(TURNS_BEFORE);
            report("before", service);
            Path ballast = fill(disk);
            int lines = service.lines().size();
            long full = System.nanoTime();
            while (System.nanoTime() - full < FULL.toNanos()) {
                talk(CHAIRS / 10);
            }
            report("while full", service);
            Files.delete(ballast);
            System.out.printf("free again: first confirmed after %s%n", untilConfirmed());
            answers.clear();
            slowest = Duration.ZERO;
            talk(TURNS_BEFORE);
            report("after", service);
            System.out.printf(
                    "confirmed %d, lost: %s%n",
                    confirmed.values().stream().mapToInt(List::size).sum(), lost());
            log(service.lines(), lines);
        }
    }

    private static List<String> communes() throws IOException {
        try (var units = FullDisk.class.getResourceAsStream("/units/cao-bang-2022.csv")) {
            return new String(units.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[1].equals("commune"))
                    .map(cells -> "0" + cells[0])
                    .limit(CHAIRS)
                    .toList();
        }
    }

    private void signUp(String commune) {
        confirmed.put(commune, new ArrayList<>());
        post(commune, "{\"contact\":{\"phone\":\"0902" + commune + "\"}}");
        post(commune, "{\"text\":\"báo cáo\"}");
    }

    private void talk(int turns) {
        for (int turn = 0; turn < turns; turn++) {
            answer(communes.get(next++ % CHAIRS), turn);
        }
    }

    /** True if it was written down; what was asked about instead is left with yes. */
    private boolean answer(String commune, int turn) {
        var text = post(commune, "{\"text\":\"Dạ " + turn % 3 + " ạ\"}");
        var found = CONFIRMED.matcher(text);
        if (found.find()) {
            confirmed.get(commune).add(found.group(1));
            return true;
        }
        if (!text.isEmpty()) {
            // she was asked whether she means it
            post(commune, "{\"text\":\"đúng\"}");
        }
        return false;
    }

    private String untilConfirmed() {
        long free = System.nanoTime();
        for (int turn = 0; System.nanoTime() - free < TO_RECOVER.toNanos(); turn++) {
            if (answer(communes.get(turn % CHAIRS), turn)) {
                return Duration.ofNanos(System.nanoTime() - free).toMillis() + " ms";
            }
        }
        return "more than " + TO_RECOVER;
    }

    private String post(String chat, String body) {
        return send("/api/chat/c" + chat, body);
    }

    private String send(String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TO_RECOVER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long since = System.nanoTime();
        try {
            return told(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            answers.merge("no answer", 1, Integer::sum);
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - since);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
    }

    private String told(HttpResponse<String> answer) {
        var body = json.readTree(answer.body());
        answers.merge(answer.statusCode() + " " + body.path("detail").asString(""), 1, Integer::sum);
        var text = new StringBuilder();
        body.path("messages")
                .forEach(message -> text.append(message.path("text").asString()).append('\n'));
        return text.toString();
    }

    private List<String> lost() {
        List<String> lost = new ArrayList<>();
        confirmed.forEach((commune, all) -> {
            var seen = post(commune, "{\"text\":\"xem lại\"}");
            Map<String, String> last = new LinkedHashMap<>();
            all.forEach(line -> last.put(line.substring(0, line.lastIndexOf(':')), line));
            last.values().stream().filter(line -> !seen.contains(line)).forEach(line -> lost.add(commune + " " + line));
        });
        return lost;
    }

    private static Path fill(Path disk) throws IOException {
        var ballast = disk.resolve("ballast");
        try (var out = Files.newByteChannel(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int block = 1 << 16; block > 0; block /= 2) {
                fill(out, java.nio.ByteBuffer.allocate(block));
            }
        }
        return ballast;
    }

    private static void fill(java.nio.channels.SeekableByteChannel out, java.nio.ByteBuffer block) {
        try {
            while (true) {
                out.write(block.clear());
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    private void report(String when, KilledProcess service) {
        System.out.printf(
                "%s: %s, slowest %d ms, %d log lines so far%n",
                when, answers, slowest.toMillis(), service.lines().size());
        answers.clear();
        slowest = Duration.ZERO;
    }

    private static void log(List<String> lines, int before) {
        var since = lines.subList(before, lines.size());
        int bytes = since.stream().mapToInt(String::length).sum();
        System.out.printf("log since the disk was full: %d lines, %d characters%n", since.size(), bytes);
        var personal = lines.stream()
                .filter(line -> PERSONAL.matcher(line).find())
                .filter(line -> !line.startsWith(DEMO_HINT))
                .toList();
        System.out.printf("lines with what people are or sent: %d%n", personal.size());
        Stream.concat(
                        personal.stream().limit(3),
                        since.stream()
                                .filter(line -> line.matches(".*(WARN|ERROR).*"))
                                .limit(20))
                .map(line -> line.substring(0, Math.min(line.length(), 200)))
                .forEach(line -> System.out.println("  " + line));
    }
}
