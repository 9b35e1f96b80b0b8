package vn.sohoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private Finding judged(Rule rule, String unit) {
        return new Judge(ledger, TREE, SET, TREE.get(unit)).judge(rule);
    }

    private static String shown(Finding finding) {
        return switch (finding) {
            case Finding.Measured one -> one.result() + "/" + one.target() + (one.met() ? " met" : " not met");
            case Finding.Unallotted one -> one.result() + " of its own";
            case Finding.NoFigures one -> "no figures";
            case Finding.NoDenominator one -> "no denominator";
            case Finding.NotItsLevel one -> "not its level";
        };
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                                                     | no figures
            P  | a1 2022-03 flow=?                                           | no figures
            P  | a1 2022-03 of=5                                             | no figures
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
            A  | a1 2022-03 flow=4, a2 2022-03 flow=6 | 10/10 met
            a1 | a1 2022-03 flow=5                    | 5/5 met
            a2 | a1 2022-03 flow=5                    | no figures
            a1 | a1 2022-03 flow=0                    | 0/5 not met
            """)
    void aTotalWithAShareForEachUnitIsHeldAgainstItBelowTheProvince(String unit, String reports, String finding) {
        given(reports);
        assertThat(shown(judged(new Rule.Total("flow", Level.COMMUNE, 20, 5), unit)))
                .isEqualTo(finding);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}, without {3}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                                                   | no figures    | a1 a2 b1
            P  | a1 2022-03 flow=0                                         | 0/3 not met   | a1 a2 b1
            P  | a1 2022-03 flow=1                                         | 0/3 not met   | a1 a2 b1
            P  | a1 2022-03 flow=1, a1 2022-09 flow=1                      | 1/3 not met   | a2 b1
            P  | a1 2022-03 flow=2, a2 2022-03 flow=9, b1 2022-03 flow=2   | 3/3 met       |
            A  | a1 2022-03 flow=2, a2 2022-03 flow=9                      | 2/2 met       |
            B  | a1 2022-03 flow=2, b1 2022-03 flow=1                      | 0/1 not met   | b1
            a1 | a1 2022-03 flow=2                                         | 1/1 met       |
            a1 | a2 2022-03 flow=2                                         | no figures    | a1
            """)
    void aCoverageCountsTheUnitsThatReachTheirMinimum(String unit, String reports, String finding, String missing) {
        given(reports);
        Rule.Coverage rule = new Rule.Coverage("flow", Level.COMMUNE, 2);
        assertThat(shown(judged(rule, unit))).isEqualTo(finding);
        assertThat(new Judge(ledger, TREE, SET, TREE.get(unit)).missing(rule))
                .extracting(Unit::code)
                .containsExactly(missing == null ? new String[0] : missing.split(" "));
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            P  | nothing                              | no figures
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
            P | nothing                                                | no figures
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
        assertThat(new Judge(ledger, TREE, SET, TREE.get("P")).sum(indicator, Level.COMMUNE))
                .hasValue(sum);
    }

    @Test
    void theYearEndsInDecember() {
        given("a1 2022-01 flow=1, a1 2022-12 flow=2, a1 2023-01 flow=4, a1 2021-12 flow=8, a1 2023-02 stock=5");
        assertThat(new Judge(ledger, TREE, SET, TREE.get("P")).sum("flow", Level.COMMUNE))
                .hasValue(3);
        assertThat(new Judge(ledger, TREE, SET, TREE.get("P")).sum("stock", Level.COMMUNE))
                .isEmpty();
    }
}
