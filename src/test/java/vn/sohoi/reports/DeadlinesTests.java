package vn.sohoi.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.reports.Deadlines.Deadline;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.units.Level;

class DeadlinesTests {

    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);

    private final MongoTemplate mongo = FreshDatabase.open();
    private final Deadlines deadlines = new Deadlines(mongo);

    private static Instant local(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(Calendar.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, 2022-10, 2022-11-20T23:59",
        "DISTRICT, 2022-10, 2022-11-23T23:59",
        "PROVINCE, 2022-10, 2022-11-25T23:59",
        "COMMUNE, 2022-12, 2023-01-20T23:59",
        "COMMUNE, 2023-01, 2023-02-20T23:59"
    })
    void aMonthIsDueInTheNextOne(Level level, YearMonth period, String due) {
        assertThat(deadlines.of(level, period)).isEqualTo(local(due));
    }

    @ParameterizedTest(name = "{0}: {1} minutes late")
    @CsvSource(delimiter = '|', textBlock = """
            2022-10-31T08:00:00        | 0
            2022-11-20T23:58:59        | 0
            2022-11-20T23:59:00        | 0
            2022-11-20T23:59:59        | 0
            2022-11-20T23:59:59.999    | 0
            2022-11-21T00:00:00        | 1
            2022-11-21T00:00:01        | 1
            2022-11-21T00:00:59        | 1
            2022-11-21T00:01:00        | 2
            2022-11-21T00:59:00        | 60
            2022-11-21T23:59:00        | 1440
            2022-11-27T23:59:00        | 10080
            """)
    void theMinuteOfTheDeadlineIsOnTimeAndWhatFollowsIsLateByAMinuteOrMore(String sent, long minutes) {
        assertThat(deadlines.lateness(Level.COMMUNE, OCTOBER, local(sent)).toMinutes())
                .isEqualTo(minutes);
    }

    @Test
    void onTimeIsExactlyZero() {
        assertThat(deadlines.lateness(Level.COMMUNE, OCTOBER, local("2022-11-20T23:59:59")))
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest(name = "{0} month(s) after {2} on day {1}: {3}")
    @CsvSource({
        "1, 31, 2022-10, 2022-11-30T17:00",
        "1, 31, 2023-01, 2023-02-28T17:00",
        "1, 31, 2024-01, 2024-02-29T17:00",
        "1, 30, 2023-01, 2023-02-28T17:00",
        "1, 31, 2022-12, 2023-01-31T17:00",
        "0, 25, 2022-10, 2022-10-25T17:00",
        "0, 31, 2022-09, 2022-09-30T17:00",
        "2, 1, 2022-11, 2023-01-01T17:00"
    })
    void theDayIsClippedToTheMonthsLength(int monthsAfter, int day, YearMonth period, String due) {
        assertThat(new Deadline(Level.COMMUNE, monthsAfter, day, "17:00").of(period))
                .isEqualTo(local(due));
    }

    @Test
    void aStoredRuleReplacesTheOneOfItsLevel() {
        mongo.save(new Deadline(Level.COMMUNE, 0, 25, "17:00"));
        Deadlines own = new Deadlines(mongo);
        assertThat(own.of(Level.COMMUNE, OCTOBER)).isEqualTo(local("2022-10-25T17:00"));
        assertThat(own.of(Level.DISTRICT, OCTOBER)).isEqualTo(local("2022-11-23T23:59"));
        assertThat(own.lateness(Level.COMMUNE, OCTOBER, local("2022-10-25T17:00:59")))
                .isZero();
        assertThat(own.lateness(Level.COMMUNE, OCTOBER, local("2022-10-25T17:01:00")))
                .isEqualTo(Duration.ofMinutes(1));
    }
}
