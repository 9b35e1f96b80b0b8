package vn.sohoi.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoi.scores.ScoreWorld.DISTRICT;
import static vn.sohoi.scores.ScoreWorld.SECOND;
import static vn.sohoi.scores.ScoreWorld.points;
import static vn.sohoi.scores.ScoreWorld.registered;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.console.Examples;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.scores.Origin.ByRatio;
import vn.sohoi.scores.Origin.ByRecord;
import vn.sohoi.scores.Origin.FigureSum;
import vn.sohoi.scores.Origin.Open;
import vn.sohoi.scores.Origin.Why;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

class ScoringTests {

    private final ScoreWorld world = new ScoreWorld();

    private Why why(String criterion) {
        return ((Open) world.origin(DISTRICT, criterion)).why();
    }

    private String exact(String criterion) {
        return world.origin(DISTRICT, criterion).points().orElseThrow().exact();
    }

    @Test
    void whatNobodyEnteredIsOpenAndNotZero() {
        assertThat(why("1")).isEqualTo(Why.NOT_SCORED);
        assertThat(why("35")).isEqualTo(Why.NOT_REGISTERED);
        assertThat(world.sheet(DISTRICT).open()).isEqualTo(48);
        assertThat(world.asOf(DISTRICT, "2024-01-05T00:00:00Z").open()).isEqualTo(49);
        assertThat(world.asOf(DISTRICT, "2024-01-05T00:00:00Z").total()).isEmpty();
        world.enter(DISTRICT, "1", points("0"));
        assertThat(exact("1")).isEqualTo("0");
        assertThat(world.sheet(DISTRICT).open()).isEqualTo(47);
    }

    @Test
    void theRegisteredTargetIsHeldAgainstTheDistrictsOwnFigures() {
        world.sent("01267", 2, "new-members", 30L, "2024-03-01T00:00:00Z")
                .sent("01270", 2, "new-members", 20L, "2024-03-01T00:00:00Z")
                .enter(DISTRICT, "35", registered(120, null));
        ByRatio origin = (ByRatio) world.origin(DISTRICT, "35");
        assertThat(origin.scored().exact()).isEqualTo("5/4");
        assertThat(origin.ratio().figures()).containsExactly(new FigureSum("Hội viên tăng thêm", 50L));
        assertThat(((Open) world.origin(SECOND, "35")).why()).isEqualTo(Why.NOT_REGISTERED);
        world.enter(SECOND, "35", registered(10, null));
        assertThat(((Open) world.origin(SECOND, "35")).why()).isEqualTo(Why.NO_RESULT);
    }

    @Test
    void overAchievementIsCappedHereAndNowhereElse() {
        world.sent("01267", 2, "new-members", 300L, "2024-03-01T00:00:00Z")
                .enter(DISTRICT, "35", registered(120, null));
        assertThat(exact("35")).isEqualTo("3");
        var core = world.core();
        var set = core.get(TargetSets.class).find("cao-bang-2024").orElseThrow();
        var province = core.get(Units.class).on(LocalDate.of(2024, 12, 31)).get("04");
        Finding finding = core.get(ProgressBook.class)
                .of(set, set.target(5).orElseThrow(), province, ScoreWorld.NOW)
                .parts()
                .getFirst()
                .finding();
        assertThat(finding).isEqualTo(new Finding.Measured(300, 1000, false));
        assertThat(((ByRatio) world.origin(DISTRICT, "35")).ratio().result()).isEqualTo(300);
    }

    @Test
    void partsAreAddedUpAndAnUnknownOneLeavesTheSumUnknown() {
        world.sent("01267", 2, "households-out-of-poverty", 4L, "2024-03-01T00:00:00Z")
                .enter(DISTRICT, "22", registered(12, null));
        assertThat(why("22")).isEqualTo(Why.NO_RESULT);
        world.sent("01270", 2, "households-out-of-near-poverty", 3L, "2024-03-01T00:00:00Z");
        assertThat(exact("22")).isEqualTo("7/3");
    }

    @Test
    void unitsThatReachAMinimumAreCounted() {
        world.sent("01267", 2, "households-eight-criteria", 5L, "2024-03-01T00:00:00Z")
                .sent("01270", 2, "households-eight-criteria", 4L, "2024-03-01T00:00:00Z")
                .enter(DISTRICT, "16", registered(2, null));
        assertThat(exact("16")).isEqualTo("3/2");
        world.sent("01270", 3, "households-eight-criteria", 1L, "2024-04-01T00:00:00Z");
        assertThat(exact("16")).isEqualTo("3");
    }

