package vn.sohoi.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.sohoi.people.Preference;
import vn.sohoi.reports.Calendar;

/** When somebody who has not sent is reminded of a deadline. */
final class Schedule {

    /** The order in which reminders are said; what is planned for the same minute is one reminder. */
    static final Comparator<Planned> ORDER = Comparator.comparing(Planned::at).thenComparing(Planned::usual);

    private Schedule() {}

    /**
     * A reminder of one person.
     *
     * @param usual when it is said to those who have not chosen an hour; it is known by this, so that who moves the hour
     *     is not reminded again
     * @param at when it is said to her
     */
    record Planned(Instant usual, Instant at) {}

    /** Three days, one day, and the morning before a deadline. */
    static List<Instant> moments(Instant deadline) {
        LocalDate day = LocalDate.ofInstant(deadline, Calendar.ZONE);
        return List.of(
                at(day.minusDays(3), Preference.USUAL_HOUR),
                at(day.minusDays(1), Preference.USUAL_HOUR),
                at(day, Preference.USUAL_LAST_HOUR));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, Calendar.ZONE).toInstant();
    }

    /** The same on the same days at the hour that a person has chosen. */
    static List<Planned> planned(Instant deadline, Preference preference) {
        return moved(moments(deadline), deadline, preference);
    }

    /**
     * The first moment of each day moves to the hour; a later one of the day stays where it is, or comes no sooner than
     * the first. What would come after the deadline stays.
     */
    static List<Planned> moved(List<Instant> moments, Instant deadline, Preference preference) {
        List<Planned> planned = new ArrayList<>();
        for (Instant usual : moments.stream().sorted().toList()) {
            LocalDate day = LocalDate.ofInstant(usual, Calendar.ZONE);
            Instant chosen = preference.chosenHour().map(hour -> at(day, hour)).orElse(usual);
            boolean first = planned.isEmpty() || day(planned.getLast()).isBefore(day);
            Instant at = first || chosen.isAfter(usual) ? chosen : usual;
            planned.add(new Planned(usual, at.isAfter(deadline) ? usual : at));
        }
        return planned;
    }

    /**
     * The last one whose moment has come, if the deadline has not passed; the earlier ones are stale, and so is one of an
     * earlier day when the day of the next has begun.
     */
    static Optional<Planned> due(Instant deadline, Preference preference, Instant now) {
        if (now.isAfter(deadline)) {
            return Optional.empty();
        }
        List<Planned> planned = planned(deadline, preference);
        LocalDate today = LocalDate.ofInstant(now, Calendar.ZONE);
        LocalDate begun = planned.stream()
                .map(Schedule::day)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
        return planned.stream()
                .filter(one -> !one.at().isAfter(now) && !day(one).isBefore(begun))
                .max(ORDER);
    }

    private static LocalDate day(Planned planned) {
        return LocalDate.ofInstant(planned.usual(), Calendar.ZONE);
    }

    /** Nobody is disturbed at night; the last hour's whole minute is not night yet. */
    static boolean isWaking(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, Calendar.ZONE);
        return !time.isBefore(Preference.FIRST_HOUR) && time.isBefore(Preference.LAST_HOUR.plusMinutes(1));
    }
}
