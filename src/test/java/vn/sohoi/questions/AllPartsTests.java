package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.Core;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** Every part of every bundled set, with figures made up for all its indicators, in a province of twelve communes. */
class AllPartsTests {

    private final Core core = Core.empty();
    private final Map<String, Long> figures = new LinkedHashMap<>();

    private TargetSet load(String id, int year) {
        core.get(TargetSets.class).save(text("/targets/" + id + ".yaml"));
        core.clock().set(Instant.parse(year + "-12-31T10:00:00Z"));
        return core.get(TargetSets.class).find(id).orElseThrow().in(year);
    }

    private static String text(String path) {
        try (InputStream file = Objects.requireNonNull(AllPartsTests.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<Level, List<String>> province(String code) {
        List<Unit> all = new ArrayList<>(List.of(Unit.of(code, Level.PROVINCE, "Tỉnh Thử", null)));
        for (int district = 1; district <= 3; district++) {
            all.add(Unit.of(code + district, Level.DISTRICT, "Huyện Thử " + district, code));
            for (int commune = 1; commune <= 4; commune++) {
                all.add(Unit.of(code + district + commune, Level.COMMUNE, "Xã Thử", code + district));
            }
        }
        core.get(Units.class).save(all);
        return all.stream()
                .collect(Collectors.groupingBy(Unit::level, Collectors.mapping(Unit::code, Collectors.toList())));
    }

    private void report(TargetSet set, Map<Level, List<String>> units) {
        var random = new SplittableRandom(set.year());
        List<Report> all = new ArrayList<>();
        units.forEach((level, codes) -> codes.forEach(code -> {
            for (YearMonth month = YearMonth.of(set.term().first(), 1);
                    month.getYear() <= set.year();
                    month = month.plusMonths(1)) {
                all.add(report(set, level, code, month, random));
            }
        }));
        core.get(Reports.class).insertAll(all);
    }

    private Report report(TargetSet set, Level level, String code, YearMonth month, SplittableRandom random) {
        Map<String, Figure> reported = new LinkedHashMap<>();
        for (Indicator indicator : set.indicators().values()) {
            if (indicator.levels().contains(level)) {
                long value = switch (indicator.kind()) {
                    case FLOW -> random.nextInt(3);
                    case STOCK -> 60 + random.nextInt(40);
                    case YES_NO -> random.nextInt(12) == 0 ? 1 : 0;
                };
                reported.put(indicator.id(), Figure.of(value));
                figures.put(code + "/" + indicator.id() + "/" + month, value);
            }
        }
        return Reports.example(
                code,
                month,
                reported,
                new Source("x", code + month, core.clock().instant()));
    }

    private long given(String unit, String indicator, int year, int month) {
        return Objects.requireNonNull(figures.get(unit + "/" + indicator + "/" + YearMonth.of(year, month)));
    }

    private String answered(String province, String question) {
        Asker officer = new Asker(
                List.of(Post.begin(province, Role.PROVINCE, "Chị", new Phone("0900000001"), Instant.EPOCH)),
                core.get(Units.class).on(LocalDate.of(2022, 12, 31)),
                core.clock().instant());
        Questions questions = core.get(Questions.class);
        return String.join(
                "\n", questions.answer(questions.understand(question, officer), officer, Language.of(question)));
    }

    private static Stream<String> shown(Rule rule, Finding finding, boolean vietnamese) {
        return switch (finding) {
            case Finding.Measured measured -> measured(rule, measured, vietnamese);
            case Finding.Unallotted sum -> Stream.of(number(sum.result(), vietnamese) + " ");
            case Finding.Incomplete some ->
                Stream.of(number(some.known(), vietnamese), number(some.units(), vietnamese));
            case Finding.NoFigures none -> Stream.of();
            case Finding.NoDenominator none -> Stream.of();
            case Finding.Withheld kept -> Stream.of();
            case Finding.NotItsLevel none -> Stream.of();
        };
    }

    private static Stream<String> measured(Rule rule, Finding.Measured measured, boolean vietnamese) {
        String result = number(measured.result(), vietnamese);
        if (rule instanceof Rule.AtMost) {
            return Stream.of(result + " ");
        }
        if (rule instanceof Rule.Growth) {
            String size = number(Math.abs(measured.result()), vietnamese);
            return Stream.of(
                    measured.result() < 0
                            ? (vietnamese ? "giảm " : "down ") + size
                            : (vietnamese ? "tăng " : "up ") + size);
        }
        return Stream.of(result + "/" + number(measured.target(), vietnamese));
    }

    private static String number(long number, boolean vietnamese) {
        String grouped = String.format(Locale.ROOT, "%,d", number);
        return vietnamese ? grouped.replace(',', '.') : grouped;
    }

    /** 12 → "1,2", 10 → "1". */
    private static String tenth(long number, String point) {
        return number / 10 + (number % 10 == 0 ? "" : point + number % 10);
    }

    @ParameterizedTest
    @CsvSource({
        "cao-bang-2022, 2022",
        "cao-bang-2023, 2023",
        "cao-bang-2024, 2024",
        "thai-nguyen-2021, 2021",
        "thai-nguyen-2022-2026, 2022",
        "thai-nguyen-2022-2026, 2024"
    })
    void everyPartIsWhatCountingByHandGives(String id, int year) {
        TargetSet set = load(id, year);
        Map<Level, List<String>> units = province(set.province());
        Target first = set.targets().getFirst();
        assertThat(answered(set.province(), "chỉ tiêu " + first.number() + " năm " + year))
                .contains("- " + first.parts().getFirst().name() + ": chưa có số liệu");
        report(set, units);
        Reckoned reckoned = new Reckoned(set, units, this::given);
        Unit province = core.get(Units.class).on(LocalDate.of(year, 12, 31)).get(set.province());
        for (Target target : set.targets()) {
            Progress progress = core.get(ProgressBook.class)
                    .of(set, target, province, core.clock().instant());
            String vietnamese = answered(set.province(), "chỉ tiêu " + target.number() + " năm " + year);
            String english = answered(set.province(), "how far along is target " + target.number() + " of " + year);
            for (PartProgress part : progress.parts()) {
                Finding expected = reckoned.of(part.part().rule());
                assertThat(part.finding())
                        .as(id + " " + target.number() + " " + part.part().id())
                        .isEqualTo(expected);
                boolean tenths = set.indicator(part.part().rule().indicator())
                        .orElseThrow()
                        .unit()
                        .startsWith("phần mười ");
                if (tenths) {
                    Finding.Measured points = (Finding.Measured) expected;
                    assertThat(vietnamese)
                            .contains(tenth(points.result(), ",") + "/" + tenth(points.target(), ",")
                                    + " điểm phần trăm");
                    assertThat(english)
                            .contains(tenth(points.result(), ".") + "/" + tenth(points.target(), ".") + " points");
                    continue;
                }
                assertThat(shown(part.part().rule(), expected, true))
                        .isNotEmpty()
                        .allSatisfy(figures -> assertThat(vietnamese)
                                .contains("- " + part.part().name() + ": " + figures));
                assertThat(shown(part.part().rule(), expected, false))
                        .allSatisfy(figures ->
                                assertThat(english).contains("- " + part.part().english() + ": " + figures));
            }
        }
    }
}
