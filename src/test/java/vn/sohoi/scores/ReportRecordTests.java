package vn.sohoi.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.scores.Criterion.Judged;

class ReportRecordTests {

    private static final Criterion CRITERION = CriteriaFile.read("f", ScoreWorld.criteria())
            .competition()
            .find("48")
            .orElseThrow();

    @ParameterizedTest(name = "late {0}, missing {1} → {2}")
    @CsvSource({
        "0, 0, 7",
        "1, 0, 7",
        "2, 0, 5",
        "0, 1, 5",
        "1, 1, 5",
        "2, 1, 5",
        "3, 0, 3",
        "4, 0, 3",
        "0, 2, 3",
        "1, 2, 3",
        "4, 2, 3",
        "3, 1, 3",
        "2, 2, 3",
        "5, 0, 1",
        "0, 3, 1",
        "5, 3, 1",
        "4, 3, 1",
        "5, 2, 1",
        "0, 3, 1",
        "6, 0, 0",
        "0, 4, 0",
        "6, 3, 0",
        "5, 4, 0",
        "12, 0, 0",
        "0, 12, 0",
        "6, 6, 0"
    })
    void theWorstGradeThatAppliesCounts(int late, int missing, long points) {
        Judged.Reporting reporting = (Judged.Reporting) CRITERION.judged();
        ReportRecord record = new ReportRecord(12, months(late), months(missing));
        assertThat(record.points(reporting, CRITERION.points())).isEqualTo(points);
    }

    private static List<YearMonth> months(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(month -> YearMonth.of(2024, month))
                .toList();
    }
}
