package vn.sohoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.Core;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.ReportId;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** One province with three districts of four communes each. */
class ProgressBookTests {

    private static final String TARGETS = """
            set: trial
            province: "9"
            name: Thử
            year: 2022
            indicators:
              members: {name: hội viên, unit: người, kind: flow, level: [commune]}
              clubs: {name: câu lạc bộ, unit: CLB, kind: stock, level: [commune]}
            targets:
              - number: 1
                name: Hội viên
                parts:
                  - {part: sum, name: Tổng, rule: total, indicator: members, level: commune, at-least: 50, also: [clubs]}
                  - {part: each, name: Mỗi xã, rule: coverage, indicator: members, level: commune, each: 1}
            """;

    private final Core core = Core.empty();
    private final Units units = core.get(Units.class);
    private final Reports reports = core.get(Reports.class);
    private final ProgressBook book = core.get(ProgressBook.class);
    private final TargetSet set = set();
    private final UnitTree tree = tree();

    private TargetSet set() {
        core.get(TargetSets.class).save(TARGETS);
        return core.get(TargetSets.class).find("trial").orElseThrow();
    }

    private UnitTree tree() {
        List<Unit> all = new ArrayList<>(List.of(Unit.of("9", Level.PROVINCE, "Tỉnh", null)));
        for (int district = 1; district <= 3; district++) {
            all.add(Unit.of("9" + district, Level.DISTRICT, "Huyện " + district, "9"));
            for (int commune = 1; commune <= 4; commune++) {
                all.add(Unit.of("9" + district + commune, Level.COMMUNE, "Xã " + commune, "9" + district));
            }
        }
        units.save(all);
        return units.on(LocalDate.of(2022, 1, 1));
    }

    private Report example(String unit, int month, Map<String, Figure> figures) {
        return Reports.example(
                unit,
                YearMonth.of(2022, month),
                figures,
                new Source("x", unit + "/" + month, core.clock().instant()));
    }

    private List<Report> random(long seed) {
        var random = new SplittableRandom(seed);
        List<Report> all = new ArrayList<>();
        for (Unit commune : tree.within("9", Level.COMMUNE)) {
            for (int month = 1; month <= 10; month++) {
                if (random.nextInt(5) > 0) {
                    Map<String, Figure> figures = new LinkedHashMap<>();
                    figures.put("members", random.nextInt(6) == 0 ? Figure.UNKNOWN : Figure.of(random.nextInt(4)));
                    figures.put("clubs", Figure.of(random.nextInt(9)));
                    all.add(example(commune.code(), month, figures));
                }
            }
        }
        return all;
    }

    private Progress now(String unit) {
        return book.of(
                set, set.target(1).orElseThrow(), tree.get(unit), core.clock().instant());
    }

    private Progress then(Instant moment) {
        return book.asOf(set, set.target(1).orElseThrow(), tree.get("9"), moment);
    }

    private long sum(String unit) {
        return switch (now(unit).parts().getFirst().finding()) {
            case Finding.Measured measured -> measured.result();
            case Finding.Unallotted unallotted -> unallotted.result();
            case Finding.Incomplete some -> some.result();
            case Finding.NoFigures none -> 0;
            case Finding.NoDenominator none -> 0;
            case Finding.Withheld kept -> 0;
            case Finding.NotItsLevel none -> 0;
        };
    }

    private long clubs(String unit) {
        return now(unit).parts().getFirst().also().stream()
                .mapToLong(Progress.Also::sum)
                .sum();
    }

