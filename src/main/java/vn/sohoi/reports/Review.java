package vn.sohoi.reports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.reports.Revision.Change;

/**
 * What became of a report after it was sent: every decision, and every correction asked for after its acceptance.
 *
 * <pre>{ decisions: [ { id: "…", to: "ACCEPTED", at: ISODate, by: "0901000042", reason: null } ],
 *   requests: [ { id: "…", at: ISODate, by: "0902001296", reason: "…", changes: [ { indicator, before, after } ],
 *     verdict: { id: "…", agreed: true, at: ISODate, by: "0901000042", reason: null } } ] }</pre>
 *
 * @param decisions oldest first
 * @param requests oldest first
 */
public record Review(List<Decision> decisions, List<Request> requests) {

    static final Review NONE = new Review(List.of(), List.of());

    /** Where a report stands. */
    public enum Status {
        /** Nobody has decided about it, or it was sent again after it was returned. */
        SENT,
        /** The unit is to correct it; an accepted report is reopened by that. */
        RETURNED,
        /** From here on a correction is a request. */
        ACCEPTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step of a report from one status to another.
     *
     * @param id the id of the event that caused it
     * @param reason why it was returned; null otherwise
     */
    public record Decision(
            String id,
            Status to,
            Instant at,
            String by,
            @Nullable String reason) {}

    /**
     * A correction that the level above has to agree to.
     *
     * @param id the id of the event that asked for it; the revision has the same once it is agreed to
     * @param changes with the figures as they were when it was asked for
     * @param verdict null while it waits
     */
    public record Request(
            String id,
            Instant at,
            String by,
            String reason,
            List<Change> changes,
            @Nullable Verdict verdict) {

        public boolean isOpen() {
            return verdict == null;
        }

        Request with(Verdict said) {
            return new Request(id, at, by, reason, changes, said);
        }
    }

    /** How a request ended. */
    public record Verdict(
            String id,
            boolean agreed,
            Instant at,
            String by,
            @Nullable String reason) {}

    public Status status() {
        return decisions.isEmpty() ? Status.SENT : decisions.getLast().to();
    }

    /** The last decision; empty when there was none. */
    public Optional<Decision> last() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    public List<Request> open() {
        return requests.stream().filter(Request::isOpen).toList();
    }

    public Optional<Request> request(String id) {
        return requests.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    public boolean has(String event) {
        return decisions.stream().anyMatch(decision -> decision.id().equals(event));
    }

    Review with(Decision next) {
        return new Review(Stream.concat(decisions.stream(), Stream.of(next)).toList(), requests);
    }

    Review with(Request next) {
        return new Review(
                decisions, Stream.concat(requests.stream(), Stream.of(next)).toList());
    }

    Review with(String request, UnaryOperator<Request> change) {
        return new Review(
                decisions,
                requests.stream()
                        .map(one -> one.id().equals(request) ? change.apply(one) : one)
                        .toList());
    }
}
