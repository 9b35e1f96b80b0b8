package vn.sohoi.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.Core;
import vn.sohoi.console.Examples;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.people.Roster;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Reports;
import vn.sohoi.scores.Competitions;
import vn.sohoi.scores.ScoreCards;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Cao Bằng, whose 161 communes became 56 on 1 July 2025, when its districts ended. */
class MergedProvinceTests {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final Instant BEFORE = Instant.parse("2025-06-30T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-07-02T03:00:00Z");

    private final Core core = Core.empty();
    private final Units units = core.get(Units.class);
    private final ProgressBook book = core.get(ProgressBook.class);
    private final Imports imports = new Imports(
            core.mongo(),
            units,
            core.get(Roster.class),
            core.get(TargetSets.class),
            core.get(Reports.class),
            core.get(Allotments.class),
            new Imports.Scores(core.get(Competitions.class), core.get(ScoreCards.class)),
            core.get(Clock.class));

    @BeforeEach
    void load() {
        core.clock().set(BEFORE);
        apply(Kind.UNITS, Examples.units());
        apply(
                Kind.TARGETS,
                Examples.targets().replace("year: 2022", "year: 2025").replace("cao-bang-2022", "cao-bang-2025"));
    }

    private Imports.Outcome apply(Kind kind, String file) {
        Imports.Outcome outcome = imports.apply(kind, file.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.problems()).isEmpty();
        return outcome;
    }

    private void figures(String... rows) {
        apply(Kind.FIGURES, "unit,period,indicator,value\n" + String.join("\n", rows));
    }

    private void merge() {
        core.clock().set(AFTER);
        merge(MERGER);
    }

    private void merge(LocalDate day) {
        apply(Kind.UNITS, merged(day));
    }

    private static String merged() {
        return merged(MERGER);
    }

    private static String merged(LocalDate day) {
        return Examples.text("/imports/cao-bang-2025.csv")
                .lines()
                .map(line -> line + (line.startsWith("code") ? ",from" : line.startsWith("04,") ? "," : "," + day))
                .collect(Collectors.joining("\n"));
    }

