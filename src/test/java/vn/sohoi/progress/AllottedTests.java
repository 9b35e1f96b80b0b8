package vn.sohoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoi.Core;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.Allotment.Made;
import vn.sohoi.targets.Allotment.Revision;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** One province with one district of two communes; the first has 6 members of 10. */
class AllottedTests {

    private static final String TARGETS = """
            set: trial
            province: "9"
            name: Thử
            years: [2022, 2023]
            indicators:
              members: {name: hội viên, unit: người, kind: flow, level: [commune]}
            targets:
              - number: 1
                name: Hội viên
                parts:
                  - {part: sum, name: Sum, rule: total, indicator: members, level: commune, levels: {2022: 10, 2023: 12}}
            """;

    private final Core core = Core.empty();
    private final ProgressBook book = core.get(ProgressBook.class);
    private final Allotments allotments = core.get(Allotments.class);
    private final Instant now = core.clock().instant();

    @BeforeEach
    void sixMembers() {
        core.get(TargetSets.class).save(TARGETS);
        core.get(Units.class)
                .save(List.of(
                        Unit.of("9", Level.PROVINCE, "Tỉnh", null),
                        Unit.of("91", Level.DISTRICT, "Huyện", "9"),
                        Unit.of("911", Level.COMMUNE, "Xã 1", "91"),
                        Unit.of("912", Level.COMMUNE, "Xã 2", "91")));
        core.get(Reports.class)
                .insertAll(List.of(Reports.example(
                        "911",
                        YearMonth.of(2022, 3),
                        Map.of("members", Figure.of(6)),
                        new Source("x", "e", now.minus(Duration.ofDays(9))))));
    }

    private void given(int daysAgo, Map<String, Long> shares) {
        Instant at = now.minus(Duration.ofDays(daysAgo));
        allotments.replace(
                "trial/2022/1/sum", "9", new Revision("e" + daysAgo, at, "import", Made.HAND, null, false, shares));
    }

    private Finding finding(int year, String unit, int daysAgo) {
        Instant moment = now.minus(Duration.ofDays(daysAgo));
        TargetSet set = core.get(TargetSets.class).find("trial").orElseThrow().in(year);
        Unit of = core.get(Units.class).on(LocalDate.of(2022, 11, 18)).get(unit);
        Progress progress = daysAgo == 0
                ? book.of(set, set.targets().getFirst(), of, moment)
                : book.asOf(set, set.targets().getFirst(), of, moment);
        return progress.parts().getFirst().finding();
    }

    @Test
    void anEarlierMomentKnowsTheShareOfThen() {
        given(5, Map.of("911", 7L, "912", 3L));
        given(2, Map.of("911", 4L, "912", 6L));
        assertThat(finding(2022, "911", 6)).isEqualTo(new Finding.Unallotted(6));
        assertThat(finding(2022, "911", 3)).isEqualTo(new Finding.Measured(6, 7, false));
        assertThat(finding(2022, "911", 1)).isEqualTo(new Finding.Measured(6, 4, true));
        assertThat(finding(2022, "911", 0)).isEqualTo(new Finding.Measured(6, 4, true));
    }

    @Test
    void theSameEventNeverSharesOutTwice() {
        given(5, Map.of("911", 7L, "912", 3L));
        given(2, Map.of("911", 4L, "912", 6L));
        given(5, Map.of("911", 7L, "912", 3L));
        assertThat(finding(2022, "911", 0)).isEqualTo(new Finding.Measured(6, 4, true));
    }

    @Test
    void aDistrictIsHeldAgainstTheSumOverItsCommunes() {
        given(5, Map.of("911", 7L, "912", 3L));
        assertThat(finding(2022, "91", 0)).isEqualTo(new Finding.Measured(6, 10, false));
        assertThat(finding(2022, "9", 0)).isEqualTo(new Finding.Measured(6, 10, false));
    }

    @Test
    void aShareOfNothingIsNoTarget() {
        given(5, Map.of("911", 0L, "912", 10L));
        assertThat(finding(2022, "911", 0)).isEqualTo(new Finding.Unallotted(6));
    }

    @Test
    void takenBackIsNotGiven() {
        given(5, Map.of("911", 7L, "912", 3L));
        given(2, Map.of());
        assertThat(finding(2022, "911", 3)).isEqualTo(new Finding.Measured(6, 7, false));
        assertThat(finding(2022, "911", 0)).isEqualTo(new Finding.Unallotted(6));
    }

    @Test
    void everyYearOfATermHasItsOwnShares() {
        given(5, Map.of("911", 7L, "912", 3L));
        allotments.replace(
                "trial/2023/1/sum",
                "9",
                new Revision("next", now, "import", Made.HAND, null, false, Map.of("911", 12L)));
        assertThat(finding(2022, "911", 0)).isEqualTo(new Finding.Measured(6, 7, false));
    }
}
