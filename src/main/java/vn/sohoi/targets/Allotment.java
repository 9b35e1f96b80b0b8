package vn.sohoi.targets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How one unit's amount of a part is shared out between units below it: one document, with every revision.
 *
 * <pre>{ _id: "cao-bang-2022/2022/5/members/04", version: 0, part: "cao-bang-2022/2022/5/members", unit: "04",
 *   revisions: [ { event: "…", at: ISODate, by: "import", made: "HAND", indicator: null, over: false,
 *     shares: { "040": 130, "042": 120 } } ] }</pre>
 *
 * @param part the id of an {@link Allottable}
 * @param unit the unit above, whose amount is shared out
 * @param revisions the newest last
 */
@Document("allotments")
public record Allotment(
        @Id String id, @Version @Nullable Long version, String part, String unit, List<Revision> revisions) {

    /** How shares came about. */
    public enum Made {
        HAND,
        EQUAL,
        PROPORTIONAL
    }

    /**
     * One sharing out, which replaces the one before.
     *
     * @param event what caused it; the same event never makes a second revision
     * @param by who: {@code import} or {@code admin}
     * @param indicator the stock that was gone by; null unless proportional
     * @param over more than the amount, on purpose
     * @param shares unit code → amount; none when it was taken back
     */
    public record Revision(
            String event,
            Instant at,
            String by,
            Made made,
            @Nullable String indicator,
            boolean over,
            Map<String, Long> shares) {

        private Revision notBefore(Instant last) {
            return at.isBefore(last) ? new Revision(event, last, by, made, indicator, over, shares) : this;
        }
    }

    static String id(String part, String unit) {
        return part + "/" + unit;
    }

    static Allotment first(String part, String unit, Revision revision) {
        return new Allotment(id(part, unit), null, part, unit, List.of(revision));
    }

    boolean has(String event) {
        return revisions.stream().anyMatch(revision -> revision.event().equals(event));
    }

    /** A clock that was set back must not make this known before what it replaces. */
    Allotment revised(Revision next) {
        Revision revision = next.notBefore(revisions.getLast().at());
        return new Allotment(
                id,
                version,
                part,
                unit,
                Stream.concat(revisions.stream(), Stream.of(revision)).toList());
    }

    /** The sharing out as it was known at a moment. */
    Optional<Revision> at(Instant moment) {
        return revisions.reversed().stream()
                .filter(revision -> !revision.at().isAfter(moment))
                .findFirst();
    }
}
