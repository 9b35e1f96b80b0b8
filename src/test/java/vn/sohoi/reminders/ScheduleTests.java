package vn.sohoi.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.people.Preference;
import vn.sohoi.reminders.Schedule.Planned;

class ScheduleTests {

    private static final Instant DEADLINE = at("2022-12-20T23:59");
    private static final Preference USUAL = new Preference("0902001267", null, null);

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+07:00").toInstant();
    }

    private static Preference hour(String hour) {
        return new Preference("0902001267", hour, null);
    }

    @Test
    void withoutAnHourEverythingIsAsUsual() {
        assertThat(Schedule.planned(DEADLINE, USUAL)).allMatch(one -> one.at().equals(one.usual()));
    }

    @ParameterizedTest
    @CsvSource({"07:00", "09:30", "20:30"})
    void anHourMovesEveryReminderOnItsDay(String hour) {
        assertThat(Schedule.planned(DEADLINE, hour(hour)))
                .extracting(Planned::at)
                .containsExactly(at("2022-12-17T" + hour), at("2022-12-19T" + hour), at("2022-12-20T" + hour));
    }

    @Test
    void noReminderComesAfterTheDeadline() {
        Instant noon = at("2022-12-20T12:00");
        assertThat(Schedule.planned(noon, hour("15:00")))
                .extracting(Planned::at)
                .containsExactly(at("2022-12-17T15:00"), at("2022-12-19T15:00"), at("2022-12-20T07:30"));
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00, 16:00", "16:00, 16:00, 16:00", "19:00, 19:00, 19:00"})
    void twoRemindersOfADayKeepTheirOrder(String hour, String morning, String afternoon) {
        List<Instant> day = List.of(at("2022-12-20T07:30"), at("2022-12-20T16:00"));
        assertThat(Schedule.moved(day, DEADLINE, hour(hour)))
                .extracting(Planned::at)
                .containsExactly(at("2022-12-20T" + morning), at("2022-12-20T" + afternoon));
    }

    @Test
    void aReminderIsStaleWhenTheDayOfTheNextHasBegun() {
        Preference evening = hour("20:00");
        assertThat(Schedule.due(DEADLINE, evening, at("2022-12-18T12:00")))
                .contains(new Planned(at("2022-12-17T08:00"), at("2022-12-17T20:00")));
        assertThat(Schedule.due(DEADLINE, evening, at("2022-12-19T09:00"))).isEmpty();
        assertThat(Schedule.due(DEADLINE, evening, at("2022-12-19T20:00")))
                .contains(new Planned(at("2022-12-19T08:00"), at("2022-12-19T20:00")));
    }

    @Test
    void whatWasPlannedWhileMutedIsDroppedToTheMoment() {
        Preference muted = new Preference("0902001267", null, at("2022-12-17T08:00"));
        assertThat(muted.drops(at("2022-12-17T08:00"))).isTrue();
        assertThat(muted.drops(at("2022-12-19T08:00"))).isFalse();
        assertThat(USUAL.drops(at("2022-12-17T08:00"))).isFalse();
    }
}
