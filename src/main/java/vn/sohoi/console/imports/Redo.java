package vn.sohoi.console.imports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.sohoi.people.Post;
import vn.sohoi.scores.Entry;
import vn.sohoi.units.Unit;

/**
 * Everything that one checked file writes. It is kept from before the first write until after the last, so that a crash
 * in between leaves nothing half done: writing it again changes nothing that is written already.
 *
 * <pre>{ _id: "…", kind: "FIGURES", at: ISODate, units: [], gone: [], posts: [], targetSets: [],
 *   figures: [ { unit: "01267", period: "2022-08", values: { "new-members": 12, "clubs": null } } ],
 *   allotments: [ { part: "cao-bang-2022/2022/5/members", unit: "04", over: false, shares: { "040": 130 } } ],
 *   criteria: [], scores: [ { unit: "040", year: 2024, entries: { "1": { points: 3, … } } } ] }</pre>
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
        List<SharedOut> allotments,
        List<String> criteria,
        List<Card> scores) {

    Redo {
        // a record that an older service left behind knows none of these
        gone = Objects.requireNonNullElse(gone, List.of());
        allotments = Objects.requireNonNullElse(allotments, List.of());
        criteria = Objects.requireNonNullElse(criteria, List.of());
        scores = Objects.requireNonNullElse(scores, List.of());
    }

    /** Begins the id of a redo that takes a change of units back; what follows is the change's. */
    static final String UNDO = "undo/";

    /** A unit's figures of one month; null is a figure that is not known. */
    record Month(String unit, YearMonth period, Map<String, @Nullable Long> values) {}

    /** What is entered for a unit's score of one year, by criterion. */
    record Card(String unit, int year, Map<String, Entry> entries) {}

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
                List.of(),
                List.of(),
                List.of());
    }

    /** What a unit shares out of a part; see {@link vn.sohoi.targets.Allotment}. */
    record SharedOut(String part, String unit, boolean over, Map<String, Long> shares) {}

    boolean isEmpty() {
        return Stream.of(units, gone, posts, targetSets, figures, allotments, criteria, scores)
                .allMatch(List::isEmpty);
    }
}
