package vn.sohoi.scores;

import java.time.Clock;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What was entered for the scores of all units, a document a unit and year. */
@Component
public class ScoreCards {

    private final MongoTemplate mongo;
    private final Clock clock;

    ScoreCards(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A unit's card; an empty one when nothing was entered yet. */
    public ScoreCard of(String unit, int year) {
        ScoreCard card = mongo.findById(ScoreCard.id(unit, year), ScoreCard.class);
        return card == null ? ScoreCard.empty(unit, year) : card;
    }

    /**
     * Writes entries, {@link Entry#NOTHING} taking one away. The same event, or the same entries, change nothing.
     *
     * @param event the id of what caused it
     */
    public ScoreCard enter(String unit, int year, Map<String, Entry> entries, String event, String by) {
        while (true) {
            ScoreCard before = of(unit, year);
            ScoreCard after = before.has(event) ? before : before.revised(entries, event, by, clock.instant());
            if (after == before) {
                return before;
            }
            try {
                return before.version() == null ? mongo.insert(after) : mongo.save(after);
            } catch (DuplicateKeyException | OptimisticLockingFailureException raced) {
                // somebody wrote on it meanwhile: start again from what they left
                continue;
            }
        }
    }
}
