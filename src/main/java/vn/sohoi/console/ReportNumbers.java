package vn.sohoi.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Revision;

/**
 * One unit's report for one month, as machines read it.
 *
 * @param status {@code sent}, {@code draft} or {@code none}
 * @param minutesLate 0 when on time; null when nothing was sent
 */
record ReportNumbers(
        String unit,
        String period,
        String status,
        @Nullable OffsetDateTime sentAt,
        @Nullable Boolean onTime,
        @Nullable Long minutesLate,
        OffsetDateTime deadline,
        Map<String, Answer> figures,
        List<Change> revisions,
        List<Mark> marks,
        List<Object> attachments) {

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

    static OffsetDateTime local(Instant moment) {
        return moment.atZone(Calendar.ZONE).toOffsetDateTime();
    }
}
