package vn.sohoi.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sohoi.evidence.Attachment;
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
        List<Object> marks,
        List<Attached> attachments) {

    /** What was answered: {@code value}, {@code zero}, {@code unknown} or {@code unanswered}. */
    record Answer(String state, @Nullable Long value) {
        static Answer of(@Nullable Figure figure) {
            return figure == null ? new Answer("unanswered", null) : new Answer(figure.state(), figure.value());
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
