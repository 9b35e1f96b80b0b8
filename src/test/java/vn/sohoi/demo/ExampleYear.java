package vn.sohoi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The example's reports with the sums a test asks for. */
record ExampleYear(List<ExampleUnit> units, List<ExampleReport> reports) {

    static ExampleYear of(long seed) {
        var units = caoBang();
        return new ExampleYear(units, ExampleFigures.of(units, seed));
    }

    static List<ExampleUnit> caoBang() {
        try (var csv = Objects.requireNonNull(ExampleYear.class.getResourceAsStream("/units/cao-bang-2022.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new ExampleUnit(cells[0], cells[1], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> codes(String level) {
        return units.stream()
                .filter(unit -> unit.level().equals(level))
                .map(ExampleUnit::code)
                .toList();
    }

    String parentOf(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .map(ExampleUnit::parent)
                .findFirst()
                .orElseThrow();
    }

    /** A unit's figures by month, as many as it has sent. */
    List<Long> series(String unit, String indicator) {
        var series = new ArrayList<Long>();
        for (var report : reports) {
            if (report.unit().equals(unit)) {
                series.add(Objects.requireNonNull(report.figures().get(indicator), indicator));
            }
        }
        return series;
    }

    long sum(String unit, String indicator) {
        return series(unit, indicator).stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> sums(String level, String indicator) {
        return byUnit(level, unit -> sum(unit, indicator));
    }

    Map<String, Long> newest(String level, String indicator) {
        return byUnit(level, unit -> series(unit, indicator).getLast());
    }

    static long total(Map<String, Long> byUnit) {
        return byUnit.values().stream().mapToLong(Long::longValue).sum();
    }

    List<String> without(YearMonth period, String level) {
        var sent = reports.stream()
                .filter(report -> report.period().equals(period))
                .map(ExampleReport::unit)
                .collect(Collectors.toSet());
        return codes(level).stream().filter(code -> !sent.contains(code)).toList();
    }

    private Map<String, Long> byUnit(String level, Function<String, Long> figure) {
        var byUnit = new LinkedHashMap<String, Long>();
        codes(level).forEach(unit -> byUnit.put(unit, figure.apply(unit)));
        return byUnit;
    }
}
