package vn.sohoi.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.reports.Revision.Change;

/**
 * What one unit sent for one month, or in a form for the period that ends with that month: one document, with every
 * revision. Reports of forms have a collection of their own, {@code formReports}, so that nothing that counts months
 * can meet them.
 *
 * <pre>{ _id: "01267/2022-10", version: 0, unit: "01267", period: "2022-10", sentAt: ISODate, sentBy: "0902001267",
 *   figures: { "new-members": { value: 12 }, "clubs": { value: null } },
 *   revisions: [ { id: "…", at: ISODate, by: "…", reason: null, changes: [ { indicator, before, after } ] } ],
 *   reviewed: { decisions: [ … ], requests: [ … ] } }
 * { _id: "01267/2022-06/half-year-report", unit: "01267", period: "2022-06", form: "half-year-report", … }</pre>
 *
 * @param sentAt the sender's message time of the first sending; corrections never move it
 * @param reviewed null as long as nothing became of it, and in reports from before there were reviews
 * @param form null in the report of a month
 */
@Document(Report.MONTHS)
public record Report(
        @Id String id,
        @Version @Nullable Long version,
        String unit,
        YearMonth period,
        Instant sentAt,
        String sentBy,
        Map<String, Figure> figures,
        List<Revision> revisions,
        @Nullable Review reviewed,
        @Nullable String form) {

    /** Where the reports of months are, and those of forms. */
    static final String MONTHS = "reports";

    static final String FORMS = "formReports";

    /** One of a month that nothing became of yet. */
    public Report(
            String id,
            @Nullable Long version,
            String unit,
            YearMonth period,
            Instant sentAt,
            String sentBy,
            Map<String, Figure> figures,
            List<Revision> revisions) {
        this(id, version, unit, period, sentAt, sentBy, figures, revisions, null, null);
    }

    public Review review() {
        return reviewed == null ? Review.NONE : reviewed;
    }

    public ReportId key() {
        return new ReportId(unit, period, form);
    }

    static String id(String unit, YearMonth period) {
        return ReportId.month(unit, period).toString();
    }

    /** The collection it belongs to. */
    static String collection(@Nullable String form) {
        return form == null ? MONTHS : FORMS;
    }

    /** @param now when it becomes known to the service */
    static Report first(ReportId id, Source source, Instant now, Map<String, Figure> figures) {
        Revision sending = new Revision(source.event(), now, source.by(), null, List.of());
        return new Report(
                id.toString(),
                null,
                id.unit(),
                id.period(),
                source.at(),
                source.by(),
                figures,
                List.of(sending),
                null,
                id.form());
    }

    public boolean has(String event) {
        return revisions.stream().anyMatch(revision -> revision.id().equals(event));
    }

    /** The figure for an indicator; empty when it is unanswered. */
    public Optional<Figure> figure(String indicator) {
        return Optional.ofNullable(figures.get(indicator));
    }

    /** This report with some figures replaced; the same figures give the same report. */
    Report revised(Map<String, Figure> next, Source source, Instant now, String reason) {
        List<Change> changes = next.entrySet().stream()
                .filter(entry -> !entry.getValue().saysAs(figures.get(entry.getKey())))
                .map(entry -> new Change(entry.getKey(), figures.get(entry.getKey()), entry.getValue()))
                .toList();
        if (changes.isEmpty()) {
            return this;
        }
        Map<String, Figure> merged = new LinkedHashMap<>(figures);
        changes.forEach(change -> merged.put(change.indicator(), next.get(change.indicator())));
        Instant last = revisions.getLast().at();
        // a clock that was set back must not make this known before what it changes
        Revision revision = new Revision(source.event(), now.isBefore(last) ? last : now, source.by(), reason, changes);
        List<Revision> all =
                Stream.concat(revisions.stream(), Stream.of(revision)).toList();
        return new Report(id, version, unit, period, sentAt, sentBy, merged, all, reviewed, form);
    }

    Report reviewed(Review next) {
        return new Report(id, version, unit, period, sentAt, sentBy, figures, revisions, next, form);
    }

    boolean isAlready(String indicator, @Nullable Figure figure) {
        Figure known = figures.get(indicator);
        return figure == null ? known == null : figure.saysAs(known);
    }

    static Map<String, Figure> after(List<Change> changes) {
        Map<String, Figure> after = new LinkedHashMap<>();
        changes.forEach(
                change -> after.put(change.indicator(), change.after() == null ? Figure.UNKNOWN : change.after()));
        return after;
    }

    /** The figures that a request is about as they stand now, to notice that they have changed. */
    public String seen(Review.Request request) {
        return request.changes().stream()
                .map(change -> figure(change.indicator())
                        .map(figure -> figure.value() == null ? figure.state() : "" + figure.value())
                        .orElse("unanswered"))
                .collect(Collectors.joining(","));
    }

    /** The figures as they were known at a moment; empty when nothing had been sent. */
    public Map<String, Figure> figuresAt(Instant moment) {
        Map<String, Figure> known = new LinkedHashMap<>(figures);
        for (Revision revision : revisions.reversed()) {
            if (!revision.at().isAfter(moment)) {
                return known;
            }
            revision.changes().forEach(change -> undo(known, change));
        }
        return Map.of();
    }

    private static void undo(Map<String, Figure> known, Change change) {
        Figure before = change.before();
        if (before == null) {
            known.remove(change.indicator());
        } else {
            known.put(change.indicator(), before);
        }
    }
}