    private long reached(String unit) {
        PartProgress each = now(unit).parts().get(1);
        return tree.within(unit, Level.COMMUNE).size() - each.missing().size();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void communesAddUpToDistrictsAndDistrictsToTheProvince(long seed) {
        List<Report> all = random(seed);
        reports.insertAll(all);
        for (Level level : List.of(Level.DISTRICT, Level.COMMUNE)) {
            List<String> parts =
                    tree.within("9", level).stream().map(Unit::code).toList();
            assertThat(parts.stream().mapToLong(this::sum).sum()).isEqualTo(sum("9"));
            assertThat(parts.stream().mapToLong(this::clubs).sum()).isEqualTo(clubs("9"));
            assertThat(parts.stream().mapToLong(this::reached).sum()).isEqualTo(reached("9"));
        }
        assertThat(sum("9"))
                .isPositive()
                .isEqualTo(all.stream()
                        .flatMap(report -> report.figure("members").stream())
                        .mapToLong(figure -> figure.value() == null ? 0 : figure.value())
                        .sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void theOrderOfReportsDoesNotMatter(long seed) {
        List<Report> all = new ArrayList<>(random(seed));
        Collections.shuffle(all, new Random(seed));
        all.forEach(report -> reports.send(
                report.unit(), report.period(), report.figures(), new Source("x", report.id(), report.sentAt())));
        Progress oneByOne = now("9");
        Ledger backwards = new Ledger();
        reports.all().reversed().forEach(backwards::take);
        assertThat(new Judge(level -> JudgeTests.tallies(backwards, tree), set, tree.get("9")).judge(rule(0)))
                .isEqualTo(finding(oneByOne, 0));
        assertThat(new Judge(level -> JudgeTests.tallies(backwards, tree), set, tree.get("9")).judge(rule(1)))
                .isEqualTo(finding(oneByOne, 1));
        assertThat(then(core.clock().instant())).isEqualTo(oneByOne);
    }

    @Test
    void anOlderVersionOfAReportIsPassedOver() {
        reports.send("911", YearMonth.of(2022, 3), Map.of("members", Figure.of(4)), source("e1"));
        Report first = reports.find("911", YearMonth.of(2022, 3)).orElseThrow();
        Report second = reports.revise("911", YearMonth.of(2022, 3), Map.of("members", Figure.of(6)), source("e2"), "");
        Ledger ledger = new Ledger();
        ledger.take(second);
        ledger.take(first);
        assertThat(new Judge(level -> JudgeTests.tallies(ledger, tree), set, tree.get("9")).judge(rule(0)))
                .isEqualTo(new Finding.Measured(6, 50, false));
    }

    @Test
    void anythingReportedIsSeenAtOnce() {
        assertThat(finding(now("9"), 0)).isEqualTo(new Finding.NoFigures(50L));
        reports.send("911", YearMonth.of(2022, 3), Map.of("members", Figure.of(4)), source("e1"));
        assertThat(finding(now("9"), 0)).isEqualTo(new Finding.Measured(4, 50, false));
        reports.revise("911", YearMonth.of(2022, 3), Map.of("members", Figure.of(50)), source("e2"), "");
        assertThat(finding(now("9"), 0)).isEqualTo(new Finding.Measured(50, 50, true));
        assertThat(finding(now("91"), 0)).isEqualTo(new Finding.Unallotted(50));
    }

    @Test
    void whatWasKnownAtAMomentIsNeverChangedByLaterRevisions() {
        List<Progress> known = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        var random = new SplittableRandom(5);
        for (int i = 0; i < 30; i++) {
            core.clock().forward(Duration.ofMinutes(1));
            String unit = "9" + (1 + random.nextInt(3)) + (1 + random.nextInt(4));
            YearMonth month = YearMonth.of(2022, 1 + random.nextInt(3));
            Map<String, Figure> figures = Map.of("members", Figure.of(random.nextInt(9)));
            // now and then a message was under way for a while
            Source source = new Source("x", "e" + i, core.clock().instant().minusSeconds(random.nextInt(300)));
            reports.merge(unit, month, figures, source);
            moments.add(core.clock().instant());
            known.add(then(core.clock().instant()));
        }
        for (int i = 0; i < moments.size(); i++) {
            assertThat(then(moments.get(i))).as("after %d reports", i + 1).isEqualTo(known.get(i));
        }
        assertThat(finding(then(moments.getFirst().minusSeconds(1)), 0)).isEqualTo(new Finding.NoFigures(50L));
    }

    @Test
    void whoHasReportedIsCountedByMonthAndLevel() {
        reports.send("911", YearMonth.of(2022, 10), Map.of("members", Figure.UNKNOWN), source("e1"));
        reports.send("912", YearMonth.of(2022, 9), Map.of("members", Figure.of(1)), source("e2"));
        var october = book.reporting(
                tree.get("91"),
                Level.COMMUNE,
                YearMonth.of(2022, 10),
                core.clock().instant());
        assertThat(october.sent()).isEqualTo(1);
        assertThat(october.units()).isEqualTo(4);
        assertThat(october.missing()).extracting(Unit::code).containsExactly("912", "913", "914");
        assertThat(now("9").parts().getFirst().reporting().period()).isEqualTo(YearMonth.of(2022, 10));
    }

    private OptionalLong own(String unit, Indicator indicator, int first, int last) {
        return book.own(
                tree.get(unit),
                indicator,
                YearMonth.of(2022, first),
                YearMonth.of(2022, last),
                YearMonth.of(2022, last).atEndOfMonth());
    }

    @Test
    void anOwnFigureOfSomeMonthsIsASumOrTheNewest() {
        reports.send("911", YearMonth.of(2022, 2), figures(3, 7), source("e1"));
        reports.send("911", YearMonth.of(2022, 3), figures(4, 6), source("e2"));
        var members = set.indicator("members").orElseThrow();
        var clubs = set.indicator("clubs").orElseThrow();
        assertThat(own("911", members, 1, 12)).hasValue(7);
        assertThat(own("911", members, 3, 3)).hasValue(4);
        assertThat(own("911", members, 4, 4)).isEmpty();
        assertThat(own("911", clubs, 1, 12)).hasValue(6);
        assertThat(own("912", clubs, 1, 12)).isEmpty();
        assertThat(book.sum(
                        tree.get("91"),
                        Level.COMMUNE,
                        members,
                        YearMonth.of(2022, 2),
                        YearMonth.of(2022, 3),
                        core.clock().instant()))
                .hasValue(7);
    }

    @Test
    void whatAFormReportsCountsBesideTheMonthsAndNeitherReplacesTheOther() {
        var half = new ReportId("911", YearMonth.of(2022, 6), "half");
        reports.send("911", YearMonth.of(2022, 6), Map.of("members", Figure.of(3)), source("e1"));
        reports.send(half, Map.of("clubs", Figure.of(9)), source("e2"));
        assertThat(sum("9")).isEqualTo(3);
        assertThat(clubs("9")).isEqualTo(9);
        reports.revise("911", YearMonth.of(2022, 6), Map.of("members", Figure.of(5)), source("e3"), "nhầm");
        assertThat(sum("9")).isEqualTo(5);
        assertThat(clubs("9")).isEqualTo(9);
        Progress then = then(core.clock().instant());
        assertThat(then.parts().getFirst().also().getFirst().sum()).isEqualTo(9);
    }

    @Test
    void theNewestFigureOfAStockCountsWhicheverReportHasIt() {
        var clubs = set.indicator("clubs").orElseThrow();
        reports.send("911", YearMonth.of(2022, 5), figures(1, 4), source("e1"));
        reports.send(new ReportId("911", YearMonth.of(2022, 6), "half"), Map.of("clubs", Figure.of(7)), source("e2"));
        assertThat(own("911", clubs, 1, 12)).hasValue(7);
        assertThat(own("911", clubs, 1, 5)).hasValue(4);
        reports.send("911", YearMonth.of(2022, 7), figures(1, 2), source("e3"));
        assertThat(own("911", clubs, 1, 12)).hasValue(2);
    }

    @Test
    void aFormIsNoReportOfItsMonth() {
        reports.send(new ReportId("911", YearMonth.of(2022, 10), "count"), Map.of("clubs", Figure.of(7)), source("e1"));
        assertThat(now("9").parts().getFirst().reporting().sent()).isZero();
    }

    private static Map<String, Figure> figures(long members, long clubs) {
        return Map.of("members", Figure.of(members), "clubs", Figure.of(clubs));
    }

    private Source source(String event) {
        return new Source("0902001654", event, core.clock().instant());
    }

    private Rule rule(int part) {
        return set.targets().getFirst().parts().get(part).rule();
    }

    private static Finding finding(Progress progress, int part) {
        return progress.parts().get(part).finding();
    }
}
