package vn.sohoi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleFiguresTests {

    private static final ExampleYear EXAMPLE = ExampleYear.of(ExampleFigures.SEED);
    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

    /** A total over everything sent, and what each unit has at least. */
    record Total(String level, String indicator, long total, long least) {

        void holdsIn(ExampleYear year) {
            var sums = year.sums(level, indicator);
            assertThat(ExampleYear.total(sums)).as(toString()).isEqualTo(total);
            assertThat(sums.values()).as(toString()).allMatch(sum -> sum >= least);
            assertThat(year.reports())
                    .flatMap(report -> report.figures().values())
                    .allMatch(figure -> figure >= 0);
        }
    }

    private static final List<Total> TOTALS = List.of(
            new Total("commune", "cultural-activities", 2314, 1),
            new Total("commune", "new-clubs", 150, 0),
            new Total("commune", "households-out-of-poverty", 207, 0),
            new Total("commune", "households-out-of-near-poverty", 211, 0),
            new Total("commune", "households-eight-criteria", 815, 5),
            new Total("commune", "works-done", 471, 1),
            new Total("commune", "new-members", 1592, 0),
            new Total("commune", "supervision-sessions", 328, 1),
            new Total("commune", "draft-comments", 244, 1),
            new Total("commune", "party-recommended", 640, 0),
            new Total("commune", "party-admitted", 311, 0),
            new Total("district", "managers-supported", 154, 1),
            new Total("district", "victims-found", 9, 0),
            new Total("district", "victims-served", 9, 0),
            new Total("district", "branch-heads-trained", 934, 1),
            new Total("district", "supervision-sessions", 23, 1),
            new Total("district", "draft-comments", 24, 1),
            new Total("district", "startup-families", 125, 5),
            new Total("province", "supervision-sessions", 7, 1),
            new Total("province", "draft-comments", 3, 1),
            new Total("province", "policies-proposed", 1, 1));

    @ParameterizedTest
    @FieldSource("TOTALS")
    void totalsAreThoseOfTheYear(Total total) {
        total.holdsIn(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2022, -7, 20_221_118, Long.MAX_VALUE, Long.MIN_VALUE})
    void holdsForOtherSeeds(long seed) {
        var year = ExampleYear.of(seed);
        TOTALS.forEach(total -> total.holdsIn(year));
        assertStocks(year);
        assertAdmittedWithinRecommended(year);
        assertTrainedWithinHeads(year);
        assertOctoberMissing(year, seed);
    }

    @Test
    void everyCommuneSupervisedAtLeastOnce() {
        assertThat(EXAMPLE.sums("commune", "supervision-sessions"))
                .hasSize(161)
                .allSatisfy((commune, sum) -> assertThat(sum).as(commune).isPositive());
    }

    @Test
    void stocksEndWhereTheYearDoesAndClubsGrowByNewClubs() {
        assertStocks(EXAMPLE);
    }

    @Test
    void admittedNeverExceedsRecommended() {
        assertAdmittedWithinRecommended(EXAMPLE);
    }

    @Test
    void sixtyPercentOfBranchHeadsAreTrainedInEachDistrict() {
        assertTrainedWithinHeads(EXAMPLE);
    }

    @Test
    void twelveCommunesHaveNotSentOctober() {
        assertOctoberMissing(EXAMPLE, ExampleFigures.SEED);
    }

    @Test
    void victimsAreFoundAndServedInThreeDistricts() {
        var found = EXAMPLE.sums("district", "victims-found");
        found.values().removeIf(victims -> victims == 0);
        assertThat(found).containsExactlyInAnyOrderEntriesOf(Map.of("042", 5L, "052", 3L, "048", 1L));
        for (var district : EXAMPLE.codes("district")) {
            assertThat(EXAMPLE.series(district, "victims-served")).isEqualTo(EXAMPLE.series(district, "victims-found"));
        }
    }

    @Test
    void thePolicyIsProposedInSeptember() {
        assertThat(EXAMPLE.series("04", "policies-proposed")).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L);
    }

    /** New cooperatives are missing among the districts' figures: unknown is not zero. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01267 | cultural-activities new-clubs clubs households-out-of-poverty households-out-of-near-poverty \
                    households-eight-criteria works-done new-members supervision-sessions draft-comments \
                    party-recommended party-admitted
            051   | managers-supported victims-found victims-served branch-heads-trained branch-heads \
                    supervision-sessions draft-comments startup-families
            04    | supervision-sessions draft-comments policies-proposed
            """)
    void eachLevelReportsItsIndicatorsInOrder(String unit, String indicators) {
        var level = levelOf(unit);
        assertThat(EXAMPLE.reports())
                .filteredOn(report -> levelOf(report.unit()).equals(level))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.figures().keySet()).containsExactly(indicators.split("\\s+")));
    }

    @ParameterizedTest
    @CsvSource({
        "commune, cultural-activities, 30, 9",
        "commune, new-clubs, 4, 3",
        "commune, households-out-of-poverty, 6, 3",
        "commune, households-out-of-near-poverty, 6, 3",
        "commune, households-eight-criteria, 11, 6",
        "commune, works-done, 8, 4",
        "commune, new-members, 30, 9",
        "commune, supervision-sessions, 6, 3",
        "commune, draft-comments, 4, 3",
        "commune, party-recommended, 10, 6",
        "commune, party-admitted, 6, 5",
        "district, managers-supported, 30, 15",
        "district, branch-heads-trained, 150, 125",
        "district, supervision-sessions, 5, 3",
        "district, startup-families, 25, 12"
    })
    void noUnitStandsOut(String level, String indicator, long inAYear, long inAMonth) {
        assertThat(EXAMPLE.sums(level, indicator)).allSatisfy((unit, sum) -> {
            assertThat(sum).as(unit).isLessThanOrEqualTo(inAYear);
            assertThat(EXAMPLE.series(unit, indicator)).as(unit).allMatch(figure -> figure <= inAMonth);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cultural-activities", "households-out-of-poverty", "works-done", "new-members"})
    void littleHappensAroundTet(String indicator) {
        assertThat(inMonth(2, indicator)).isLessThan(inMonth(3, indicator) / 2 + 1);
        assertThat(inMonth(1, indicator)).isLessThan(inMonth(3, indicator));
        assertThat(inMonth(2, indicator)).isLessThan(inMonth(10, indicator));
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        var again = ExampleFigures.of(EXAMPLE.units(), ExampleFigures.SEED);
        assertThat(again).isEqualTo(EXAMPLE.reports());
        assertThat(fingerprint(again)).as("in every JVM").isEqualTo(-1051321966);
        assertThat(again).isNotEqualTo(ExampleFigures.of(EXAMPLE.units(), ExampleFigures.SEED + 1));
    }

    private static int fingerprint(List<ExampleReport> reports) {
        return reports.stream()
                .map(report ->
                        "%s %s %s %s".formatted(report.unit(), report.period(), report.sentAt(), report.figures()))
                .collect(Collectors.joining("\n"))
                .hashCode();
    }

    private static long inMonth(int month, String indicator) {
        return EXAMPLE.reports().stream()
                .filter(report -> report.period().equals(YearMonth.of(2022, month)))
                .mapToLong(report -> report.figures().getOrDefault(indicator, 0L))
                .sum();
    }

    private static String levelOf(String unit) {
        return EXAMPLE.units().stream()
                .filter(known -> known.code().equals(unit))
                .map(ExampleUnit::level)
                .findFirst()
                .orElseThrow();
    }

    private static void assertStocks(ExampleYear year) {
        assertThat(ExampleYear.total(year.newest("commune", "clubs"))).isEqualTo(416);
        assertThat(ExampleYear.total(year.newest("district", "branch-heads"))).isEqualTo(1466);
        for (var commune : year.codes("commune")) {
            var clubs = year.series(commune, "clubs");
            var added = year.series(commune, "new-clubs");
            for (int month = 1; month < clubs.size(); month++) {
                assertThat(clubs.get(month)).as(commune).isEqualTo(clubs.get(month - 1) + added.get(month));
            }
        }
    }

    private static void assertAdmittedWithinRecommended(ExampleYear year) {
        for (var commune : year.codes("commune")) {
            var recommended = year.series(commune, "party-recommended");
            var admitted = year.series(commune, "party-admitted");
            var waiting = 0L;
            for (int month = 0; month < recommended.size(); month++) {
                waiting += recommended.get(month) - admitted.get(month);
                assertThat(waiting).as("%s month %d", commune, month + 1).isNotNegative();
            }
        }
    }

    private static void assertTrainedWithinHeads(ExampleYear year) {
        var heads = year.newest("district", "branch-heads");
        assertThat(year.sums("district", "branch-heads-trained"))
                .allSatisfy((district, trained) -> assertThat(trained * 100.0 / heads.getOrDefault(district, 0L))
                        .as(district)
                        .isBetween(60.0, 90.0));
    }

    private static void assertOctoberMissing(ExampleYear year, long seed) {
        var missing = year.without(OCTOBER, "commune");
        var districts = missing.stream().map(year::parentOf).distinct().toList();
        assertThat(missing)
                .hasSize(12)
                .contains("01267")
                .containsExactlyInAnyOrderElementsOf(ExampleFigures.withoutOctober(year.units(), seed));
        assertThat(districts).hasSizeGreaterThanOrEqualTo(6).contains("051");
        assertThat(year.without(OCTOBER, "district")).isEmpty();
        assertThat(year.without(OCTOBER, "province")).isEmpty();
        for (int month = 1; month < 10; month++) {
            assertThat(year.without(YearMonth.of(2022, month), "commune")).isEmpty();
        }
    }
}
