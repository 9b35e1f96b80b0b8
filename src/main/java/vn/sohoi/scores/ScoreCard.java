package vn.sohoi.scores;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Everything that was entered for one unit's score of one year, with every revision.
 *
 * <pre>{ _id: "040/2024", version: 0, unit: "040", year: 2024,
 *   entries: { "1": { points: 2.5, registered: null, result: null, evidence: "…" }, "35": { registered: 120, … } },
 *   revisions: [ { id: "…", at: ISODate, by: "import", changes: [ { criterion: "1", before: null, after: {…} } ] } ] }
 * </pre>
 */
@Document("scores")
public record ScoreCard(
        @Id String id,
        @Version @Nullable Long version,
        String unit,
        int year,
        Map<String, Entry> entries,
        List<Revision> revisions) {

    /**
     * One change of the card.
     *
     * @param id the id of the event that caused it; the same event never makes a second revision
     * @param at when it became known to the service
     * @param by the phone of the person, or {@code import}
     */
    public record Revision(String id, Instant at, String by, List<Change> changes) {}

    /** One entry before and after; null means that there was none. */
    public record Change(
            String criterion,
            @Nullable Entry before,
            @Nullable Entry after) {}

    /** What stood on the card, and who wrote it when. */
    public record Written(Entry entry, String by, Instant at) {}

    static String id(String unit, int year) {
        return unit + "/" + year;
    }

    static ScoreCard empty(String unit, int year) {
        return new ScoreCard(id(unit, year), null, unit, year, Map.of(), List.of());
    }

    boolean has(String event) {
        return revisions.stream().anyMatch(revision -> revision.id().equals(event));
    }

    /** This card with some entries replaced, {@link Entry#NOTHING} taking one away; the same entries, the same card. */
    ScoreCard revised(Map<String, Entry> next, String event, String by, Instant now) {
        List<Change> changes = next.entrySet().stream()
                .map(one -> new Change(one.getKey(), entries.get(one.getKey()), orNull(one.getValue())))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
        if (changes.isEmpty()) {
            return this;
        }
        Map<String, Entry> merged = new LinkedHashMap<>(entries);
        changes.forEach(change -> put(merged, change.criterion(), change.after()));
        // a clock that was set back must not make this known before what it changes
        Instant last = revisions.isEmpty() ? now : revisions.getLast().at();
        Revision revision = new Revision(event, now.isBefore(last) ? last : now, by, changes);
        return new ScoreCard(
                id,
                version,
                unit,
                year,
                merged,
                Stream.concat(revisions.stream(), Stream.of(revision)).toList());
    }

    private static @Nullable Entry orNull(Entry entry) {
        return entry.equals(Entry.NOTHING) ? null : entry;
    }

    private static void put(Map<String, Entry> entries, String criterion, @Nullable Entry entry) {
        if (entry == null) {
            entries.remove(criterion);
        } else {
            entries.put(criterion, entry);
        }
    }

    /** What stood there for a criterion at a moment. */
    public Optional<Written> at(Instant moment, String criterion) {
        return revisions.reversed().stream()
                .filter(revision -> !revision.at().isAfter(moment))
                .flatMap(revision -> revision.changes().stream()
                        .filter(change -> change.criterion().equals(criterion))
                        .map(change -> new Last(revision, change.after())))
                .findFirst()
                .flatMap(Last::written);
    }

    private record Last(Revision revision, @Nullable Entry entry) {
        Optional<Written> written() {
            return Optional.ofNullable(entry).map(known -> new Written(known, revision.by(), revision.at()));
        }
    }
}
