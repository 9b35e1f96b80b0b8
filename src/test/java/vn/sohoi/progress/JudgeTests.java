package vn.sohoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Indicator.Kind;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSet.Term;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** One province P with the districts A (communes a1, a2) and B (commune b1). */
class JudgeTests {

    private static final UnitTree TREE = new UnitTree(List.of(
            Unit.of("P", Level.PROVINCE, "Tỉnh", null),
            Unit.of("A", Level.DISTRICT, "Huyện A", "P"),
            Unit.of("B", Level.DISTRICT, "Huyện B", "P"),
            Unit.of("a1", Level.COMMUNE, "Xã a1", "A"),
            Unit.of("a2", Level.COMMUNE, "Xã a2", "A"),
            Unit.of("b1", Level.COMMUNE, "Xã b1", "B")));

    private static final TargetSet SET =
            new TargetSet("set", "P", 2022, "", "", indicators("flow", "of", "stock", "yes-no"), List.of());

    private final Ledger ledger = new Ledger();

    private static Map<String, Indicator> indicators(String... ids) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        for (String id : ids) {
            Kind kind = id.equals("stock") ? Kind.STOCK : id.equals("yes-no") ? Kind.YES_NO : Kind.FLOW;
            indicators.put(id, new Indicator(id, id, id, "", kind, EnumSet.allOf(Level.class), null, false));
        }
        return indicators;
    }

    /** Each report is "unit month indicator=value …" with "?" for a figure that is not known. */
    private void given(@Nullable String reports) {
        for (String report : reports == null ? new String[0] : reports.split(",")) {
            String[] words = report.strip().split("\\s+");
            Map<String, Figure> figures = new LinkedHashMap<>();
            for (int i = 2; i < words.length; i++) {
                String[] pair = words[i].split("=");
                figures.put(pair[0], pair[1].equals("?") ? Figure.UNKNOWN : Figure.of(Long.parseLong(pair[1])));
            }
            ledger.take(report(words[0], YearMonth.parse(words[1]), figures));
        }
    }

    private static Report report(String unit, YearMonth period, Map<String, Figure> figures) {
        return Reports.example(unit, period, figures, new Source("x", unit + period, Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unknown", textBlock = """
            a1 2022-01 flow=10 of=3                        | a1 | 7
            a1 2022-01 flow=10 of=3, a1 2022-02 of=4       | a1 | 3
            a1 2022-01 flow=1 of=3                         | a1 | -2
            a1 2022-01 flow=10                             | a1 | unknown
            a1 2022-01 flow=10 of=?                        | a1 | unknown
            a1 2022-01 flow=10 of=0, a2 2022-01 flow=5     | A  | 10
            a1 2022-01 flow=10 of=1, b1 2022-03 flow=5 of=9 | P | 5
            """)
    void aNetFlowIsKnownWhenEverythingItIsMadeFromIs(String reports, String unit, @Nullable Long net) {
        given(reports);
        Indicator indicator = new Indicator(
                "net",
                "",
                "",
                "",
                Kind.FLOW,
                EnumSet.allOf(Level.class),
                null,
                false,
                List.of("flow"),
                List.of("of"),
                null);
        Tally tally = tallies(ledger, TREE)
                .of(
                        new Gauge.Sum(Level.COMMUNE, indicator, YearMonth.of(2022, 1), YearMonth.of(2022, 12)),
                        TREE.get(unit));
        assertThat(tally.total()).isEqualTo(net == null ? OptionalLong.empty() : OptionalLong.of(net));
    }

    static Tallies tallies(Ledger ledger, UnitTree tree) {
        return new Tallies(new Holdings(ledger, tree, day -> tree));
    }

    private Finding judged(Rule rule, String unit) {
        return new Judge(level -> tallies(ledger, TREE), SET, TREE.get(unit)).judge(rule);
    }

    private static String shown(Finding finding) {
        return switch (finding) {
            case Finding.Measured one -> one.result() + "/" + one.target() + (one.met() ? " met" : " not met");
            case Finding.Unallotted one -> one.result() + " of its own";
            case Finding.Incomplete one -> one.known() + " of " + one.units() + " known";
            case Finding.NoFigures one -> one.target() == null ? "no figures" : "no figures of " + one.target();
            case Finding.NoDenominator one -> "no denominator";
            case Finding.Withheld one -> "withheld";
            case Finding.NotItsLevel one -> "not its level";
        };
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                                                     | no figures of 10
            P  | a1 2022-03 flow=?                                           | no figures of 10
            P  | a1 2022-03 of=5                                             | no figures of 10
            P  | a1 2022-03 flow=0                                           | 0/10 not met
            P  | a1 2022-03 flow=4, a2 2022-04 flow=5                        | 9/10 not met
            P  | a1 2022-03 flow=4, a2 2022-04 flow=5, b1 2022-04 flow=1     | 10/10 met
            P  | a1 2022-03 flow=4, a1 2022-04 flow=7                        | 11/10 met
            P  | a1 2022-03 flow=4, a1 2022-04 flow=?                        | 4/10 not met
            P  | a1 2021-12 flow=99, a1 2023-01 flow=99, a1 2022-01 flow=1   | 1/10 not met
            P  | A 2022-03 flow=99, a1 2022-03 flow=3                        | 3/10 not met
            A  | a1 2022-03 flow=4, b1 2022-03 flow=5                        | 4 of its own
            a2 | a1 2022-03 flow=4, a2 2022-03 flow=0                        | 0 of its own
            a2 | a1 2022-03 flow=4                                           | no figures
            P  | a1 2022-03 flow=3000000000, a2 2022-03 flow=4000000000      | 7000000000/10 met
            """)
    void aTotalIsTheYearsSumAgainstTheProvincesTarget(String unit, String reports, String finding) {
        given(reports);
        assertThat(shown(judged(new Rule.Total("flow", Level.COMMUNE, 10, 0), unit)))
                .isEqualTo(finding);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | a1 2022-03 flow=9, b1 2022-03 flow=9 | 18/20 not met
            A  | a1 2022-03 flow=9, b1 2022-03 flow=9 | 9/10 not met
            A  | a1 2022-03 flow=4, a2 2022-03 flow=6 | 10/10 not met
            A  | a1 2022-03 flow=5, a2 2022-03 flow=5 | 10/10 met
            a1 | a1 2022-03 flow=5                    | 5/5 met
            a2 | a1 2022-03 flow=5                    | no figures of 5
            a1 | a1 2022-03 flow=0                    | 0/5 not met
            """)
    void aTotalWithAShareForEachUnitIsHeldAgainstItBelowTheProvince(String unit, String reports, String finding) {
        given(reports);
        assertThat(shown(judged(new Rule.Total("flow", Level.COMMUNE, 20, 5), unit)))
                .isEqualTo(finding);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}, without {3}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                                                   | no figures of 3    | a1 a2 b1
            P  | a1 2022-03 flow=0                                         | 0/3 not met   | a1 a2 b1
            P  | a1 2022-03 flow=1                                         | 0/3 not met   | a1 a2 b1
            P  | a1 2022-03 flow=1, a1 2022-09 flow=1                      | 1/3 not met   | a2 b1
            P  | a1 2022-03 flow=2, a2 2022-03 flow=9, b1 2022-03 flow=2   | 3/3 met       |
            A  | a1 2022-03 flow=2, a2 2022-03 flow=9                      | 2/2 met       |
            B  | a1 2022-03 flow=2, b1 2022-03 flow=1                      | 0/1 not met   | b1
            a1 | a1 2022-03 flow=2                                         | 1/1 met       |
            a1 | a2 2022-03 flow=2                                         | no figures of 1    | a1
            """)
    void aCoverageCountsTheUnitsThatReachTheirMinimum(String unit, String reports, String finding, String missing) {
        given(reports);
        Rule.Coverage rule = new Rule.Coverage("flow", Level.COMMUNE, 2);
        assertThat(shown(judged(rule, unit))).isEqualTo(finding);
        assertThat(new Judge(level -> tallies(ledger, TREE), SET, TREE.get(unit)).missing(rule))
                .extracting(Unit::code)
                .containsExactly(missing == null ? new String[0] : missing.split(" "));
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                              | no figures of 10
            P  | A 2022-03 flow=9                     | 9/10 not met
            P  | A 2022-03 flow=9, B 2022-03 flow=1   | 10/10 met
            P  | A 2022-03 flow=25                    | 25/10 met
            A  | A 2022-03 flow=5, B 2022-03 flow=1   | 5/5 met
            B  | A 2022-03 flow=5, B 2022-03 flow=1   | 1/5 not met
            a1 | A 2022-03 flow=5                     | not its level
            """)
    void perUnitIsTheSumAgainstTheMinimumTimesTheUnits(String unit, String reports, String finding) {
        given(reports);
        assertThat(shown(judged(new Rule.PerUnit("flow", Level.DISTRICT, 5), unit)))
                .isEqualTo(finding);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P | nothing                                             | no figures
            P | A 2022-03 flow=3                                    | no figures
            P | A 2022-03 of=3                                      | no figures
            P | A 2022-03 flow=0 of=0                               | no denominator
            P | A 2022-03 flow=4 of=5                               | 4/5 met
            P | A 2022-03 flow=3 of=4                               | 3/4 not met
            P | A 2022-03 flow=0 of=4                               | 0/4 not met
            P | A 2022-03 flow=6 of=5                               | 6/5 met
            P | A 2022-03 flow=79 of=99                             | 79/99 not met
            P | A 2022-03 flow=79999 of=100000                      | 79999/100000 not met
            P | A 2022-03 flow=5 of=5, B 2022-04 flow=3 of=5        | 8/10 met
            B | A 2022-03 flow=5 of=5, B 2022-04 flow=3 of=5        | 3/5 not met
            a1 | A 2022-03 flow=5 of=5                              | not its level
            """)
    void aShareIsPartOfWholeWithoutRounding(String unit, String reports, String finding) {
        given(reports);
        assertThat(shown(judged(new Rule.Share("flow", "of", Level.DISTRICT, 80), unit)))
                .isEqualTo(finding);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P | nothing                                                | no figures of 3
            P | P 2022-09 flow=0                                       | 0/3 not met
            P | P 2021-02 flow=1, P 2022-09 flow=1                     | 2/3 not met
            P | P 2021-02 flow=1, P 2022-09 flow=2                     | 3/3 met
            P | P 2022-09 flow=2, P 2023-01 flow=5                     | 2/3 not met
            A | P 2022-09 flow=2                                       | not its level
            """)
    void aMilestoneCountsFromTheTermsBeginningToTheSetsYear(String unit, String reports, String finding) {
        given(reports);
        assertThat(shown(judged(new Rule.Milestone("flow", Level.PROVINCE, 3, 2026), unit)))
                .isEqualTo(finding);
    }

    private static final Rule.Among MORE = new Rule.Among("flow", "of", true, new BigDecimal("80"));
    private static final Rule.Among NO_MORE = new Rule.Among("flow", "of", false, new BigDecimal("80"));

    @ParameterizedTest(name = "{1} for {0}: {2}, above 80: {3}, up to 80: {4}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                                                    | no figures of 3    | no figures    | no figures
            P  | a1 2022-03 flow=0 of=0                                     | no figures of 3    | no figures    | no figures
            P  | a1 2022-03 flow=603 of=1000                                | 1/3 not met  | no figures    | 1/1 met
            P  | a1 2022-03 flow=602 of=1000                                | 0/3 not met   | no figures    | 0/1 not met
            P  | a1 2022-03 flow=9 of=10, a2 2022-03 flow=8 of=10           | 2/3 not met   | 1/1 met       | 1/1 met
            P  | a1 2022-03 flow=9 of=9, a2 2022-03 flow=4 of=5, b1 2022-03 flow=1 of=1 | 3/3 met | 2/2 met | 1/1 met
            A  | a1 2022-03 flow=9 of=10, b1 2022-03 flow=1 of=10           | 1/2 not met   | 1/1 met       | no figures
            """)
    void anEachShareCountsTheUnitsWhoseShareIsEnough(
            String unit, String reports, String all, String above, String upTo) {
        given(reports);
        assertThat(shown(judged(eachShare(null), unit))).isEqualTo(all);
        assertThat(shown(judged(eachShare(MORE), unit))).isEqualTo(above);
        assertThat(shown(judged(eachShare(NO_MORE), unit))).isEqualTo(upTo);
    }

    private static Rule eachShare(Rule.@Nullable Among among) {
        return new Rule.EachShare("flow", "of", Level.COMMUNE, new BigDecimal("60.3"), among);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                                                                                  | no figures of 1
            P  | a1 2022-03 flow=5                                                                        | no figures of 1
            P  | a1 2022-03 flow=59 of=100                                                                | 1 of 3 known
            P  | a1 2022-03 flow=60 of=100                                                                | 1 of 3 known
            P  | a1 2022-03 flow=59 of=100, a2 2022-03 flow=60 of=100, b1 2022-03 flow=99 of=100        | 1/1 met
            P  | a1 2022-03 flow=59 of=100, a2 2022-03 flow=60 of=100, b1 2022-03 flow=0 of=0           | 1/1 met
            P  | a1 2022-03 flow=59 of=100, a2 2022-03 flow=0 of=1                                        | 2/1 not met
            P  | a1 2022-03 flow=59 of=100, a2 2022-03 flow=0 of=0                                        | 2 of 3 known
            A  | a1 2022-03 flow=59 of=100, b1 2022-03 flow=0 of=1                                        | 1 of its own
            a1 | b1 2022-03 flow=0 of=1                                                                   | no figures
            """)
    void atMostCountsTheUnitsBelowAShare(String unit, String reports, String finding) {
        given(reports);
        Rule rule = new Rule.AtMost("flow", "of", Level.COMMUNE, new BigDecimal("60"), 1);
        assertThat(shown(judged(rule, unit))).isEqualTo(finding);
    }

    @ParameterizedTest(name = "{1} for {0}: {2} on 1000, {3} on what was reported, 5 more: {4}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P | nothing                             | no figures of 3      | no figures       | no figures of 5
            P | A 2022-03 stock=1003                | 3/3 met         | no figures       | no figures of 5
            P | A 2022-03 stock=1002                | 1 of 2 known    | no figures       | no figures of 5
            P | A 2022-03 stock=990                 | 1 of 2 known    | no figures       | no figures of 5
            P | A 2022-03 stock=1005 of=1001        | 5/3 met         | 4/4 met          | 4/5 not met
            P | A 2022-03 stock=990, B 2022-03 stock=5 | -5/3 not met | no figures    | no figures of 5
            P | A 2022-03 stock=9 of=4              | 1 of 2 known    | 5/1 met          | 5/5 met
            A | A 2022-03 stock=9 of=4              | 9 of its own    | 5/1 met          | 5 of its own
            P | A 2022-03 stock=9 of=0              | 1 of 2 known    | no denominator   | 9/5 met
            """)
    void growthIsWhatAStockGainedOverItsBaseline(
            String unit, String reports, String given, String reported, String absolute) {
        given(reports);
        var percent = new Rule.Gain.Percent(new BigDecimal("0.3"));
        var base = new Rule.Base.Reported("of");
        assertThat(shown(judged(new Rule.Growth("stock", Level.DISTRICT, new Rule.Base.Given(1000), percent), unit)))
                .isEqualTo(given);
        assertThat(shown(judged(new Rule.Growth("stock", Level.DISTRICT, base, percent), unit)))
                .isEqualTo(reported);
        assertThat(shown(judged(new Rule.Growth("stock", Level.DISTRICT, base, new Rule.Gain.Absolute(5)), unit)))
                .isEqualTo(absolute);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P | nothing                                                               | no figures of 8
            P | A 2022-03 flow=0                                                      | 0/8 not met
            P | A 2022-01 flow=1, A 2022-03 flow=2, A 2022-04 flow=3, A 2022-12 flow=2 | 2/8 not met
            B | A 2022-01 flow=9                                                      | no figures of 4
            B | B 2022-01 flow=3, B 2022-06 flow=3, B 2022-07 flow=3, B 2022-12 flow=3 | 4/4 met
            B | B 2022-01 flow=12                                                     | 1/4 not met
            """)
    void aQuarterlyMinimumIsOwedFourTimesAYear(String unit, String reports, String finding) {
        given(reports);
        assertThat(shown(judged(new Rule.Quarterly("flow", Level.DISTRICT, 3), unit)))
                .isEqualTo(finding);
    }

    @ParameterizedTest(name = "{1} for {0} in {2}: {3}, term {4}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P | nothing                                                       | 2023 | no figures of 12   | nothing
            P | A 2022-03 flow=6                                              | 2023 | no figures of 12   | 6/17
            P | A 2021-12 flow=9, A 2022-03 flow=6, B 2023-01 flow=4          | 2022 | 6/5 met      | 6/17
            P | A 2021-12 flow=9, A 2022-03 flow=6, B 2023-01 flow=4          | 2023 | 4/12 not met | 10/17
            P | A 2022-03 flow=6, B 2024-01 flow=4                            | 2024 | 4 of its own | 10/17
            A | A 2023-03 flow=6, B 2023-01 flow=4                            | 2023 | 6 of its own | nothing
            """)
    void aPlanIsJudgedByItsYearAndTheTermIsToldBeside(
            String unit, String reports, int year, String finding, @Nullable String term) {
        given(reports);
        var plan = new Rule.Plan("flow", Level.DISTRICT, new TreeMap<>(Map.of(2022, 5L, 2023, 12L)), 0);
        var set = new TargetSet(
                "set", "P", year, new Term(2022, 2026), "", "", true, indicators("flow", "of", "stock"), List.of());
        Judge judge = new Judge(level -> tallies(ledger, TREE), set, TREE.get(unit));
        assertThat(shown(judge.judge(plan))).isEqualTo(finding);
        assertThat(judge.termToDate(plan).map(one -> one.result() + "/" + one.target()))
                .isEqualTo(Optional.ofNullable(term));
        var stock = new Rule.Plan("stock", Level.DISTRICT, plan.levels(), 2);
        assertThat(judge.termToDate(stock)).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            flow   | a1 2022-01 flow=4, a1 2022-02 flow=0, a1 2022-03 flow=5          | 9
            stock  | a1 2022-01 stock=4, a1 2022-03 stock=6, a1 2022-02 stock=9       | 6
            stock  | a1 2022-01 stock=4, a1 2022-03 stock=?                           | 4
            stock  | a1 2022-01 stock=4, a1 2022-03 of=1                              | 4
            stock  | a1 2022-01 stock=4, a1 2022-03 stock=0                           | 0
            stock  | a1 2021-12 stock=4                                               | 4
            stock  | a1 2022-01 stock=4, a2 2022-02 stock=6                           | 10
            yes-no | a1 2022-01 yes-no=1, a1 2022-02 yes-no=1, a2 2022-03 yes-no=0    | 1
            yes-no | a1 2022-01 yes-no=0                                              | 0
            yes-no | a1 2022-01 yes-no=1, a2 2022-02 yes-no=1, b1 2022-03 yes-no=1    | 3
            """)
    void flowsAddUpStocksAreTheNewestAndDoneIsDoneOnce(String indicator, String reports, long sum) {
        given(reports);
        assertThat(new Judge(level -> tallies(ledger, TREE), SET, TREE.get("P")).sum(indicator, Level.COMMUNE))
                .hasValue(sum);
    }

    @Test
    void theYearEndsInDecember() {
        given("a1 2022-01 flow=1, a1 2022-12 flow=2, a1 2023-01 flow=4, a1 2021-12 flow=8, a1 2023-02 stock=5");
        assertThat(new Judge(level -> tallies(ledger, TREE), SET, TREE.get("P")).sum("flow", Level.COMMUNE))
                .hasValue(3);
        assertThat(new Judge(level -> tallies(ledger, TREE), SET, TREE.get("P")).sum("stock", Level.COMMUNE))
                .isEmpty();
    }
}
