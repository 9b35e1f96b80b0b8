package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.targets.Area.Activity;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Problem;

/** Task areas of a plan and their activities. */
class AreaTests {

    private static final String FILE = """
            set: trial
            province: "04"
            name: Thử
            years: [2022, 2024]
            indicators:
              a: {name: a, unit: hộ, kind: flow, level: [commune]}
            targets:
              - number: 1
                name: Một
                parts: [{part: p, name: p, indicator: a, level: commune, rule: coverage, each: 1}]
            areas:
              - area: "%s"
                name: Mảng
                activities:
                  - {activity: 1.1.1, name: Tin bài, level: province, unit: tin bài, levels: {2022: 12}, leads: Ban A}
                  - {%s}
            """;
    private static final String DONE =
            "activity: 1.1.2, name: Hội nghị, level: district, years: [2022, 2024], leads: Ban B";

    @Test
    void anActivityIsJudgedInTheYearsItIsDue() {
        TargetSet set = TargetFile.read("f", FILE.formatted("1.1", DONE)).set();
        assertThat(set.target(11))
                .hasValueSatisfying(area -> assertThat(area.parts())
                        .extracting(Target.Part::rule)
                        .containsExactly(
                                new Rule.Plan(
                                        "activity-1-1-1",
                                        Level.PROVINCE,
                                        new TreeMap<>(java.util.Map.of(2022, 12L)),
                                        0),
                                new Rule.Coverage("activity-1-1-2", Level.DISTRICT, 1)));
        assertThat(set.in(2023).target(11)).isEmpty();
        assertThat(set.in(2024).target(11))
                .hasValueSatisfying(area ->
                        assertThat(area.parts()).extracting(Target.Part::id).containsExactly("1.1.2"));
        assertThat(set.in(2024).in(2022)).isEqualTo(set);
        assertThat(set.indicator("activity-1-1-2"))
                .hasValueSatisfying(done -> assertThat(done.kind()).isEqualTo(Indicator.Kind.YES_NO));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.1 | activity: 1.1.2, name: x, level: district, years: [2021], leads: B                | 16 | '2021' at 'years'
            1.1 | activity: 1.1.2, name: x, level: district, years: [soon], leads: B                | 16 | 'soon' at 'years'
            1.1 | activity: 1.1.2, name: x, level: district, leads: B                               | 16 | no year
            1.1 | activity: 1.1.2, name: x, level: ward, years: [2022], leads: B                    | 16 | 'ward'
            1.1 | activity: 1.1.1, name: x, level: district, years: [2022], leads: B                | 16 | '1.1.1' twice
            1.1 | activity: one, name: x, level: district, years: [2022], leads: B                  | 16 | 'one' at 'activity'
            1.1 | activity: 1.1.2, name: x, level: district, years: [2022]                          | 16 | no 'leads'
            1.1 | activity: 1.1.2, name: x, level: district, years: [2022], leads: B, unit: y       | 16 | 'unit' without 'levels'
            1.1 | activity: 1.1.2, name: x, level: district, years: [2022], leads: B, each: 2       | 16 | 'each' without 'levels'
            1.1 | activity: 1.1.2, name: x, level: district, levels: {2022: 1}, leads: B            | 16 | no 'unit'
            1.1 | activity: 1.1.2, name: x, level: district, unit: y, levels: {2029: 1}, leads: B   | 16 | '2029' at 'levels'
            1.1 | activity: 1.1.2, name: x, level: district, unit: y, levels: {2022: 1}, years: [2022], leads: B | 16 | 'years' beside 'levels'
            1   | activity: 1.1.2, name: x, level: district, years: [2022], leads: B                | 12 | '1' has the number of a target or another area
            A   | activity: 1.1.2, name: x, level: district, years: [2022], leads: B                | 12 | 'A' at 'area'
            """)
    void aMistakeIsNamedWithItsLine(String area, String activity, int line, String found) {
        List<Problem> problems =
                TargetFile.read("f", FILE.formatted(area, activity)).problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void theTermsPlanHasAllItsActivities() throws IOException {
        TargetSet set;
        try (InputStream file =
                Objects.requireNonNull(AreaTests.class.getResourceAsStream("/targets/thai-nguyen-2022-2026.yaml"))) {
            set = TargetFile.read("f", new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .set();
        }
        assertThat(set.areas())
                .extracting(Area::id)
                .containsExactly("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3");
        assertThat(set.areas())
                .extracting(area -> area.activities().size())
                .containsExactly(12, 6, 6, 9, 4, 4, 2, 2, 6, 8, 7);
        List<Activity> all =
                set.areas().stream().flatMap(area -> area.activities().stream()).toList();
        assertThat(all).allSatisfy(activity -> {
            assertThat(activity.leads()).isNotBlank();
            assertThat(activity.helps()).isNotBlank();
        });
        assertThat(all.stream()
                        .map(Activity::due)
                        .filter(Area.Due.Counted.class::isInstance)
                        .map(due -> ((Area.Due.Counted) due).levels().get(2026)))
                .containsExactly(12L, 98L, 356L, 178L, 178L, 9L, 9L);
        assertThat(set.in(2025).target(11))
                .hasValueSatisfying(area -> assertThat(area.parts())
                        .extracting(Target.Part::id)
                        .contains("1.1.4", "1.1.9")
                        .doesNotContain("1.1.10"));
    }
}
