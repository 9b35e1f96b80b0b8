package vn.sohoi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.springframework.util.FileSystemUtils;

/** Measures everything in one run, prints a table and writes it into {@code ops/bench/README.md}. */
final class Benchmarks {

    private static final Path README = Path.of("ops/bench/README.md");
    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        var jvm = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .toList();
        var folder = Files.createTempDirectory("sohoi-bench");
        String before = machine(jvm);
        try {
            var rows = new ArrayList<>(new ServiceFigures(folder, jvm, chairs()).measure());
            rows.addAll(alone());
            String table = Stream.concat(
                            Stream.of(before, "| what | measured | aim |", "| --- | --- | --- |"),
                            rows.stream().map(Row::markdown))
                    .collect(Collectors.joining("\n", "", "\n"));
            System.out.println(table);
            write(table);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What needs no service around it. */
    private static List<Row> alone() throws RunnerException {
        return Stream.concat(
                        run(EngineBenchmark.class).stream()
                                .map(result -> row("the engine alone, one turn", "message", result, "≤ 20 µs")),
                        run(QuestionBenchmark.class).stream()
                                .map(result -> row("words to words over 161 communes", "question", result, "≤ 5 ms")))
                .toList();
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .jvmArgs("-Xmx192m", "-XX:+UseSerialGC")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static Row row(String what, String parameter, RunResult result, String aim) {
        var found = result.getPrimaryResult();
        return new Row(
                "%s: \"%s\"".formatted(what, result.getParams().getParam(parameter)),
                "%.3f %s".formatted(found.getScore(), found.getScoreUnit().replace("us", "µs")),
                aim);
    }

    private static List<String> chairs() throws IOException {
        try (var units = Benchmarks.class.getResourceAsStream("/units/cao-bang-2022.csv")) {
            return new String(Objects.requireNonNull(units).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[1].equals("commune"))
                    .map(cells -> "09020" + cells[0])
                    .toList();
        }
    }

    static String machine(List<String> jvm) throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores; JDK %s with `%s`; load average at the begin %.1f.\n"
                .formatted(
                        processor(),
                        system.getAvailableProcessors(),
                        Runtime.version(),
                        String.join(" ", jvm),
                        system.getSystemLoadAverage());
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }

    private static void write(String table) throws IOException {
        String page = Files.readString(README);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(README, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
    }
}
