package vn.sohoi.reminders;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.sohoi.conversation.Announcements;
import vn.sohoi.conversation.Announcements.Listener;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Preference;
import vn.sohoi.people.Preferences;
import vn.sohoi.reminders.Reminder.State;
import vn.sohoi.reminders.Schedule.Planned;
import vn.sohoi.storage.StoreFailures;

/** Reminds those who have not sent, once at each moment of the schedule, by the one clock. */
@Component
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final long EVERY_MILLIS = 5_000;

    /** An instance that died holding a claim is waited for this long. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Debts debts;
    private final Announcements announcements;
    private final Preferences preferences;

    Reminders(MongoTemplate mongo, Clock clock, Debts debts, Announcements announcements, Preferences preferences) {
        this.mongo = mongo;
        this.clock = clock;
        this.debts = debts;
        this.announcements = announcements;
        this.preferences = preferences;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void tick() {
        try {
            run();
        } catch (RuntimeException failed) {
            LOG.error("reminders could not be sent; they are tried again", failed);
        }
    }

    /** Says everything that is due now. What was missed and is no longer the newest is not said any more. */
    public synchronized void run() {
        Instant now = clock.instant();
        if (Schedule.isWaking(now)) {
            Map<String, Preference> set = preferences.all();
            announcements
                    .listeners()
                    .forEach(listener -> remindOrLog(
                            listener,
                            set.getOrDefault(listener.phone(), Preference.none(new Phone(listener.phone()))),
                            now));
        }
    }

    /** One person's trouble is not everybody's. */
    private void remindOrLog(Listener listener, Preference preference, Instant now) {
        try {
            remind(listener, preference, now);
        } catch (RuntimeException failed) {
            if (StoreFailures.isUnavailable(failed)) {
                throw failed;
            }
            LOG.error("somebody could not be reminded; it is tried again", failed);
        }
    }

    /** What was due while reminders were muted is dropped, not said later. */
    private void remind(Listener listener, Preference preference, Instant now) {
        List<Owed> owed = debts.of(listener.phone(), now);
        newest(owed, preference, now)
                .filter(planned -> planned.at().isAfter(listener.joinedAt()))
                .filter(planned -> !preference.drops(planned.at()))
                .map(planned -> Reminder.planned(listener.phone(), planned.usual()))
                .filter(reminder -> claim(reminder, now))
                .ifPresent(reminder -> say(reminder, owed, preference, now));
    }

    private static Optional<Planned> newest(List<Owed> owed, Preference preference, Instant now) {
        return owed.stream()
                .flatMap(one -> Schedule.due(one.deadline(), preference, now).stream())
                .max(Schedule.ORDER);
    }

    /** True for exactly one caller until the reminder is sent or the claim runs out. */
    private boolean claim(Reminder reminder, Instant now) {
        if (mongo.findById(reminder.id(), Reminder.class) == null) {
            plan(reminder);
        }
        return mongo.findAndModify(
                        query(where("_id")
                                .is(reminder.id())
                                .and("state")
                                .is(State.PLANNED)
                                .and("claimedUntil")
                                .lte(now)),
                        Update.update("claimedUntil", now.plus(CLAIM)),
                        Reminder.class)
                != null;
    }

    private void plan(Reminder reminder) {
        try {
            mongo.insert(reminder);
        } catch (DuplicateKeyException planned) {
            LOG.debug("{} is planned already", reminder.id());
        }
    }

    private void say(Reminder reminder, List<Owed> owed, Preference preference, Instant now) {
        List<Owed> open = owed.stream()
                .filter(one -> Schedule.due(one.deadline(), preference, now).isPresent())
                .toList();
        announcements.announce(
                reminder.phone(), "reminder:" + reminder.id(), drafts -> ReminderText.of(open, now, drafts));
        mongo.updateFirst(query(where("_id").is(reminder.id())), Update.update("state", State.SENT), Reminder.class);
    }
}
