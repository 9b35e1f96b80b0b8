package vn.sohoi.people;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.sohoi.units.UnitTree;

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

    /** The post as it stands in a tree: of its unit, or of the one that took its place; empty when there is none. */
    public Optional<Post> in(UnitTree tree) {
        return tree.find(unit).or(() -> tree.successor(unit)).map(found -> of(found.code()));
    }

    private Post of(String other) {
        return new Post(id, other, role, name, phone, from, to);
    }

    Post end(Instant at) {
        return new Post(id, unit, role, name, phone, from, at);
    }
}
