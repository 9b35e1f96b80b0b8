package vn.sohoi.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/**
 * Whole provinces of the list of 2021 under one country, with figures that are always the same for the same unit, month
 * and indicator.
 *
 * @param units the country, then everything below it
 */
record Country(List<Unit> units, List<String> communes) {

    static final String CODE = "VN";
    static final String PROVINCE = "04";
    static final YearMonth FIRST = YearMonth.of(2018, 1);
    static final int MONTHS = 60;
    static final int INDICATORS = 40;
    private static final int FLOWS = 30;

    /** One target for each kind of rule that is measured. */
    static final List<String> RULES = List.of(
            "rule: total, indicator: i1, at-least: 500000",
            "rule: coverage, indicator: i2, each: 150",
            "rule: share, indicator: i3, of: i4, at-least: 99",
            "rule: each-share, indicator: i31, of: i32, at-least: 80",
            "rule: at-most, indicator: i33, of: i34, below: 80, at-most: 10",
            "rule: growth, indicator: i35, of: i36, at-least: 1",
            "rule: quarterly, indicator: i5, each: 30",
            "rule: total, indicator: i6, levels: {2021: 500000, 2022: 500000}");

    /** Cao Bằng and as many other provinces as it takes to have at least so many communes. */
    static Country ofAtLeast(int communes) throws IOException {
        List<String[]> rows = rows();
        Map<String, List<Unit>> provinces = new LinkedHashMap<>(Map.of(PROVINCE, new ArrayList<>()));
        Map<String, String> provinceOf = new LinkedHashMap<>();
        for (String[] row : rows) {
            String province =
                    row[1].equals("province") ? row[0] : requireNonNull(provinceOf.getOrDefault(row[3], row[3]));
            provinceOf.put(row[0], province);
            provinces.computeIfAbsent(province, code -> new ArrayList<>()).add(unit(row));
        }
        List<Unit> units = new ArrayList<>(List.of(Unit.of(CODE, Level.COUNTRY, "Cả nước", null)));
        List<String> codes = new ArrayList<>();
        for (List<Unit> province : provinces.values()) {
            if (codes.size() < communes) {
                units.addAll(province);
                province.stream().filter(unit -> unit.level() == Level.COMMUNE).forEach(unit -> codes.add(unit.code()));
            }
        }
        return new Country(units, codes);
    }

    private static List<String[]> rows() throws IOException {
        try (var list = Country.class.getResourceAsStream("/units/vietnam-2021.csv")) {
            return new String(requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static Unit unit(String[] row) {
        Level level = Level.ofCode(row[1]).orElseThrow();
        return Unit.of(row[0], level, row[2], level == Level.PROVINCE ? CODE : row[3]);
    }

    /** A set that belongs to the country or to one province. */
    static String targets(String owner) {
        var yaml = new StringBuilder("set: of-%s\nprovince: \"%s\"\nname: Thử\nyears: [2018, 2022]\nindicators:\n"
                .formatted(owner.toLowerCase(), owner));
        IntStream.rangeClosed(1, INDICATORS)
                .forEach(i -> yaml.append(
                        "  i%d: {name: chỉ số %d, unit: hộ, kind: %s, level: [commune]}\n".formatted(i, i, kind(i))));
        yaml.append("targets:\n");
        for (int i = 0; i < RULES.size(); i++) {
            yaml.append("  - {number: %d, name: Chỉ tiêu, parts: [{part: p, name: Phần, level: commune, %s}]}\n"
                    .formatted(i + 1, RULES.get(i)));
        }
        return yaml.toString();
    }

    private static String kind(int indicator) {
        return indicator <= FLOWS ? "flow" : "stock";
    }

    long reports() {
        return (long) communes.size() * MONTHS;
    }

    /** Every report, month by month, made up as it is read; one in ten of the last month is never sent. */
    Stream<Report> stream() {
        return IntStream.range(0, MONTHS)
                .mapToObj(FIRST::plusMonths)
                .flatMap(month -> communes.stream()
                        .filter(commune -> month.isBefore(FIRST.plusMonths(MONTHS - 1)) || commune.hashCode() % 10 != 0)
                        .map(commune -> report(commune, month, 0)));
    }

    /** A unit's report as it was sent, or corrected so many times. */
    Report report(String commune, YearMonth month, long version) {
        Random random = new Random(31L * commune.hashCode() + 1009L * month.hashCode() + version);
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (int i = 1; i <= INDICATORS; i++) {
            int value = i <= FLOWS ? random.nextInt(25) : 400 + random.nextInt(200);
            figures.put("i" + i, random.nextInt(20) == 0 ? Figure.UNKNOWN : Figure.of(value));
        }
        Source source = new Source(
                "x",
                "e" + version,
                month.plusMonths(1).atDay(9).atStartOfDay(Calendar.ZONE).toInstant());
        Report sent = Reports.example(commune, month, figures, source);
        return new Report(sent.id(), version, commune, month, sent.sentAt(), sent.sentBy(), figures, sent.revisions());
    }
}