    @Test
    void anIndicatorIsSummed() {
        world.sent("040", 2, "honorary-members", 1L, "2024-03-01T00:00:00Z").enter(DISTRICT, "36", registered(2, null));
        assertThat(exact("36")).isEqualTo("3/2");
    }

    @Test
    void aResultThatNoFigureTellsIsEntered() {
        world.enter(DISTRICT, "43", registered(14, null));
        assertThat(why("43")).isEqualTo(Why.NO_RESULT);
        world.enter(DISTRICT, "43", registered(14, 12L));
        assertThat(exact("43")).isEqualTo("30/7");
        world.enter(DISTRICT, "43", registered(0, 12L));
        assertThat(why("43")).isEqualTo(Why.NOTHING_REGISTERED);
    }

    /** A district's January is due on 23 February, 23:59. */
    @ParameterizedTest(name = "sent {0}, asked {1}")
    @CsvSource({
        "2024-02-23T16:59:59Z, 2024-02-23T16:59:59Z, none",
        "2024-02-23T16:59:59Z, 2024-02-23T17:00:00Z, 1 due",
        "2024-02-23T17:00:00Z, 2024-02-23T17:00:00Z, 1 due 1 late",
        "2024-02-23T17:30:00Z, 2024-02-23T17:00:00Z, 1 due 1 missing",
        "2024-02-23T17:30:00Z, 2024-03-01T00:00:00Z, 1 due 1 late",
        "2024-03-23T17:00:00Z, 2024-03-23T17:00:00Z, 2 due 1 late 1 missing"
    })
    void aMonthIsLateOrMissingOnlyAfterItsDeadline(String sent, String asked, String record) {
        world.sent("040", 1, "honorary-members", 1L, sent);
        Origin origin = world.asOf(DISTRICT, asked)
                .origin(world.competition().find("48").orElseThrow());
        assertThat(origin instanceof ByRecord by ? told(by.reports()) : "none").isEqualTo(record);
    }

    private static String told(ReportRecord record) {
        String late = record.late().isEmpty() ? "" : " " + record.late().size() + " late";
        String missing =
                record.missing().isEmpty() ? "" : " " + record.missing().size() + " missing";
        return record.due() + " due" + late + missing;
    }