    private PartProgress part(int target, String part, String unit, Instant asOf) {
        TargetSet set = core.get(TargetSets.class).find("cao-bang-2025").orElseThrow();
        UnitTree tree = units.on(LocalDate.ofInstant(asOf, Calendar.ZONE));
        Progress progress = book.of(set, set.target(target).orElseThrow(), tree.get(unit), asOf);
        return progress.parts().stream()
                .filter(one -> one.part().id().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Long result(int target, String part, String unit, Instant asOf) {
        return switch (part(target, part, unit, asOf).finding()) {
            case Finding.Measured measured -> measured.result();
            case Finding.Unallotted sum -> sum.result();
            case Finding.Incomplete some -> some.result();
            case Finding.NoFigures none -> null;
            case Finding.NoDenominator none -> null;
            case Finding.Withheld kept -> null;
            case Finding.NotItsLevel none -> null;
        };
    }

    @Test
    void theTreeHas56CommunesRightBelowTheProvince() {
        merge();
        assertThat(units.on(MERGER).within("04", Level.COMMUNE)).hasSize(56);
        assertThat(units.on(MERGER).within("04", Level.DISTRICT)).isEmpty();
        assertThat(units.on(MERGER).children("04")).hasSize(56);
        assertThat(units.on(MERGER.minusDays(1)).within("04", Level.COMMUNE)).hasSize(161);
        assertThat(units.on(MERGER.minusDays(1)).within("04", Level.DISTRICT)).hasSize(10);
    }

    @Test
    void fiveAndSevenAndFourAreSixteen() {
        figures("01267,2025-03,new-members,5", "01273,2025-04,new-members,7", "01282,2025-06,new-members,4");
        merge();
        assertThat(result(5, "members", "01273", AFTER)).isEqualTo(16);
        assertThat(result(5, "members", "04", AFTER)).isEqualTo(16);
        assertThat(result(5, "members", "01273", BEFORE)).isEqualTo(7);
        assertThat(result(5, "members", "040", BEFORE)).isEqualTo(16);
        figures("01273,2025-07,new-members,10");
        assertThat(result(5, "members", "01273", AFTER)).isEqualTo(26);
    }

    @Test
    void denominatorsFollowTheDayThatIsAskedAbout() {
        figures("01267,2025-03,supervision-sessions,1", "01705,2025-03,supervision-sessions,2");
        merge();
        Finding before = part(7, "commune-supervision", "04", BEFORE).finding();
        Finding after = part(7, "commune-supervision", "04", AFTER).finding();
        assertThat(before).isEqualTo(new Finding.Measured(2, 161, false));
        assertThat(after).isEqualTo(new Finding.Measured(1, 56, false));
    }

    @Test
    void whatDistrictsReportedIsHeldAgainstTheDistrictsThatWereThere() {
        figures(
                "040,2025-02,managers-supported,3",
                "042,2025-05,managers-supported,4",
                "040,2025-05,startup-families,6");
        merge();
        assertThat(part(2, "managers", "04", AFTER).finding()).isEqualTo(new Finding.Measured(7, 20, false));
        assertThat(part(9, "families", "04", AFTER).finding()).isEqualTo(new Finding.Measured(6, 50, false));
        assertThat(part(9, "districts", "04", AFTER).finding()).isEqualTo(new Finding.Measured(1, 10, false));
        assertThat(part(9, "families", "04", AFTER).reporting().units()).isEqualTo(10);
    }

    @Test
    void aFinishedYearStaysAsItWas() {
        core.clock().set(Instant.parse("2025-06-30T10:00:00Z"));
        figures("01267,2025-03,supervision-sessions,1", "01705,2025-03,supervision-sessions,2");
        merge(LocalDate.of(2026, 7, 1));
        core.clock().set(Instant.parse("2026-08-01T10:00:00Z"));
        assertThat(part(7, "commune-supervision", "04", core.clock().instant()).finding())
                .isEqualTo(new Finding.Measured(2, 161, false));
    }

    @Test
    void aMergedUnitIsAskedAboutAYearBeforeItWasMergedAsTheSumOfItsParts() {
        figures("01267,2025-03,new-members,5", "01273,2025-04,new-members,7");
        merge(LocalDate.of(2026, 7, 1));
        core.clock().set(Instant.parse("2026-08-01T10:00:00Z"));
        assertThat(result(5, "members", "01273", core.clock().instant())).isEqualTo(12);
    }

    @Test
    void aStockIsThatOfThePartsUntilTheMergedUnitReportsItsOwn() {
        figures("01267,2025-03,clubs,5", "01273,2025-04,clubs,7", "01282,2025-06,clubs,4");
        merge();
        assertThat(also("01273")).isEqualTo(16);
        assertThat(also("04")).isEqualTo(16);
        core.clock().set(Instant.parse("2025-08-03T03:00:00Z"));
        figures("01273,2025-07,clubs,11", "01279,2025-07,clubs,2");
        assertThat(also("01273")).isEqualTo(11);
        assertThat(also("04")).isEqualTo(13);
    }

    private long also(String unit) {
        return part(1, "activities", unit, core.clock().instant()).also().stream()
                .filter(also -> also.indicator().id().equals("clubs"))
                .findFirst()
                .orElseThrow()
                .sum();
    }

    @Test
    void aMonthBeforeIsReportedWhenAllThatOwedItHaveSent() {
        figures("01267,2025-06,new-members,5", "01273,2025-06,new-members,7", "01282,2025-06,new-members,4");
        merge();
        assertThat(part(5, "members", "01273", AFTER).reporting().sent()).isZero();
        figures("01696,2025-06,new-members,0", "01705,2025-06,new-members,0");
        assertThat(part(5, "members", "01273", AFTER).reporting().sent()).isEqualTo(1);
        assertThat(part(5, "members", "04", AFTER).reporting().units()).isEqualTo(161);
        assertThat(part(5, "members", "04", AFTER).reporting().sent()).isEqualTo(5);
    }

    @Test
    void anEarlierMomentIsAnsweredByTheTreeAndTheKnowledgeOfThen() {
        figures("01267,2025-03,new-members,5");
        merge();
        core.clock().set(AFTER.plusSeconds(60));
        figures("01267,2025-03,new-members,9");
        TargetSet set = core.get(TargetSets.class).find("cao-bang-2025").orElseThrow();
        var target = set.target(5).orElseThrow();
        assertThat(book.asOf(set, target, units.on(MERGER.minusDays(1)).get("040"), BEFORE)
                        .parts()
                        .getFirst()
                        .finding())
                .isEqualTo(new Finding.Unallotted(5));
        assertThat(result(5, "members", "01273", core.clock().instant())).isEqualTo(9);
    }

    @Test
    void aStockCountsOnceWhenAMergedUnitIsDivided() {
        figures("01267,2025-03,clubs,5", "01273,2025-04,clubs,7", "01282,2025-06,clubs,4");
        merge();
        apply(
                Kind.UNITS,
                "code,level,name,parent,merged_from,from\n"
                        + "09001,commune,Xã Một,04,01273,2025-07-02\n09002,commune,Xã Hai,04,01273,2025-07-02\n");
        assertThat(also("04")).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"01267,01273", "01273,01273", "01714,01288"})
    void postsMoveToTheUnitTheirsWasMergedInto(String before, String after) {
        merge();
        Post chair = Post.begin(before, Role.CHAIR, "Chị", new Phone("0912345678"), BEFORE);
        assertThat(chair.in(units.on(MERGER)).map(Post::unit)).contains(after);
        assertThat(chair.in(units.on(MERGER.minusDays(1))).map(Post::unit)).contains(before);
    }

    @Test
    void aChairOfTheMergedUnitReplacesThoseOfItsParts() {
        apply(Kind.ROSTER, """
                unit,role,name,phone
                01267,chair,Chị Một,0911111111
                01273,chair,Chị Hai,0911111112
                01282,deputy,Chị Ba,0911111113
                01714,chair,Chị Bốn,0911111114
                """);
        merge();
        Imports.Outcome outcome = apply(
                Kind.ROSTER, "unit,role,name,phone\n01273,chair,Chị Một,0911111111\n01288,deputy,Chị Tư,0911111115\n");
        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(core.get(Roster.class).all())
                .extracting(post -> post.unit() + " " + post.name())
                .containsExactlyInAnyOrder("01273 Chị Một", "01282 Chị Ba", "01714 Chị Bốn", "01288 Chị Tư");
    }

    @Test
    void aPostOfADistrictEndsWithItsDistrict() {
        merge();
        Post officer = Post.begin("040", Role.DISTRICT, "Chị", new Phone("0912345678"), BEFORE);
        assertThat(officer.in(units.on(MERGER))).isEmpty();
    }

    @Test
    void anInstallationMayBeginWithTheMergedList() {
        Problems problems = new Problems();
        new UnitsCheck(List.of(), problems)
                .check(new TableReader(Kind.UNITS, problems).read(merged().getBytes(StandardCharsets.UTF_8)));
        assertThat(problems.byLine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            05003,commune,Xã Hồi Tố,04,01297 01321,2025-06-01, | merged_from
            05003,commune,Xã Hồi Tố,04,01297 01321,2025-07-01, | merged_from
            05003,commune,Xã Hồi Tố,04,01297,2025-07-01,       | merged_from
            01297,commune,Xã Đức Hạnh,042,,,2025-05-31         | to
            """)
    void aPartOfAStoredMergerCannotBeTakenAwayFromIt(String row, String column) {
        merge();
        String file = "code,level,name,parent,merged_from,from,to\n" + row;
        assertThat(imports.rehearse(Kind.UNITS, file.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.why()).containsPattern("Đơn vị 01(297|321) đã nhập vào “.+” từ ngày 2025-07-01");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01267,2025-13,new-members,5 | Kỳ báo cáo viết theo năm-tháng.
            040,2026-01,clubs,5         | Kỳ này chưa đến.
            01267,2025-08,new-members,5 | Không có đơn vị mang mã này trong kỳ này.
            """)
    void aBadMonthIsNotAlsoAnUnknownUnit(String row, String why) {
        merge();
        core.clock().set(Instant.parse("2025-09-03T03:00:00Z"));
        String file = "unit,period,indicator,value\n" + row;
        assertThat(imports.rehearse(Kind.FIGURES, file.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .extracting(RowProblem::why)
                .containsExactly(why);
    }

    @Test
    void aMergedUnitMayBeMergedAgainLater() {
        merge();
        core.clock().set(Instant.parse("2027-01-02T03:00:00Z"));
        apply(Kind.UNITS, "code,level,name,parent,merged_from,from\n05003,commune,Xã Sau,04,01273 01288,2027-01-01\n");
        assertThat(units.on(LocalDate.of(2027, 1, 1)).within("04", Level.COMMUNE))
                .hasSize(55);
    }

    @Test
    void theMergerCanBeRepeatedAndTakenBack() {
        figures("01267,2025-03,new-members,5", "01273,2025-04,new-members,7");
        merge();
        merge();
        Optional<Imports.Undoing> undone = imports.undoUnits();
        assertThat(undone).isPresent();
        assertThat(undone.orElseThrow().removed()).isEqualTo(56);
        assertThat(units.on(MERGER).within("04", Level.COMMUNE)).hasSize(161);
        assertThat(result(5, "members", "040", AFTER)).isEqualTo(12);
        merge();
        assertThat(units.on(MERGER).within("04", Level.COMMUNE)).hasSize(56);
    }

    @Test
    void aBackDatedMoveIsTakenBackWhenItsReportsAreOlder() {
        figures("01267,2025-03,new-members,5");
        core.clock().set(AFTER);
        apply(Kind.UNITS, "code,level,name,parent,merged_from,from\n01267,commune,Phường Mới,042,,2025-02-01\n");
        assertThat(imports.rehearseUndo()).isEqualTo(Optional.of(new Imports.Undoing(AFTER, 1, 1, List.of())));
        assertThat(units.on(MERGER).get("01267").name()).isEqualTo("Phường Mới");
        assertThat(imports.undoUnits()).isEqualTo(Optional.of(new Imports.Undoing(AFTER, 1, 1, List.of())));
        assertThat(units.on(MERGER).get("01267").parent()).isEqualTo("040");
    }

    @Test
    void aMergerThatWasReportedAfterIsNotTakenBack() {
        merge();
        core.clock().set(Instant.parse("2025-08-03T03:00:00Z"));
        figures("01273,2025-07,new-members,5");
        assertThat(imports.undoUnits().orElseThrow().reported())
                .extracting(unit -> unit.name())
                .containsExactly("Phường Thục Phán");
        assertThat(units.on(MERGER).within("04", Level.COMMUNE)).hasSize(56);
    }
}
