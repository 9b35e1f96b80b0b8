package vn.sohoi.console.imports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.sohoi.people.Post;
import vn.sohoi.units.Unit;

/**
 * Everything that one checked file writes. It is kept from before the first write until after the last, so that a crash
 * in between leaves nothing half done: writing it again changes nothing that is written already.
 *
 * <pre>{ _id: "…", kind: "FIGURES", at: ISODate, units: [], gone: [], posts: [], targetSets: [],
 *   figures: [ { unit: "01267", period: "2022-08", values: { "new-members": 12, "clubs": null } } ],
 *   allotments: [ { part: "cao-bang-2022/2022/5/members", unit: "04", over: false, shares: { "040": 130 } } ] }</pre>
 */
@Document("imports")
record Redo(
        @Id String id,
        Kind kind,
        Instant at,
        List<Unit> units,
        List<String> gone,
        List<Post> posts,
        List<String> targetSets,
        List<Month> figures,
        @Nullable List<SharedOut> allotments) {

    /** Begins the id of a redo that takes a change of units back; what follows is the change's. */
    static final String UNDO = "undo/";

    /** A unit's figures of one month; null is a figure that is not known. */
    record Month(String unit, YearMonth period, Map<String, @Nullable Long> values) {}

    /** Units as they are to be again, without those that came since. */
    static Redo back(UnitsChange change, Instant at) {
        return new Redo(
                UNDO + change.id(),
                Kind.UNITS,
                at,
                change.before(),
                change.added(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** What a unit shares out of a part; see {@link vn.sohoi.targets.Allotment}. */
    record SharedOut(String part, String unit, boolean over, Map<String, Long> shares) {}

    /** None in a record that an earlier version left behind. */
    List<SharedOut> sharedOut() {
        return allotments == null ? List.of() : allotments;
    }

    boolean isEmpty() {
        return units.isEmpty()
                && gone.isEmpty()
                && posts.isEmpty()
                && targetSets.isEmpty()
                && figures.isEmpty()
                && sharedOut().isEmpty();
    }
}
