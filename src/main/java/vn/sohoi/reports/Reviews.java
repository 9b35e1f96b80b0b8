package vn.sohoi.reports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.reports.Review.Decision;
import vn.sohoi.reports.Review.Request;
import vn.sohoi.reports.Review.Status;
import vn.sohoi.reports.Review.Verdict;
import vn.sohoi.reports.Revision.Change;

/** What happens to reports after they were sent; each step is one write of the report, and the same event once. */
@Component
public class Reviews {

    private static final int MOST_COLLISIONS = 100;

    /** How a step ended; the report is as it stands then. */
    public sealed interface Outcome {
        Report report();
    }

    /** How a decision ended. */
    public sealed interface Decided extends Outcome {

        record Done(Report report) implements Decided {}

        /** The report had that status already, or the request was decided before. */
        record AlreadySo(Report report) implements Decided {}

        /** The figures are no longer those that were seen. */
        record ChangedMeanwhile(Report report) implements Decided {}

        /** The report would contradict itself. */
        record Refused(Report report, String why) implements Decided {}
    }

    /** How a correction ended. */
    public sealed interface Corrected extends Outcome {

        record Revised(Report report) implements Corrected {}

        /** The report was accepted before, so the level above has to agree. */
        record Requested(Report report) implements Corrected {}

        /** The same was asked for before and waits. */
        record AlreadyRequested(Report report) implements Corrected {}

        record Unchanged(Report report) implements Corrected {}

        /** The figures are no longer those that were seen. */
        record ChangedMeanwhile(Report report) implements Corrected {}

        /** The report would contradict itself. */
        record Refused(Report report, String why) implements Corrected {}
    }

