package vn.sohoi.trials;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoi.RunningService;

/**
 * Whole reports, corrections and questions at a fixed rate, and what is left in the heap after a collection, minute by
 * minute: {@code ops/trial memory [turns [rate]]}.
 */
public final class Memory {

    private static final int DEFAULT_TURNS = 100_000;
    private static final int DEFAULT_RATE = 50;
    private static final int THREADS = 32;
    private static final int QUESTIONS = 12;

    /** One turn in so many is said by somebody who was never seen before. */
    private static final int STRANGERS = 20;

    private static final double FLAT = 0.05;
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final List<String> THEN =
            List.of("chỉ tiêu 5 đến đâu rồi", "sửa câu 3", "4", "xem lại", "trợ giúp", "sửa câu 7", "2", "đã gửi chưa");

    private final int turns;
    private final int rate;
    private final AtomicInteger failures = new AtomicInteger();
    private final List<Double> curve = new ArrayList<>();

    private Memory(int turns, int rate) {
        this.turns = turns;
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        var numbers = Stream.of(arguments).map(Integer::valueOf).toList();
        int turns = numbers.isEmpty() ? DEFAULT_TURNS : numbers.getFirst();
        int rate = numbers.size() < 2 ? DEFAULT_RATE : numbers.get(1);
        new Memory(turns, rate).run();
        System.exit(0);
    }

    private void run() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.sohoi.Application");
        try (var service = RunningService.start(command, Files.createTempDirectory("sohoi-memory"))) {
            service.post("/api/sim/clock", Map.of("now", "2022-12-10T08:00:00+07:00"));
            System.out.println("minute    turns   heap MB   failures");
            talk(service);
        }
        conclude();
    }

    private void talk(RunningService service) throws Exception {
        List<String> phones = Chairs.phones();
        var busy = new Semaphore(THREADS);
        long start = System.nanoTime();
        int perSample = Math.min(rate * 60, Math.max(1, turns / 10));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int turn = 0; turn < turns; turn++) {
                if (turn % perSample == 0) {
                    sample(service, turn, start);
                }
                LockSupport.parkNanos(start + turn * 1_000_000_000L / rate - System.nanoTime());
                busy.acquire();
                int number = turn;
                threads.execute(() -> {
                    say(service, phones, number);
                    busy.release();
                });
            }
        }
        sample(service, turns, start);
    }

    private void say(RunningService service, List<String> phones, int turn) {
        try {
            if (turn % STRANGERS == STRANGERS - 1) {
                service.say("stranger-" + turn, Map.of("text", "chào chị"));
                return;
            }
            int own = turn - (turn + 1) / STRANGERS;
            String phone = phones.get(own % phones.size());
            int round = own / phones.size();
            service.say("memory-" + phone, round == 0 ? Map.of("contact", Map.of("phone", phone)) : text(round));
        } catch (Exception | AssertionError failed) {
            failures.incrementAndGet();
        }
    }

    /** A whole report first, and then whatever else is said. */
    private static Map<String, Object> text(int round) {
        String text = round == 1
                ? "báo cáo"
                : round <= QUESTIONS + 1 ? "3" : round == QUESTIONS + 2 ? "Gửi" : THEN.get(round % THEN.size());
        return Map.of("text", text);
    }

    /** The histogram counts what is alive, after a full collection. */
    private void sample(RunningService service, int turn, long start) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(service.pid()), "GC.class_histogram").start();
        var histogram = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = TOTAL.matcher(histogram);
        double heap = total.find() ? Long.parseLong(total.group(1)) / 1048576.0 : Double.NaN;
        curve.add(heap);
        System.out.printf("%6.1f %8d %9.1f %10d%n", (System.nanoTime() - start) / 60e9, turn, heap, failures.get());
    }

    /** The first half fills the caches. */
    private void conclude() {
        var filled = curve.subList(curve.size() / 2, curve.size());
        var heap = filled.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double off = Math.max(heap.getMax() - heap.getAverage(), heap.getAverage() - heap.getMin()) / heap.getAverage();
        System.out.printf(
                "second half: %.1f MB on average, %.1f%% off it at most: %s%n",
                heap.getAverage(), off * 100, off <= FLAT ? "flat" : "NOT flat");
    }
}
