package vn.sohoi.reminders;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person reminded at one moment; its id makes it happen once.
 *
 * <pre>{ _id: "0902001267@2022-11-19T01:00:00Z", phone: "0902001267", moment: ISODate, state: "PLANNED",
 *   claimedUntil: ISODate }</pre>
 *
 * @param claimedUntil until when another instance leaves it alone
 */
@Document("reminders")
record Reminder(@Id String id, String phone, Instant moment, State state, Instant claimedUntil) {

    enum State {
        PLANNED,
        SENT
    }

    static Reminder planned(String phone, Instant moment) {
        return new Reminder(phone + "@" + moment, phone, moment, State.PLANNED, Instant.EPOCH);
    }
}
