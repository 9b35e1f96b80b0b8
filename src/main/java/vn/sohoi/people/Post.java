package vn.sohoi.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person in a role of a unit, from one moment to another.
 *
 * <pre>{ _id: "01267|CHAIR|0902001267", unit: "01267", role: "CHAIR", name: "…", phone: "0902001267",
 *   from: ISODate, to: null }</pre>
 *
 * @param to when the post ended; null while it lasts
 */
@Document("posts")
public record Post(
        @Id String id,
        String unit,
        Role role,
        String name,
        String phone,
        Instant from,
        @Nullable Instant to) {

    public static Post begin(String unit, Role role, String name, Phone phone, Instant from) {
        return new Post(unit + "|" + role + "|" + phone, unit, role, name, phone.digits(), from, null);
    }

    Post end(Instant at) {
        return new Post(id, unit, role, name, phone, from, at);
    }
}
