package vn.sohoi.insights;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.sohoi.dialog.Event;

/**
 * Counts what happens at every step of the dialogs. The counts are written every few seconds, beside the turns and not
 * with them: a kill may lose the last ones, never a report.
 */
@Component
public class Insights implements DisposableBean {

    private static final long EVERY_MILLIS = 5_000;

    /** Of each step; whoever improves a prompt reads no more. */
    private static final int MOST_TEXTS = 20;

    private final MongoTemplate mongo;
    private Map<Place, Map<Event.Kind, Long>> counts = new HashMap<>();
    private Map<Saying, Long> sayings = new HashMap<>();

    Insights(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A step in a month. */
    private record Place(YearMonth month, String dialog, String step) {

        String id() {
            return month + "|" + dialog + "|" + step;
        }
    }

    private record Saying(Place place, String text) {}

    /**
     * What happened at a step over some months.
     *
     * @param step "" for the dialog as a whole
     * @param unread what was not understood there, most frequent first
     */
    public record StepInsight(String dialog, String step, Map<Event.Kind, Long> times, List<Unread> unread) {

        public long times(Event.Kind kind) {
            return times.getOrDefault(kind, 0L);
        }
    }

    /** A masked text and how often it came. */
    public record Unread(String text, long times) {}

    /** Counts events; what people said in them is stored only as the mask leaves it. */
    public synchronized void count(List<Event> events, YearMonth month, Mask mask) {
        for (Event event : events) {
            Place place = new Place(month, event.dialog(), event.step());
            counts.computeIfAbsent(place, at -> new EnumMap<>(Event.Kind.class)).merge(event.kind(), 1L, Long::sum);
            String shown = mask.of(event.said());
            if (!shown.isEmpty()) {
                sayings.merge(new Saying(place, shown), 1L, Long::sum);
            }
        }
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void write() {
        Map<Place, Map<Event.Kind, Long>> places;
        Map<Saying, Long> said;
        synchronized (this) {
            places = counts;
            said = sayings;
            counts = new HashMap<>();
            sayings = new HashMap<>();
        }
        if (!places.isEmpty()) {
            BulkOperations steps = mongo.bulkOps(BulkMode.UNORDERED, StepCount.class);
            places.forEach((place, times) -> steps.upsert(query(where("_id").is(place.id())), update(place, times)));
            steps.execute();
        }
        if (!said.isEmpty()) {
            BulkOperations texts = mongo.bulkOps(BulkMode.UNORDERED, NotRead.class);
            said.forEach((saying, times) -> texts.upsert(
                    query(where("_id").is(saying.place().id() + "|" + saying.text())),
                    update(saying.place()).set("text", saying.text()).inc("times", times)));
            texts.execute();
        }
    }

    private static Update update(Place place) {
        return new Update()
                .set("month", place.month().toString())
                .set("dialog", place.dialog())
                .set("step", place.step());
    }

    private static Update update(Place place, Map<Event.Kind, Long> times) {
        Update update = update(place);
        times.forEach((kind, number) -> update.inc("times." + kind, number));
        return update;
    }

    @Override
    public void destroy() {
        write();
    }

    /** What happened from one month to another, both included, by dialog and step. */
    public List<StepInsight> between(YearMonth first, YearMonth last) {
        write();
        Query months = query(where("month").gte(first.toString()).lte(last.toString()));
        Map<List<String>, Map<Event.Kind, Long>> times = new LinkedHashMap<>();
        for (StepCount count : mongo.find(months, StepCount.class)) {
            Map<Event.Kind, Long> sums =
                    times.computeIfAbsent(List.of(count.dialog(), count.step()), at -> new EnumMap<>(Event.Kind.class));
            count.times().forEach((kind, number) -> sums.merge(Event.Kind.valueOf(kind), number, Long::sum));
        }
        Map<List<String>, Map<String, Long>> texts = new HashMap<>();
        for (NotRead text : mongo.find(months, NotRead.class)) {
            texts.computeIfAbsent(List.of(text.dialog(), text.step()), at -> new HashMap<>())
                    .merge(text.text(), text.times(), Long::sum);
        }
        return times.entrySet().stream()
                .map(entry -> new StepInsight(
                        entry.getKey().getFirst(),
                        entry.getKey().getLast(),
                        entry.getValue(),
                        mostFrequent(texts.getOrDefault(entry.getKey(), Map.of()))))
                .toList();
    }

    private static List<Unread> mostFrequent(Map<String, Long> texts) {
        return texts.entrySet().stream()
                .map(text -> new Unread(text.getKey(), text.getValue()))
                .sorted(Comparator.comparing(Unread::times).reversed().thenComparing(Unread::text))
                .limit(MOST_TEXTS)
                .toList();
    }
}