    /** Looks at a report with a change in it. */
    public interface Check {
        /** Why the change cannot be, in words for the person; empty when it can. */
        Optional<String> refusal(Report report, List<Change> changes);
    }

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(MongoTemplate mongo, ApplicationEventPublisher events, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    public Decided accept(String unit, YearMonth period, Source source) {
        return decide(unit, period, Status.ACCEPTED, null, source);
    }

    /** Gives a report back to its unit; an accepted one is open again by that. */
    public Decided giveBack(String unit, YearMonth period, String reason, Source source) {
        return decide(unit, period, Status.RETURNED, reason, source);
    }

    /** The unit says that a returned report is right now; the time of the first sending stays. */
    public Decided sendAgain(String unit, YearMonth period, Source source) {
        return decide(unit, period, Status.SENT, null, source);
    }

    private Decided decide(String unit, YearMonth period, Status to, @Nullable String reason, Source source) {
        return settle(ReportId.month(unit, period), before -> {
            Review review = before.review();
            if (review.has(source.event())) {
                return new Decided.Done(before);
            }
            return review.status() == to
                    ? new Decided.AlreadySo(before)
                    : new Decided.Done(before.reviewed(
                            review.with(new Decision(source.event(), to, clock.instant(), source.by(), reason))));
        });
    }

    /**
     * Corrects figures of a report that was sent, or asks for it when the report was accepted.
     *
     * @param changes the figures as they were seen, and as they shall be
     */
    public Corrected correct(
            String unit, YearMonth period, List<Change> changes, String reason, Source source, Check check) {
        return correct(ReportId.month(unit, period), changes, reason, source, check);
    }

    /** The same for any report. */
    public Corrected correct(ReportId id, List<Change> changes, String reason, Source source, Check check) {
        return settle(id, before -> corrected(before, changes, reason, source, check));
    }

    private Corrected corrected(Report before, List<Change> changes, String reason, Source source, Check check) {
        if (before.review().request(source.event()).isPresent()) {
            return new Corrected.Requested(before);
        }
        if (before.has(source.event())) {
            return new Corrected.Revised(before);
        }
        if (changes.stream().allMatch(change -> before.isAlready(change.indicator(), change.after()))) {
            return new Corrected.Unchanged(before);
        }
        if (!changes.stream().allMatch(change -> before.isAlready(change.indicator(), change.before()))) {
            return new Corrected.ChangedMeanwhile(before);
        }
        Optional<String> refusal = check.refusal(before, changes);
        if (refusal.isPresent()) {
            return new Corrected.Refused(before, refusal.get());
        }
        if (before.review().status() != Status.ACCEPTED) {
            return new Corrected.Revised(before.revised(Report.after(changes), source, clock.instant(), reason));
        }
        Request request = new Request(source.event(), clock.instant(), source.by(), reason, changes, null);
        boolean waiting =
                before.review().open().stream().anyMatch(one -> one.changes().equals(changes));
        return waiting
                ? new Corrected.AlreadyRequested(before)
                : new Corrected.Requested(before.reviewed(before.review().with(request)));
    }

    /**
     * Agrees to a request, which becomes a revision by the person who asked.
     *
     * @param seen the figures now, as {@link Report#seen} tells them
     * @throws IllegalArgumentException when there is no such request
     */
    public Decided agree(String unit, YearMonth period, String request, String seen, Source source, Check check) {
        return settle(ReportId.month(unit, period), before -> {
            Request asked = asked(before, request);
            if (!asked.isOpen()) {
                return ended(before, asked, source);
            }
            if (!before.seen(asked).equals(seen)) {
                return new Decided.ChangedMeanwhile(before);
            }
            Optional<String> refusal = check.refusal(before, asked.changes());
            if (refusal.isPresent()) {
                return new Decided.Refused(before, refusal.get());
            }
            Source requester = new Source(asked.by(), asked.id(), asked.at());
            Report after = before.revised(Report.after(asked.changes()), requester, clock.instant(), asked.reason());
            return new Decided.Done(after.reviewed(verdict(after, request, true, null, source)));
        });
    }

    /** @throws IllegalArgumentException when there is no such request */
    public Decided decline(String unit, YearMonth period, String request, String reason, Source source) {
        return settle(ReportId.month(unit, period), before -> {
            Request asked = asked(before, request);
            return asked.isOpen()
                    ? new Decided.Done(before.reviewed(verdict(before, request, false, reason, source)))
                    : ended(before, asked, source);
        });
    }

    private static Request asked(Report report, String request) {
        return report.review()
                .request(request)
                .orElseThrow(() -> new IllegalArgumentException("no request %s in %s".formatted(request, report.id())));
    }

    private static Decided ended(Report report, Request asked, Source source) {
        Verdict verdict = asked.verdict();
        return verdict != null && verdict.id().equals(source.event())
                ? new Decided.Done(report)
                : new Decided.AlreadySo(report);
    }

    private Review verdict(Report report, String request, boolean agreed, @Nullable String reason, Source source) {
        Verdict verdict = new Verdict(source.event(), agreed, clock.instant(), source.by(), reason);
        return report.review().with(request, asked -> asked.with(verdict));
    }

    /** The reports of some units in which a request waits, by unit and month. */
    public List<Report> withOpenRequests(Collection<String> units) {
        Criteria open = where("reviewed.requests").elemMatch(where("verdict").is(null));
        return mongo.find(query(where("unit").in(units).andOperator(open)), Report.class).stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private <T extends Outcome> T settle(ReportId id, Function<Report, T> step) {
        for (int collision = 0; collision < MOST_COLLISIONS; collision++) {
            Report before = mongo.findById(id.toString(), Report.class, Report.collection(id.form()));
            if (before == null) {
                throw new IllegalArgumentException("no report " + id);
            }
            T outcome = step.apply(before);
            if (outcome.report() == before || isStored(before, outcome.report())) {
                return outcome;
            }
        }
        throw new IllegalStateException("report %s is written to from elsewhere all the time".formatted(id));
    }

    /** False when somebody else wrote meanwhile: start again from what they left. */
    private boolean isStored(Report before, Report after) {
        try {
            Report stored = mongo.save(after, Report.collection(after.form()));
            if (!after.revisions().equals(before.revisions())) {
                events.publishEvent(new ReportChanged(stored));
            }
            return true;
        } catch (OptimisticLockingFailureException raced) {
            return false;
        }
    }
}
