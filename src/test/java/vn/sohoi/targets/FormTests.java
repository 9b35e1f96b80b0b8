package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.targets.Form.Every;
import vn.sohoi.units.Level;

class FormTests {

    private static TargetSet caoBang() throws IOException {
        Path file = Path.of("src/main/resources/targets/cao-bang-2022.yaml");
        return TargetFile.read("f", Files.readString(file)).set();
    }

    private static List<String> ids(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).toList();
    }

    @Test
    void whatAFormAsksIsNotInTheMonthlyReport() throws IOException {
        TargetSet set = caoBang();
        Form half = set.form("half-year-report").orElseThrow();
        assertThat(ids(set.reportedBy(Level.COMMUNE, half))).containsExactly("women-present", "members");
        assertThat(set.reportedBy(Level.DISTRICT, half)).isEmpty();
        assertThat(set.forms())
                .allSatisfy(form -> assertThat(ids(set.reportedBy(Level.COMMUNE)))
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(form.indicators()));
        assertThat(set.formOf("members")).contains(half);
        assertThat(set.formOf("new-members")).isEmpty();
    }

    @Test
    void aYearOfATermHasTheSameForms() throws IOException {
        TargetSet set = caoBang();
        assertThat(set.with(List.of()).in(2022).forms()).isEqualTo(set.forms());
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_YEAR, 2022-01, 2021-12, 2022-06, 2022-01, 2022-H1",
        "HALF_YEAR, 2022-06, 2022-06, 2022-06, 2022-01, 2022-H1",
        "HALF_YEAR, 2022-11, 2022-06, 2022-12, 2022-07, 2022-H2",
        "YEAR, 2022-11, 2021-12, 2022-12, 2022-01, 2022",
        "YEAR, 2022-12, 2022-12, 2022-12, 2022-01, 2022",
        "ON_DEMAND, 2022-11, 2022-11, 2022-11, 2022-11, 2022-11"
    })
    void aMonthHasAPeriodAndANewestOneThatIsOver(
            Every every, YearMonth month, YearMonth newest, YearMonth last, YearMonth first, String code) {
        assertThat(every.newest(month)).isEqualTo(newest);
        assertThat(every.last(month)).isEqualTo(last);
        assertThat(every.first(last)).isEqualTo(first);
        assertThat(every.code(last)).isEqualTo(code);
    }
}
