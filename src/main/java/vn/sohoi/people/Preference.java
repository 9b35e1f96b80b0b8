package vn.sohoi.people;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a person wants to be reminded.
 *
 * <pre>{ _id: "0902001267", hour: "09:30", mutedUntil: ISODate }</pre>
 *
 * @param hour the hour of reminders, local; null for the usual ones
 * @param mutedUntil what was to be said before this moment is not said; null when reminders were never muted
 */
@Document("preferences")
public record Preference(
        @Id String phone, @Nullable String hour, @Nullable Instant mutedUntil) {

    /** Nobody is reminded before this time of day … */
    public static final LocalTime FIRST_HOUR = LocalTime.of(7, 0);

    /** … nor after this one. */
    public static final LocalTime LAST_HOUR = LocalTime.of(20, 30);

    /** When people are reminded who have not chosen an hour. */
    public static final LocalTime USUAL_HOUR = LocalTime.of(8, 0);

    /** The same on the day of the deadline. */
    public static final LocalTime USUAL_LAST_HOUR = LocalTime.of(7, 30);

    /** Until she asks for reminders again. */
    public static final Instant FOR_GOOD = Instant.parse("9999-12-31T00:00:00Z");

    public static Preference none(Phone phone) {
        return new Preference(phone.digits(), null, null);
    }

    public static boolean isWaking(LocalTime time) {
        return !time.isBefore(FIRST_HOUR) && !time.isAfter(LAST_HOUR);
    }

    public Optional<LocalTime> chosenHour() {
        return Optional.ofNullable(hour).map(LocalTime::parse);
    }

    /** Whether reminders are muted at a moment. */
    public boolean mutes(Instant moment) {
        return mutedUntil != null && moment.isBefore(mutedUntil);
    }

    /** Whether what was planned for a moment is never said, also when she asks for reminders at that very moment. */
    public boolean drops(Instant planned) {
        return mutedUntil != null && !planned.isAfter(mutedUntil);
    }
}
