package vn.sohoi.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoi.reports.Calendar;

/** When somebody who has not sent is reminded of a deadline. */
final class Schedule {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime LAST_MORNING = LocalTime.of(7, 30);
    private static final LocalTime FIRST_HOUR = LocalTime.of(7, 0);
    private static final LocalTime LAST_HOUR = LocalTime.of(20, 30);

    private Schedule() {}

    /** Three days, one day, and the morning before a deadline. */
    static List<Instant> moments(Instant deadline) {
        LocalDate day = LocalDate.ofInstant(deadline, Calendar.ZONE);
        return List.of(at(day.minusDays(3), MORNING), at(day.minusDays(1), MORNING), at(day, LAST_MORNING));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, Calendar.ZONE).toInstant();
    }

    /** The last moment that has come, if the deadline has not passed; the earlier ones are stale. */
    static Optional<Instant> due(Instant deadline, Instant now) {
        return now.isAfter(deadline)
                ? Optional.empty()
                : moments(deadline).stream()
                        .filter(moment -> !moment.isAfter(now))
                        .max(Comparator.naturalOrder());
    }

    /** Nobody is disturbed at night. */
    static boolean isWaking(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, Calendar.ZONE);
        return !time.isBefore(FIRST_HOUR) && !time.isAfter(LAST_HOUR);
    }
}
