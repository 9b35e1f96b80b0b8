package vn.sohoi.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.reports.Revision.Change;

class ReportTests {

    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);
    private static final Instant SENT = Instant.parse("2022-11-18T01:00:00Z");
    private static final List<String> INDICATORS = List.of("new-members", "clubs", "works-done", "draft-comments");

    private static Source source(String event, Instant at) {
        return new Source("0902001654", event, at);
    }

    private static Report sent(Map<String, Figure> figures) {
        return Report.first(ReportId.month("01654", OCTOBER), source("e0", SENT), SENT, figures);
    }

    @Test
    void theSendingIsTheFirstRevisionAndChangesNothing() {
        Report report = sent(Map.of("new-members", Figure.of(12)));
        assertThat(report.id()).isEqualTo("01654/2022-10");
        assertThat(report.sentAt()).isEqualTo(SENT);
        assertThat(report.revisions()).containsExactly(new Revision("e0", SENT, "0902001654", null, List.of()));
        assertThat(report.has("e0")).isTrue();
        assertThat(report.has("e1")).isFalse();
    }

    @Test
    void aRevisionKeepsOldAndNewWhoWhenAndWhy() {
        Instant later = SENT.plusSeconds(60);
        Report revised = sent(Map.of("new-members", Figure.of(12)))
                .revised(Map.of("new-members", Figure.of(14)), source("e1", later), later, "đếm thiếu");
        assertThat(revised.revisions().getLast())
                .isEqualTo(new Revision(
                        "e1",
                        later,
                        "0902001654",
                        "đếm thiếu",
                        List.of(new Change("new-members", Figure.of(12), Figure.of(14)))));
        assertThat(revised.figure("new-members")).contains(Figure.of(14));
    }

    @Test
    void aNewFigureHasItsOwnMarkAndTheSameFigureIsNoChange() {
        Report report = sent(Map.of("new-members", new Figure(45L, "far")));
        assertThat(report.revised(Map.of("new-members", Figure.of(45)), source("e1", SENT), SENT, "")
                        .revisions())
                .hasSize(1);
        assertThat(report.revised(Map.of("new-members", Figure.of(4)), source("e1", SENT), SENT, "")
                        .figure("new-members"))
                .contains(Figure.of(4));
    }

    @Test
    void theSendingTimeSurvivesEveryRevision() {
        Report report = sent(Map.of());
        for (int i = 1; i <= 5; i++) {
            Instant later = SENT.plusSeconds(86_400L * i);
            report = report.revised(Map.of("clubs", Figure.of(i)), source("e" + i, later), later, "");
            assertThat(report.sentAt()).isEqualTo(SENT);
        }
        assertThat(report.revisions()).hasSize(6);
    }

    @Test
    void theSameFiguresGiveTheSameReport() {
        Report report = sent(Map.of("new-members", Figure.of(12), "clubs", Figure.UNKNOWN));
        Map<String, Figure> same = Map.of("clubs", Figure.UNKNOWN, "new-members", Figure.of(12));
        assertThat(report.revised(same, source("e1", SENT), SENT, "")).isSameAs(report);
        assertThat(report.revised(Map.of(), source("e1", SENT), SENT, "")).isSameAs(report);
    }

    @Test
    void zeroUnknownAndUnansweredAreThreeThings() {
        Report report = sent(Map.of("zero", Figure.of(0), "unknown", Figure.UNKNOWN));
        assertThat(report.figure("zero").map(Figure::state)).contains("zero");
        assertThat(report.figure("unknown").map(Figure::state)).contains("unknown");
        assertThat(report.figure("unanswered")).isEmpty();
        assertThat(Figure.of(3).state()).isEqualTo("value");
        Report revised = report.revised(Map.of("zero", Figure.UNKNOWN), source("e1", SENT), SENT, "");
        assertThat(revised.revisions().getLast().changes())
                .containsExactly(new Change("zero", Figure.of(0), Figure.UNKNOWN));
    }

    @ParameterizedTest(name = "{0} s after the sending: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -1   | {}
            0    | {a=1}
            59   | {a=1}
            60   | {a=2, b=7}
            119  | {a=2, b=7}
            120  | {a=2, b=unknown}
            9999 | {a=2, b=unknown}
            """)
    void figuresOfAMomentAreThoseKnownThen(long seconds, String known) {
        Report report = sent(Map.of("a", Figure.of(1)))
                .revised(Map.of("a", Figure.of(2), "b", Figure.of(7)), source("e1", SENT), SENT.plusSeconds(60), "")
                .revised(Map.of("b", Figure.UNKNOWN), source("e2", SENT), SENT.plusSeconds(120), "");
        Map<String, Object> shown = new LinkedHashMap<>();
        report.figuresAt(SENT.plusSeconds(seconds)).forEach((id, figure) -> {
            Long value = figure.value();
            shown.put(id, value == null ? figure.state() : value);
        });
        assertThat(shown).hasToString(known);
    }

    /** The oracle keeps a whole copy of the figures after each step. */
    private record Step(Instant at, Map<String, Figure> figures) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2022})
    void figuresOfAnyMomentEqualReplayingUpToIt(long seed) {
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            Map<String, Figure> figures = some(random);
            Report report = sent(figures);
            List<Step> steps = new ArrayList<>(List.of(new Step(SENT, figures)));
            for (int i = 1; i <= random.nextInt(8); i++) {
                Instant at = steps.getLast().at().plusSeconds(random.nextInt(3));
                Map<String, Figure> next = some(random);
                Map<String, Figure> all = new LinkedHashMap<>(steps.getLast().figures());
                all.putAll(next);
                steps.add(new Step(at, all));
                report = report.revised(next, source("e" + i, at), at, "");
            }
            assertReplayed(report, steps);
        }
    }

    private static void assertReplayed(Report report, List<Step> steps) {
        assertThat(report.figures()).isEqualTo(steps.getLast().figures());
        for (int seconds = -1; seconds < 20; seconds++) {
            Instant moment = SENT.plusSeconds(seconds);
            Map<String, Figure> known = steps.stream()
                    .filter(step -> !step.at().isAfter(moment))
                    .reduce((earlier, later) -> later)
                    .map(Step::figures)
                    .orElse(Map.of());
            assertThat(report.figuresAt(moment)).as("%s at %s", report, moment).isEqualTo(known);
        }
    }

    @Test
    void aClockThatWasSetBackDoesNotPutARevisionBeforeWhatItChanges() {
        Report report = sent(Map.of("a", Figure.of(1)))
                .revised(Map.of("a", Figure.of(2)), source("e1", SENT), SENT.plusSeconds(100), "")
                .revised(Map.of("a", Figure.of(3)), source("e2", SENT), SENT.plusSeconds(50), "");
        assertThat(report.figuresAt(SENT.plusSeconds(99))).isEqualTo(Map.of("a", Figure.of(1)));
        assertThat(report.figuresAt(SENT.plusSeconds(100))).isEqualTo(Map.of("a", Figure.of(3)));
    }

    private static Map<String, Figure> some(SplittableRandom random) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (String indicator : INDICATORS) {
            switch (random.nextInt(4)) {
                case 0 -> figures.put(indicator, Figure.UNKNOWN);
                case 1 -> figures.put(indicator, Figure.of(random.nextInt(3)));
                default -> {}
            }
        }
        return figures;
    }
}
