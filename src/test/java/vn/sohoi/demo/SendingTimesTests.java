package vn.sohoi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTimesTests {

    private static final ExampleYear EXAMPLE = ExampleYear.of(ExampleFigures.SEED);
    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

    @ParameterizedTest
    @CsvSource({"commune, 12, 23, 12, 17", "district, 18, 22, 14, 17", "province, 22, 25, 17, 17"})
    void aMonthIsSentInTheNext(String level, int first, int last, int firstOfOctober, int lastOfOctober) {
        assertThat(sentBy(level)).isNotEmpty().allSatisfy(report -> {
            var newest = report.period().equals(OCTOBER);
            var sent = local(report);
            assertThat(YearMonth.from(sent)).isEqualTo(report.period().plusMonths(1));
            assertThat(sent.getDayOfMonth()).isBetween(newest ? firstOfOctober : first, newest ? lastOfOctober : last);
        });
    }

    @Test
    void nobodySendsAtNightOrAfterTheClockStarts() {
        assertThat(EXAMPLE.reports()).allSatisfy(report -> {
            assertThat(local(report).toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(21, 30));
            assertThat(report.sentAt()).isBefore(Instant.parse("2022-11-18T01:00:00Z"));
        });
    }

    @Test
    void aboutFourInAHundredCommuneReportsAreLate() {
        var sent = sentBy("commune");
        var late = sent.stream()
                .filter(report -> local(report).getDayOfMonth() > 20)
                .count();
        assertThat(late * 100.0 / sent.size()).isBetween(2.5, 5.5);
    }

    private static List<ExampleReport> sentBy(String level) {
        var codes = EXAMPLE.codes(level);
        return EXAMPLE.reports().stream()
                .filter(report -> codes.contains(report.unit()))
                .toList();
    }

    private static LocalDateTime local(ExampleReport report) {
        return LocalDateTime.ofInstant(report.sentAt(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
