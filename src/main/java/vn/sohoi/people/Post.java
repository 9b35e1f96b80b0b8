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
 * Who holds a post again has its beginning behind the id: {@code 01267|CHAIR|0902001267|2024-03-01T02:00:00Z}.
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
        return new Post(holder(unit, role, phone.digits()), unit, role, name, phone.digits(), from, null);
    }

    /** The same for one person in one role of one unit, however often she begins. */
    public String holder() {
        return holder(unit, role, phone);
    }

    private static String holder(String unit, Role role, String phone) {
        return unit + "|" + role + "|" + phone;
    }

    /** The code of the unit that this post is of in a tree; its own when the unit has gone without another. */
    String place(UnitTree tree) {
        return in(tree).map(Post::unit).orElse(unit);
    }

    /** Held again by somebody whose earlier post is kept with its end. */
    Post again() {
        return new Post(holder() + "|" + from, unit, role, name, phone, from, to);
    }

    Post named(String other) {
        return new Post(id, unit, role, other, phone, from, to);
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
