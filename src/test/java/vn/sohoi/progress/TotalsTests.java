package vn.sohoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sohoi.Core;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Indicator.Kind;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Rule.Among;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** What holds of totals whatever is reported, in a province of random units some of which merge in the middle of the year. */
class TotalsTests {

    private static final LocalDate MERGER = LocalDate.of(2022, 7, 1);
    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final Instant LATER = Instant.parse("2023-01-15T00:00:00Z");
    private static final List<String> FIGURES = List.of("flow", "of", "stock", "yes-no");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    /** A province with districts and communes, of which some merge; and the reports of a year. */
    private static final class World {
        final Random random;
        final List<Unit> units = new ArrayList<>();
        final Core core = Core.empty();
        final TargetSet set;

        World(long seed) {
            random = new Random(seed);
            units.add(Unit.of("P", Level.PROVINCE, "Tỉnh", null));
            for (int district = 0; district < 4; district++) {
                units.add(Unit.of("D" + district, Level.DISTRICT, "Huyện", "P"));
                int communes = 3 + random.nextInt(5);
                boolean merging = random.nextBoolean();
                List<String> merged = List.of("D" + district + "c0", "D" + district + "c1");
                for (int commune = 0; commune < communes; commune++) {
                    units.add(Unit.of(
                            "D" + district + "c" + commune,
                            Level.COMMUNE,
                            "Xã",
                            "D" + district,
                            List.of(),
                            null,
                            merging && commune < 2 ? MERGER.minusDays(1) : null));
                }
                if (merging) {
                    units.add(Unit.of(
                            merged.getFirst(),
                            Level.COMMUNE,
                            "Xã",
                            random.nextBoolean() ? "P" : "D" + district,
                            merged,
                            MERGER,
                            null));
                }
            }
            core.get(Units.class).save(units);
            set = set();
        }

        UnitTree tree(LocalDate day) {
            return core.get(Units.class).on(day);
        }

        Holdings holdings(Ledger ledger, LocalDate day) {
            return new Holdings(ledger, tree(day), this::tree);
        }

        /** Every unit of a level that was there at the end of each month, with some figures, or none. */
        List<Report> reports() {
            List<Report> reports = new ArrayList<>();
            IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> YearMonth.of(2022, month))
                    .forEach(month -> tree(month.atEndOfMonth()).all().stream()
                            .filter(unit -> random.nextInt(4) > 0)
                            .forEach(unit -> reports.add(report(unit.code(), month))));
            return reports;
        }

