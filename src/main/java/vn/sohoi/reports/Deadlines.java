package vn.sohoi.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;
import vn.sohoi.units.Level;

/** When a month is due from each level, kept as data. */
@Component
public class Deadlines {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Lazy<Map<Level, Deadline>> rules;

    /**
     * A day of a month, counted from the month that is reported.
     *
     * <pre>{ _id: "COMMUNE", monthsAfter: 1, day: 20, time: "23:59" }</pre>
     */
    @Document("deadlines")
    public record Deadline(@Id Level level, int monthsAfter, int day, String time) {

        Instant of(YearMonth period) {
            YearMonth month = period.plusMonths(monthsAfter);
            return month.atDay(Math.min(day, month.lengthOfMonth()))
                    .atTime(LocalTime.parse(time))
                    .atZone(Calendar.ZONE)
                    .toInstant();
        }
    }

    Deadlines(MongoTemplate mongo) {
        this.rules = Lazy.of(() -> load(mongo));
    }

    private static Map<Level, Deadline> load(MongoTemplate mongo) {
        Map<Level, Deadline> rules = new EnumMap<>(Level.class);
        rules.put(Level.COMMUNE, nextMonth(Level.COMMUNE, 20));
        rules.put(Level.DISTRICT, nextMonth(Level.DISTRICT, 23));
        rules.put(Level.PROVINCE, nextMonth(Level.PROVINCE, 25));
        mongo.findAll(Deadline.class).forEach(rule -> rules.put(rule.level(), rule));
        return rules;
    }

    private static Deadline nextMonth(Level level, int day) {
        return new Deadline(level, 1, day, END_OF_DAY.toString());
    }

    /** The moment after which a report of this level for this month is late. */
    public Instant of(Level level, YearMonth period) {
        Deadline rule = rules.get().get(level);
        if (rule == null) {
            throw new IllegalArgumentException("no deadline for " + level);
        }
        return rule.of(period);
    }

    /** How late a sending was; zero when it was on time. The minute of the deadline itself is on time. */
    public Duration lateness(Level level, YearMonth period, Instant sentAt) {
        Duration late = Duration.between(of(level, period).plusSeconds(60), sentAt);
        return late.isNegative() ? Duration.ZERO : late.plusSeconds(60);
    }
}