    @Test
    void theRecordOfAYearIsReadFromTheDistrictsOwnReports() {
        for (int month = 1; month <= 12; month++) {
            String at = YearMonth.of(2024, month).plusMonths(1) + (month <= 2 ? "-25" : "-20") + "T01:00:00Z";
            if (month != 7) {
                world.sent("040", month, "honorary-members", 0L, at);
            }
            world.sent("01267", month, "new-members", 0L, "2025-02-01T00:00:00Z");
        }
        ByRecord origin = (ByRecord) world.origin(DISTRICT, "48");
        assertThat(origin.reports().due()).isEqualTo(12);
        assertThat(origin.reports().late()).containsExactly(YearMonth.of(2024, 1), YearMonth.of(2024, 2));
        assertThat(origin.reports().missing()).containsExactly(YearMonth.of(2024, 7));
        assertThat(origin.scored()).isEqualTo(Points.of(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"communes-only", "no-such-set"})
    void whoOwesNoReportHasNoBasisAndNeverAllPoints(String set) {
        world.core().get(TargetSets.class).save("""
                set: communes-only
                province: "04"
                name: Chỉ xã
                year: 2024
                indicators:
                  new-members: {name: hội viên mới, unit: người, kind: flow, level: [commune]}
                targets:
                  - {number: 1, name: Một, parts: [{part: p, name: P, rule: coverage, indicator: new-members, level: commune, each: 1}]}
                """);
        String criteria = ScoreWorld.criteria().replace("set: cao-bang-2024", "set: " + set);
        Competition competition = CriteriaFile.read("f", criteria).competition();
        Origin origin = world.core()
                .get(Scoring.class)
                .of(competition, DISTRICT, ScoreWorld.NOW)
                .origin(competition.find("48").orElseThrow());
        assertThat(origin).isEqualTo(new Open(Why.OWES_NO_REPORT, null));
    }

    @Test
    void aPartThatTheSetLostLeavesTheResultUnknown() {
        world.enter(DISTRICT, "35", registered(10, null));
        String targets = Examples.text("/targets/cao-bang-2024.yaml").replace("part: members", "part: others");
        world.core().get(TargetSets.class).save(targets);
        assertThat(why("35")).isEqualTo(Why.NO_RESULT);
    }

    @Test
    void aYearsScoreIsThatOfItsUnitsAlsoWhenTheyAreGoneSince() {
        world.sent("01267", 2, "new-members", 30L, "2024-03-01T00:00:00Z").enter(DISTRICT, "35", registered(60, null));
        Units units = world.core().get(Units.class);
        LocalDate last = LocalDate.of(2025, 6, 30);
        units.save(units.all().stream()
                .filter(unit -> unit.level() != Level.PROVINCE)
                .map(unit -> Unit.of(unit.code(), unit.level(), unit.name(), unit.parent(), List.of(), null, last))
                .toList());
        world.core().clock().set(Instant.parse("2025-08-01T00:00:00Z"));
        assertThat(units.on(LocalDate.of(2025, 8, 1)).find("040")).isEmpty();
        assertThat(exact("35")).isEqualTo("3/2");
        assertThat(((ByRecord) world.origin(DISTRICT, "48")).reports().due()).isEqualTo(12);
    }

    @Test
    void anEarlierMomentIsNotChangedByWhatComesLater() {
        world.enter(DISTRICT, "35", registered(120, null))
                .enter(DISTRICT, "1", points("2"))
                .sent("01267", 2, "new-members", 30L, "2024-03-01T00:00:00Z");
        String moment = "2025-03-01T01:00:00Z";
        ScoreSheet before = world.asOf(DISTRICT, moment);
        assertThat(before.total()).isPresent();
        world.core().clock().set(Instant.parse("2025-03-02T01:00:00Z"));
        world.enter(DISTRICT, "35", registered(60, null))
                .enter(DISTRICT, "1", points("3"))
                .enter(DISTRICT, "thuong-1", points("4"))
                .sent("01270", 3, "new-members", 30L, "2025-03-01T05:00:00Z");
        assertThat(world.asOf(DISTRICT, moment)).isEqualTo(before);
        assertThat(world.sheet(DISTRICT).total()).isNotEqualTo(before.total());
        assertThat(world.asOf(DISTRICT, "2025-03-02T01:00:00Z").origins())
                .isEqualTo(world.sheet(DISTRICT).origins());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTotalIsTheSumOfThePartsAndBonusLessTheDeductionsWithinTheirCeilings(long seed) {
        Random random = new Random(seed);
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal bonus = BigDecimal.ZERO;
        BigDecimal less = BigDecimal.ZERO;
        for (Criterion criterion : world.competition().everything().toList()) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            BigDecimal points =
                    new BigDecimal(random.nextInt((int) criterion.points() * 4 + 1)).divide(new BigDecimal(4));
            if (criterion.byHand()) {
                world.enter(DISTRICT, criterion.id(), points(points.toString()));
            } else if (criterion.id().equals("43")) {
                long result = random.nextInt(40);
                world.enter(DISTRICT, "43", registered(16, result));
                points = new BigDecimal(criterion.points() * Math.min(result, 16)).divide(new BigDecimal(16));
            } else {
                points = BigDecimal.ZERO;
            }
            Judged judged = criterion.judged();
            parts = judged instanceof Judged.Bonus || judged instanceof Judged.Deduction ? parts : parts.add(points);
            bonus = judged instanceof Judged.Bonus ? bonus.add(points) : bonus;
            less = judged instanceof Judged.Deduction ? less.add(points) : less;
        }
        BigDecimal twenty = BigDecimal.valueOf(20);
        BigDecimal total = parts.add(bonus.min(twenty)).subtract(less.min(twenty));
        ScoreSheet sheet = world.sheet(DISTRICT);
        assertThat(sheet.total()).contains(Points.of(total));
        sheet.competition()
                .parts()
                .forEach(part -> assertThat(sheet.points(part).orElse(Points.ZERO))
                        .isLessThanOrEqualTo(Points.of(part.points())));
    }
}