        Report report(String unit, YearMonth month) {
            Map<String, Figure> figures = new LinkedHashMap<>();
            for (String id : FIGURES) {
                int die = random.nextInt(6);
                if (die > 1) {
                    figures.put(id, Figure.of(id.equals("yes-no") ? random.nextInt(2) : random.nextInt(30)));
                } else if (die == 1) {
                    figures.put(id, Figure.UNKNOWN);
                }
            }
            Instant sent =
                    month.plusMonths(1).atDay(5).atStartOfDay(Calendar.ZONE).toInstant();
            return Reports.example(unit, month, figures, new Source("x", unit + month, sent));
        }
    }

    private static TargetSet set() {
        Map<String, Indicator> indicators = new HashMap<>();
        FIGURES.forEach(id -> indicators.put(
                id,
                new Indicator(
                        id,
                        id,
                        id,
                        "",
                        id.equals("stock") ? Kind.STOCK : id.equals("yes-no") ? Kind.YES_NO : Kind.FLOW,
                        EnumSet.allOf(Level.class),
                        null,
                        false)));
        List<Part> parts = rules().map(rule -> new Part(rule.toString(), "", "", rule, List.of(), List.of()))
                .toList();
        return new TargetSet("s", "P", 2022, "", "", indicators, List.of(new Target(1, "", "", List.of(), parts)));
    }

    private static Stream<Rule> rules() {
        BigDecimal half = BigDecimal.valueOf(50);
        return Stream.of(Level.COMMUNE, Level.DISTRICT)
                .flatMap(level -> Stream.of(
                        new Rule.Total("flow", level, 500, 0),
                        new Rule.Total("stock", level, 500, 7),
                        new Rule.Plan("flow", level, new TreeMap<>(Map.of(2022, 90L, 2023, 100L)), 0),
                        new Rule.Coverage("flow", level, 60),
                        new Rule.Coverage("yes-no", level, 1),
                        new Rule.Quarterly("flow", level, 20),
                        new Rule.PerUnit("of", level, 30),
                        new Rule.Share("flow", "of", level, 70),
                        new Rule.EachShare("flow", "of", level, half, null),
                        new Rule.EachShare("flow", "of", level, half, new Among("stock", "of", true, half)),
                        new Rule.AtMost("flow", "of", level, half, 3),
                        new Rule.Growth("stock", level, new Rule.Base.Reported("of"), new Rule.Gain.Percent(half)),
                        new Rule.Milestone("flow", level, 300, 2026)));
    }

    private static List<Finding> findings(World world, Tallies tallies, String unit) {
        Judge judge =
                new Judge(level -> tallies, world.set, tallies.holdings().tree().get(unit));
        return rules().map(judge::judge).toList();
    }

    private static @Nullable Long sum(Tallies tallies, String unit, String indicator, Level level) {
        OptionalLong sum = tallies.of(
                        new Gauge.Sum(
                                level,
                                set().indicator(indicator).orElseThrow(),
                                YearMonth.of(2022, 1),
                                YearMonth.of(2022, 12)),
                        tallies.holdings().tree().get(unit))
                .total();
        return sum.isPresent() ? sum.getAsLong() : null;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTotalIsTheSumOfThoseBelowAndOfWhatWasReported(long seed) {
        World world = new World(seed);
        List<Report> reports = world.reports();
        Ledger ledger = new Ledger();
        reports.forEach(ledger::take);
        long reported = reports.stream()
                .filter(report -> report.unit().contains("c"))
                .flatMap(report -> Stream.ofNullable(report.figures().get("flow")))
                .flatMap(figure -> Stream.ofNullable(figure.value()))
                .mapToLong(Long::longValue)
                .sum();
        for (LocalDate day : List.of(MERGER.minusDays(1), MERGER, END)) {
            Tallies tallies = new Tallies(world.holdings(ledger, day));
            assertThat(sum(tallies, "P", "flow", Level.COMMUNE)).isEqualTo(reported);
            for (String indicator : FIGURES) {
                long below = tallies.holdings().tree().children("P").stream()
                        .flatMap(unit -> Stream.ofNullable(sum(tallies, unit.code(), indicator, Level.COMMUNE)))
                        .mapToLong(Long::longValue)
                        .sum();
                assertThat(sum(tallies, "P", indicator, Level.COMMUNE))
                        .as(indicator)
                        .isEqualTo(below);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfReportsDoesNotMatter(long seed) {
        World world = new World(seed);
        List<Report> reports = world.reports();
        Ledger inOrder = new Ledger();
        reports.forEach(inOrder::take);
        Collections.shuffle(reports, world.random);
        Ledger shuffled = new Ledger();
        reports.forEach(shuffled::take);
        assertThat(findings(world, new Tallies(world.holdings(shuffled, END)), "P"))
                .isEqualTo(findings(world, new Tallies(world.holdings(inOrder, END)), "P"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKeptIsWhatACountFromScratchGives(long seed) {
        World world = new World(seed);
        Ledger ledger = new Ledger();
        Tallies kept = new Tallies(world.holdings(ledger, END));
        for (Report report : world.reports()) {
            ledger.take(report);
            kept.changed(report.unit());
            String asked = List.of("P", "D0", "D1", "D3").get(world.random.nextInt(4));
            assertThat(findings(world, kept, asked))
                    .isEqualTo(findings(world, new Tallies(world.holdings(ledger, END)), asked));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laterReportsAndCorrectionsChangeNoEarlierMoment(long seed) {
        World world = new World(seed);
        Reports store = world.core.get(Reports.class);
        ProgressBook book = world.core.get(ProgressBook.class);
        Target target = world.set.targets().getFirst();
        List<Report> all = world.reports();
        Collections.shuffle(all, world.random);
        int half = all.size() / 2;
        world.core.clock().set(LATER);
        all.subList(0, half).forEach(report -> send(store, report));
        Progress before = book.asOf(world.set, target, world.tree(END).get("P"), LATER);
        world.core.clock().set(LATER.plusSeconds(60));
        all.subList(half, all.size()).forEach(report -> send(store, report));
        all.subList(0, half).stream()
                .filter(report -> world.random.nextBoolean())
                .forEach(report -> correct(store, world.report(report.unit(), report.period())));
        Unit province = world.tree(END).get("P");
        assertThat(book.asOf(world.set, target, province, LATER).parts()).isEqualTo(before.parts());
        Instant now = world.core.clock().instant();
        assertThat(book.asOf(world.set, target, province, now).parts())
                .isEqualTo(book.of(world.set, target, province, now).parts())
                .isNotEqualTo(before.parts());
    }

    private static void send(Reports store, Report report) {
        store.send(report.unit(), report.period(), report.figures(), new Source("x", report.id(), report.sentAt()));
    }

    private static void correct(Reports store, Report next) {
        store.revise(
                next.unit(),
                next.period(),
                next.figures(),
                new Source("x", "again " + next.id(), next.sentAt()),
                "đếm lại");
    }
}
