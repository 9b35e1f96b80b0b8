package vn.sohoi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.Core;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** What the source's appendix says of 2022 is what the service says of the example. */
class ExampleProgressTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final ProgressBook book = Core.example().get(ProgressBook.class);
    private final UnitTree tree = Core.example().get(Units.class).on(LocalDate.of(2022, 11, 18));
    private final TargetSet set =
            Core.example().get(TargetSets.class).find("cao-bang-2022").orElseThrow();

    private Progress progress(int target, String unit) {
        return book.of(set, set.target(target).orElseThrow(), tree.get(unit), NOW);
    }

    private PartProgress part(int target, String part, String unit) {
        return progress(target, unit).parts().stream()
                .filter(one -> one.part().id().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "target {0} {1}: {2}/{3}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | activities           | 161  | 161  | true
            2  | out-of-poverty       | 207  | 161  | true
            2  | out-of-near-poverty  | 211  | 161  | true
            2  | managers             | 154  | 20   | true
            3  | victims              | 9    | 9    | true
            4  | eight-criteria       | 815  | 805  | true
            4  | works                | 471  | 161  | true
            5  | members              | 1592 | 1300 | true
            6  | branch-heads         | 934  | 1466 | true
            7  | province-supervision | 1    | 1    | true
            7  | province-comments    | 1    | 1    | true
            7  | district-supervision | 10   | 10   | true
            7  | district-comments    | 10   | 10   | true
            7  | commune-supervision  | 161  | 161  | true
            7  | commune-comments     | 161  | 161  | true
            8  | policy               | 1    | 1    | true
            9  | families             | 125  | 50   | true
            9  | districts            | 10   | 10   | true
            10 | recommended          | 640  | 500  | true
            """)
    void theProvincesResultsAreThoseOfTheDocument(int target, String part, long result, long whole, boolean met) {
        assertThat(part(target, part, "04").finding()).isEqualTo(new Finding.Measured(result, whole, met));
    }

    @Test
    void nobodyGaveAFigureForCooperatives() {
        assertThat(part(2, "cooperatives", "04").finding()).isEqualTo(new Finding.NoFigures(3L));
        assertThat(progress(2, "04").met()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "4", "5", "6", "7", "8", "9", "10"})
    void everyOtherTargetIsMet(int target) {
        assertThat(progress(target, "04").met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | activities          | new-clubs=150 clubs=416
            7  | commune-supervision | supervision-sessions=328
            10 | recommended         | party-admitted=311
            5  | members             |
            """)
    void whatIsToldBesideTheResultIsThatOfTheDocument(int target, String part, String also) {
        assertThat(part(target, part, "04").also())
                .extracting(one -> one.indicator().id() + "=" + one.sum())
                .containsExactlyElementsOf(also == null ? List.of() : List.of(also.split(" ")));
    }

    /** Computed by hand: 100 × result ÷ target, half-up. */
    @ParameterizedTest(name = "target {0} {1}: {2}%")
    @CsvSource(delimiter = '|', textBlock = """
            5  | members             | 122
            2  | out-of-poverty      | 129
            2  | out-of-near-poverty | 131
            2  | managers            | 770
            1  | activities          | 100
            4  | eight-criteria      | 101
            4  | works               | 293
            3  | victims             | 100
            9  | families            | 250
            10 | recommended         | 128
            6  | branch-heads        | 64
            """)
    void percentagesAreThoseOfTheDocument(int target, String part, long percent) {
        var measured = (Finding.Measured) part(target, part, "04").finding();
        assertThat(BigDecimal.valueOf(measured.result() * 100)
                        .divide(BigDecimal.valueOf(measured.target()), 0, RoundingMode.HALF_UP))
                .isEqualTo(BigDecimal.valueOf(percent));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            042 | 5/5
            052 | 3/3
            048 | 1/1
            040 | none
            043 | none
            045 | none
            047 | none
            049 | none
            051 | none
            053 | none
            """)
    void victimsWereFoundInThreeDistrictsAndElsewhereThereIsNothingToDivideBy(String district, String found) {
        Finding finding = part(3, "victims", district).finding();
        if (found.equals("none")) {
            assertThat(finding).isEqualTo(new Finding.NoDenominator());
        } else {
            long all = Long.parseLong(found.split("/")[1]);
            assertThat(finding).isEqualTo(new Finding.Measured(all, all, true));
        }
    }

    @Test
    void twelveCommunesHaveNotReportedOctober() {
        var reporting = part(5, "members", "04").reporting();
        assertThat(reporting.period()).hasToString("2022-10");
        assertThat(reporting.sent()).isEqualTo(149);
        assertThat(reporting.units()).isEqualTo(161);
        assertThat(reporting.missing()).hasSize(12).contains(tree.get("01267"));
        assertThat(part(6, "branch-heads", "04").reporting().missing()).isEmpty();
    }

    @Test
    void atTheBeginningOfTheYearNothingWasKnown() {
        Instant newYear = Instant.parse("2022-01-01T00:00:00Z");
        assertThat(book.asOf(set, set.target(5).orElseThrow(), tree.get("04"), newYear)
                        .parts())
                .extracting(PartProgress::finding)
                .containsExactly(new Finding.NoFigures(1300L));
        assertThat(book.asOf(set, set.target(5).orElseThrow(), tree.get("04"), NOW))
                .isEqualTo(progress(5, "04"));
    }
}
