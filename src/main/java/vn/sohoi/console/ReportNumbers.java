package vn.sohoi.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.evidence.Attachment;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Review;
import vn.sohoi.reports.Revision;

/**
 * One unit's report for one month, or of a form for its period, as machines read it.
 *
 * @param period a month, or of a form its half-year, year or month: 2022-H1, 2022, 2022-11
 * @param form the form; null for the report of a month
 * @param status {@code sent}, {@code returned} or {@code accepted}; before it was sent {@code draft} or {@code none}
 * @param decisions what became of it after it was sent
 * @param requests corrections that were asked for after it was accepted
 * @param minutesLate 0 when on time; null when nothing was sent
 */
record ReportNumbers(
        String unit,
        String period,
        @Nullable String form,
        String status,
        @Nullable OffsetDateTime sentAt,
        @Nullable Boolean onTime,
        @Nullable Long minutesLate,
        OffsetDateTime deadline,
        Map<String, Answer> figures,
        List<Change> revisions,
        List<Mark> marks,
        List<Attached> attachments,
        List<Decided> decisions,
        List<Requested> requests) {

    /** What was answered: {@code value}, {@code zero}, {@code unknown} or {@code unanswered}. */
    record Answer(String state, @Nullable Long value) {
        static Answer of(@Nullable Figure figure) {
            return figure == null ? new Answer("unanswered", null) : new Answer(figure.state(), figure.value());
        }
    }

    /**
     * A figure that was asked about and said to be right.
     *
     * @param reason {@code far} from what is usual for the unit, or {@code cumulative}: like the year's sum
     */
    record Mark(String indicator, String reason, @Nullable Long value) {

        static Stream<Mark> of(String indicator, Figure figure) {
            String reason = figure.mark();
            return reason == null ? Stream.empty() : Stream.of(new Mark(indicator, reason, figure.value()));
        }
    }

    /** One revision. */
    record Change(
            String id,
            OffsetDateTime at,
            String by,
            @Nullable String reason,
            List<FigureChange> changes) {

        static Change of(Revision revision) {
            return new Change(
                    revision.id(),
                    local(revision.at()),
                    revision.by(),
                    revision.reason(),
                    revision.changes().stream().map(FigureChange::of).toList());
        }
    }

    /** One decision: the status it led to, and the reason where one was given. */
    record Decided(
            String status,
            OffsetDateTime at,
            String by,
            @Nullable String reason) {
        static Decided of(Review.Decision decision) {
            return new Decided(decision.to().code(), local(decision.at()), decision.by(), decision.reason());
        }
    }

    /**
     * One correction that was asked for.
     *
     * @param state {@code pending}, {@code agreed} or {@code declined}
     * @param decided when, by whom and why; null while it waits
     */
    record Requested(
            String id,
            OffsetDateTime at,
            String by,
            String reason,
            List<FigureChange> changes,
            String state,
            @Nullable Decided decided) {

        static Requested of(Review.Request request) {
            Review.Verdict verdict = request.verdict();
            String state = verdict == null ? "pending" : verdict.agreed() ? "agreed" : "declined";
            return new Requested(
                    request.id(),
                    local(request.at()),
                    request.by(),
                    request.reason(),
                    request.changes().stream().map(FigureChange::of).toList(),
                    state,
                    verdict == null ? null : new Decided(state, local(verdict.at()), verdict.by(), verdict.reason()));
        }
    }

    /** A number, the text {@code unknown}, or null where there was none. */
    record FigureChange(
            String indicator,
            @Nullable Object before,
            @Nullable Object after) {

        static FigureChange of(Revision.Change change) {
            return new FigureChange(change.indicator(), told(change.before()), told(change.after()));
        }

        private static @Nullable Object told(@Nullable Figure figure) {
            if (figure == null) {
                return null;
            }
            Long value = figure.value();
            return value == null ? figure.state() : value;
        }
    }

    /** Something attached; null as its indicator stands for the whole report. */
    record Attached(
            String id,
            String kind,
            @Nullable String indicator,
            String name,
            String type,
            long size,
            OffsetDateTime at,
            String by,
            String url) {

        static Attached of(Attachment attachment) {
            return new Attached(
                    attachment.id(),
                    attachment.kind().code(),
                    attachment.indicator(),
                    attachment.name(),
                    attachment.type(),
                    attachment.size(),
                    local(attachment.at()),
                    attachment.by(),
                    FileController.PATH + attachment.id());
        }
    }

    static OffsetDateTime local(Instant moment) {
        return moment.atZone(Calendar.ZONE).toOffsetDateTime();
    }
}
