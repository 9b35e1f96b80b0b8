package vn.sohoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures progress from 161 communes to the whole country, writes the table into the README and draws the curve. */
final class CountryBenchmarks {

    private static final Path README = Path.of("ops/bench/README.md");
    private static final String BEGIN = "<!-- country -->\n";
    private static final String END = "<!-- end of country -->\n";
    private static final List<Integer> SIZES = List.of(161, 650, 2_600, 10_613);
    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private CountryBenchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Map<String, Double>> sizes = new ArrayList<>();
        for (int communes : SIZES) {
            sizes.add(measured(communes));
        }
        String table = table(sizes);
        System.out.println(table);
        String page = Files.readString(README);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(README, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
        GrowthCurve.draw(
                sizes.stream().map(size -> size.get("communes")).toList(),
                Map.of(
                        "1 cold question", all(sizes, "cold"),
                        "2 question after a report", all(sizes, "after"),
                        "3 warm question", all(sizes, "warm"),
                        "4 new report",
                                sizes.stream().map(size -> size.get("new")).toList()),
                Path.of("ops/bench/growth.png"));
    }

    /** In a JVM of its own, with a heap of 512 MB. */
    private static Map<String, Double> measured(int communes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                CountryFigures.class.getName(),
                String.valueOf(communes)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Map<String, Double> figures = new TreeMap<>();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(line -> {
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("=")) {
                    figures.put(cells[1], Double.valueOf(cells[2]));
                } else {
                    System.out.println(line);
                }
            });
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(communes + " communes could not be measured");
        }
        return figures;
    }

    /** The slowest rule of each size, asked for the country. */
    private static List<Double> all(List<Map<String, Double>> sizes, String what) {
        return sizes.stream()
                .map(size -> over(size, Country.CODE, what, Math::max))
                .toList();
    }

    private static double over(Map<String, Double> size, String owner, String what, BinaryOperator<Double> which) {
        return IntStream.range(0, Country.RULES.size())
                .mapToObj(rule -> size.get(owner + " " + rule + " " + what))
                .reduce(which)
                .orElseThrow();
    }

    private static String table(List<Map<String, Double>> sizes) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                Benchmarks.machine(FLAGS),
                row(
                        "communes",
                        sizes.stream().map(size -> "%,.0f".formatted(size.get("communes"))),
                        "country : 161",
                        "aim"),
                "| --- |" + " --- |".repeat(sizes.size() + 2)));
        lines.add(row("reports, of 40 figures each", sizes, size -> size.get("communes") * Country.MONTHS, ""));
        lines.add(row("new report, µs, median", sizes, size -> size.get("new"), "depth of the tree"));
        lines.add(row("new report, µs, p99", sizes, size -> size.get("new p99"), ""));
        for (String owner : List.of(Country.PROVINCE, Country.CODE)) {
            String whose = owner.equals(Country.CODE) ? "country" : "province of 161";
            questions(lines, sizes, owner, whose);
        }
        lines.add(row("first question of the process, µs", sizes, size -> size.get("first"), "≤ 100,000"));
        lines.add(row("reading the list of who is behind, µs", sizes, size -> size.get("listed"), ""));
        lines.add(row("communes on that list", sizes, size -> size.get("missing"), ""));
        lines.add(row("rebuild from a stream, s", sizes, size -> size.get("rebuild s"), ""));
        lines.add(row("rebuild from a stream, reports/s", sizes, size -> size.get("rebuild reports/s"), ""));
        lines.add(row("heap that it keeps, MB", sizes, size -> size.get("rebuild MB"), "within 512 MB"));
        lines.add("");
        lines.addAll(byRule(sizes.getFirst(), sizes.getLast()));
        lines.add("");
        lines.add(stored(sizes));
        return String.join("\n", lines) + "\n";
    }

    private static void questions(List<String> lines, List<Map<String, Double>> sizes, String owner, String whose) {
        Map<String, String> aims = Map.of("warm", "≤ 5,000; ratio ≤ 1.5", "cold", "≤ 100,000");
        for (String what : List.of("warm", "warm p99", "after", "after p99", "cold")) {
            lines.add(row(
                    "question about the %s, %s, µs, slowest rule"
                            .formatted(whose, what.replace("after", "after a report")),
                    sizes,
                    size -> over(size, owner, what, Math::max),
                    aims.getOrDefault(what, "")));
        }
    }

    private static List<String> byRule(Map<String, Double> least, Map<String, Double> most) {
        List<String> lines = new ArrayList<>(List.of(
                "| about the country, µs | warm | ratio | after a report | ratio | cold |",
                "| --- | --- | --- | --- | --- | --- |"));
        for (int rule = 0; rule < Country.RULES.size(); rule++) {
            String key = Country.CODE + " " + rule + " ";
            lines.add("| `%s` | %.1f | %.2f | %.1f | %.2f | %,.0f |"
                    .formatted(
                            Country.RULES.get(rule),
                            most.get(key + "warm"),
                            most.get(key + "warm") / least.get(key + "warm"),
                            most.get(key + "after"),
                            most.get(key + "after") / least.get(key + "after"),
                            most.get(key + "cold")));
        }
        return lines;
    }

    private static String stored(List<Map<String, Double>> sizes) {
        Map<String, Double> least = sizes.getFirst();
        double all = sizes.getLast().get("communes") * Country.MONTHS;
        return ("From the embedded store %.0f reports were read in %.1f s, %.0f a second: at this speed the whole country "
                        + "would take %.0f s. That is an extrapolation; a whole country belongs in MongoDB.")
                .formatted(
                        least.get("communes") * Country.MONTHS,
                        least.get("stored s"),
                        least.get("stored reports/s"),
                        all / least.get("stored reports/s"));
    }

    /** One figure of a size. */
    private interface Figure {
        double of(Map<String, Double> size);
    }

    private static String row(String what, List<Map<String, Double>> sizes, Figure figure, String aim) {
        double ratio = figure.of(sizes.getLast()) / figure.of(sizes.getFirst());
        return row(what, sizes.stream().map(size -> shown(figure.of(size))), "%.2f".formatted(ratio), aim);
    }

    private static String shown(double figure) {
        return figure < 100 ? "%.1f".formatted(figure) : "%,.0f".formatted(figure);
    }

    private static String row(String what, Stream<String> cells, String ratio, String aim) {
        return Stream.of(Stream.of(what), cells, Stream.of(ratio, aim))
                .flatMap(part -> part)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
