package vn.sohoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sohoi.RunningService;
import vn.sohoi.storage.SyncedWrites;

/** Measures the service as a process of its own, started as people start it. */
final class ServiceFigures {

    private static final int STARTS = 3;
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 10;
    private static final int TURNS_A_ROUND = 300;
    private static final int CHATS_OF_TURNS = 50;
    private static final int RATE = 200;
    private static final int LOAD_SECONDS = 30;
    private static final int KILOBYTES_A_MEGABYTE = 1024;
    private static final String QUESTION = "chỉ tiêu 5 đến đâu rồi";

    private final Path folder;
    private final List<String> jvm;
    private final List<String> chairs;
    private final List<Row> rows = new ArrayList<>();

    /** @param jvm the flags of the service's JVM */
    ServiceFigures(Path folder, List<String> jvm, List<String> chairs) {
        this.folder = folder;
        this.jvm = jvm;
        this.chairs = chairs;
    }

    List<Row> measure() throws IOException, InterruptedException {
        starts();
        try (var service = start(folder.resolve("cold-0"), new Times())) {
            long ready = memory(service);
            service.post("/api/sim/clock", Map.of("now", "2022-12-10T08:00:00+07:00"));
            var chats = chats(service);
            turns(service, chats.subList(0, CHATS_OF_TURNS));
            load(service, chats);
            rows.add(new Row(
                    "resident memory: at the start; after all of this",
                    "%d MB; %d MB".formatted(ready, memory(service)),
                    "≤ 400 MB"));
        }
        return rows;
    }

    private void starts() throws IOException, InterruptedException {
        var cold = new Times();
        var warm = new Times();
        for (int index = 0; index < STARTS; index++) {
            var data = folder.resolve("cold-" + index);
            start(data, cold).close();
            start(data, warm).close();
        }
        rows.add(new Row("start to ready, empty data folder", seconds(cold), "≤ 6 s"));
        rows.add(new Row("start to ready, example year there", seconds(warm), "≤ 6 s"));
    }

    private static String seconds(Times times) {
        return "median %.1f s of %d".formatted(times.median() / 1000, times.count());
    }

    private RunningService start(Path data, Times times) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(Stream.of(java), jvm.stream(), Stream.of("-jar", "target/so-hoi.jar"))
                .flatMap(part -> part);
        var service = RunningService.start(command, data);
        service.get("/api/sim/clock");
        times.add(System.nanoTime() - start);
        return service;
    }

    /** Parts of the floor and turns by turns, so that whatever else the machine does meets all of them. */
    private void turns(RunningService service, List<BenchChat> chats) throws IOException {
        var officer = BenchChat.begin(service, "0900000001");
        var write = new Times();
        var call = new Times();
        var turn = new Times();
        var question = new Times();
        try (var store = new SyncedWrites(folder.resolve("floor"))) {
            for (int index = 0; index < WARM_UP; index++) {
                chats.get(index % chats.size()).goBack();
                store.write();
                service.get("/api/sim/clock");
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int index = 0; index < TURNS_A_ROUND; index++) {
                    var chat = chats.get(index % chats.size());
                    chat.goBack();
                    turn.measure(chat::answer);
                    write.measure(store::write);
                    call.measure(() -> service.get("/api/sim/clock"));
                    question.measure(() -> officer.say(QUESTION));
                }
            }
        }
        double floor = write.median() + call.median();
        rows.add(new Row("floor, part 1: a 2 kB document written and synced", write.shown(), ""));
        rows.add(new Row("floor, part 2: an HTTP call over loopback", call.shown(), ""));
        rows.add(new Row("floor: the sum of the two medians", "%.2f ms".formatted(floor), ""));
        rows.add(new Row(
                "a durable turn over HTTP: an answer to a report's question",
                turn.shown(),
                "median ≤ 2 ms, p99 ≤ 10 ms"));
        rows.add(new Row("its median : floor", "%.2f".formatted(turn.median() / floor), "≤ 3"));
        rows.add(new Row("a progress question over 161 communes, over HTTP and durable", question.shown(), ""));
    }

    private List<BenchChat> chats(RunningService service) throws IOException {
        var chats = new ArrayList<BenchChat>();
        for (String phone : chairs) {
            var chat = BenchChat.begin(service, phone, "báo cáo");
            chat.answerAll();
            chats.add(chat);
        }
        return chats;
    }

    private void load(RunningService service, List<BenchChat> chats) {
        var load = new Load();
        var before = processorTime(service);
        load.run(chats, RATE, LOAD_SECONDS);
        rows.add(new Row(
                "%d turns a second for %d s over %d chats (%d failed)"
                        .formatted(RATE, LOAD_SECONDS, chairs.size(), load.failures()),
                load.times().shown(),
                "median ≤ 2 ms, p99 ≤ 10 ms"));
        double spent = processorTime(service).minus(before).toMillis();
        rows.add(new Row(
                "the service's processor time for one of these turns",
                "%.2f ms".formatted(spent / load.times().count()),
                ""));
    }

    private static Duration processorTime(RunningService service) {
        return ProcessHandle.of(service.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static long memory(RunningService service) throws IOException {
        try (var status = Files.lines(Path.of("/proc", String.valueOf(service.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow()
                    / KILOBYTES_A_MEGABYTE;
        }
    }
}
