package vn.sohoi.reports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The reports of all units, each written as one document. */
@Component
public class Reports {

    /** How a sending ended. */
    public sealed interface Sending {

        Report report();

        /** Stored now, or stored before by this very event. */
        record Sent(Report report) implements Sending {}

        /** Somebody sent this unit's report for this month before; nothing was changed. */
        record AlreadySent(Report report) implements Sending {}
    }

    /** Who sends or changes figures, by which event, and when by the sender's clock, which decides what is late. */
    public record Source(String by, String event, Instant at) {}

    private static final List<String> EVERYWHERE = List.of(Report.MONTHS, Report.FORMS);

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(MongoTemplate mongo, ApplicationEventPublisher events, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    /** The report of a month. */
    public Optional<Report> find(String unit, YearMonth period) {
        return find(ReportId.month(unit, period));
    }

    public Optional<Report> find(ReportId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Report.class, Report.collection(id.form())));
    }

    /** Stores the report of a month, as {@link #send(ReportId, Map, Source)} does. */
    public Sending send(String unit, YearMonth period, Map<String, Figure> figures, Source source) {
        return send(ReportId.month(unit, period), figures, source);
    }

    /** Stores a report before it returns. The same event again changes nothing and gives the same answer. */
    public Sending send(ReportId id, Map<String, Figure> figures, Source source) {
        Optional<Report> before = find(id);
        if (before.isPresent()) {
            return sentBefore(before.get(), source.event());
        }
        Report report = Report.first(id, source, clock.instant(), figures);
        try {
            Report stored = mongo.insert(report, Report.collection(id.form()));
            events.publishEvent(new ReportChanged(stored));
            return new Sending.Sent(stored);
        } catch (DuplicateKeyException raced) {
            return sentBefore(find(id).orElseThrow(() -> raced), source.event());
        }
    }

    private static Sending sentBefore(Report report, String event) {
        return report.has(event) ? new Sending.Sent(report) : new Sending.AlreadySent(report);
    }

    /**
     * Replaces figures of a report that was sent. The same event, or the same figures, change nothing.
     *
     * @throws IllegalArgumentException when there is no such report
     */
    public Report revise(String unit, YearMonth period, Map<String, Figure> figures, Source source, String reason) {
        while (true) {
            Report before = find(unit, period)
                    .orElseThrow(() -> new IllegalArgumentException("no report " + Report.id(unit, period)));
            Report after =
                    before.has(source.event()) ? before : before.revised(figures, source, clock.instant(), reason);
            if (after == before) {
                return before;
            }
            try {
                Report stored = mongo.save(after);
                events.publishEvent(new ReportChanged(stored));
                return stored;
            } catch (OptimisticLockingFailureException raced) {
                // somebody revised it meanwhile: start again from what they left
                continue;
            }
        }
    }

    /** Figures from a file: sent where there is no report yet, revised where there is. */
    public Report merge(String unit, YearMonth period, Map<String, Figure> figures, Source source) {
        return switch (send(unit, period, figures, source)) {
            case Sending.Sent sent -> sent.report();
            case Sending.AlreadySent sent -> revise(unit, period, figures, source, "import");
        };
    }

    /** Stores many first reports at once, for an empty store. */
    public void insertAll(Collection<Report> reports) {
        Collection<Report> stored = mongo.insertAll(reports);
        stored.forEach(report -> events.publishEvent(new ReportChanged(report)));
    }

    /** A report as if it had been sent, to be stored with {@link #insertAll}. */
    public static Report example(String unit, YearMonth period, Map<String, Figure> figures, Source source) {
        return Report.first(ReportId.month(unit, period), source, source.at(), figures);
    }

    /** Hands every report over, one after the other, those of forms behind those of months. */
    public void forEach(Consumer<Report> consumer) {
        forEach(new Query(), consumer);
    }

    /** Hands over every report of some units until a month, one after the other, those of forms behind the others. */
    public void forEach(Collection<String> units, YearMonth last, Consumer<Report> consumer) {
        forEach(query(where("unit").in(units).and("period").lte(last)), consumer);
    }

    private void forEach(Query which, Consumer<Report> consumer) {
        for (String collection : EVERYWHERE) {
            try (Stream<Report> some = mongo.stream(which, Report.class, collection)) {
                some.forEach(consumer);
            }
        }
    }

    /** About how many reports there are, of months and of forms. */
    public long count() {
        return EVERYWHERE.stream().mapToLong(mongo::estimatedCount).sum();
    }

    /**
     * Whether a unit has a report, of a month or of a form, that came in after a moment.
     *
     * @param since the first month that counts; all do when it is null
     */
    public boolean hasAny(String unit, @Nullable YearMonth since, Instant moment) {
        Criteria of = where("unit").is(unit);
        Query which = query(since == null ? of : of.and("period").gte(since));
        return EVERYWHERE.stream()
                .flatMap(collection -> mongo.find(which, Report.class, collection).stream())
                .anyMatch(report -> report.revisions().getFirst().at().isAfter(moment));
    }

    /** The monthly reports that some units sent for the months from the first to the last, in one read. */
    public List<Report> of(Collection<String> units, YearMonth first, YearMonth last) {
        List<String> ids = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .flatMap(month -> units.stream().map(unit -> Report.id(unit, month)))
                .toList();
        return mongo.find(query(where("_id").in(ids)), Report.class);
    }

    public boolean isEmpty() {
        return mongo.findOne(new Query().limit(1), Report.class) == null;
    }

    /** Those of months. */
    public List<Report> all() {
        return mongo.findAll(Report.class);
    }
}
