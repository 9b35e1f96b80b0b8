package vn.sohoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

class ProgressTests {

    private static final TargetSet SET = new TargetSet("trial", "9", 2022, "", "", Map.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "2022-01-15, 2022-01",
        "2022-02-01, 2022-01",
        "2022-11-18, 2022-10",
        "2022-12-31, 2022-11",
        "2023-01-01, 2022-12",
        "2024-06-01, 2022-12",
        "2021-06-01, 2022-01"
    })
    void theMonthThatIsDueIsTheLastThatEndedWithinTheYear(String day, YearMonth due) {
        assertThat(ProgressBook.lastDue(SET, Instant.parse(day + "T05:00:00Z"))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = """
            met met              | true
            met not-met          | false
            not-met met          | false
            met other-level      | true
            other-level          | open
            met unallotted       | open
            not-met no-figures   | open
            met no-denominator   | open
            """)
    void aTargetIsMetWhenAllPartsThatConcernTheUnitAre(String findings, Boolean met) {
        Unit unit = Unit.of("9", Level.PROVINCE, "Tỉnh", null);
        Target target = new Target(1, "", "", List.of(), List.of());
        Part part = new Part("p", "", "", new Rule.PerUnit("i", Level.COMMUNE, 1), List.of(), List.of());
        Reporting reporting = new Reporting(Level.COMMUNE, YearMonth.of(2022, 10), 0, 0, List.of());
        List<PartProgress> parts = Arrays.stream(findings.split(" "))
                .map(ProgressTests::finding)
                .map(finding -> new PartProgress(part, finding, reporting, List.of(), null, List.of(), null, null))
                .toList();
        assertThat(new Progress(SET, target, unit, Instant.EPOCH, parts).met()).isEqualTo(met);
    }

    private static Finding finding(String name) {
        return switch (name) {
            case "met" -> new Finding.Measured(1, 1, true);
            case "not-met" -> new Finding.Measured(0, 1, false);
            case "unallotted" -> new Finding.Unallotted(1);
            case "no-figures" -> new Finding.NoFigures(null);
            case "no-denominator" -> new Finding.NoDenominator();
            default -> new Finding.NotItsLevel();
        };
    }
}
