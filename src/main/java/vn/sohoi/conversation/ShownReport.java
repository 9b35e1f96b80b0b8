package vn.sohoi.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Review;
import vn.sohoi.reports.Review.Decision;
import vn.sohoi.reports.Revision;
import vn.sohoi.reports.Revision.Change;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** A report that was sent, in words: its figures, where it stands, and what was changed. */
final class ShownReport {

    /** The latest corrections; the whole history is for machines. */
    private static final int MOST_REVISIONS = 10;

    private static final String HEADING = "Báo cáo tháng %s của %s nộp lúc %s, %s.";
    private static final String PENDING = "Có %d đề nghị sửa đang chờ trả lời.";

    private ShownReport() {}

    static String text(Moment moment, Unit unit, Report report) {
        Optional<TargetSet> set = Reporting.set(moment, unit, report.period());
        List<String> lines = new ArrayList<>();
        lines.add(HEADING.formatted(
                Dates.month(report.period()),
                unit.name(),
                Dates.moment(report.sentAt()),
                Reporting.timeliness(moment, unit, report)));
        lines.add("Tình trạng: " + status(report.review()) + ".");
        lines.add(FigureLines.of(set.map(one -> one.reportedBy(unit.level())).orElse(List.of()), report));
        lines.addAll(revisions(report, set));
        int open = report.review().open().size();
        if (open > 0) {
            lines.add(PENDING.formatted(open));
        }
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Where the report stands, since when and why. */
    static String status(Review review) {
        String since = review.last()
                .map(decision -> " lúc " + Dates.moment(decision.at()) + reason(decision))
                .orElse("");
        return switch (review.status()) {
            case SENT -> since.isEmpty() ? "chưa duyệt" : "đã gửi lại" + since;
            case RETURNED -> "được trả lại để sửa" + since;
            case ACCEPTED -> "đã duyệt" + since;
        };
    }

    private static String reason(Decision decision) {
        return decision.reason() == null ? "" : " (" + decision.reason() + ")";
    }

    private static List<String> revisions(Report report, Optional<TargetSet> set) {
        List<Revision> corrections = report.revisions().stream()
                .filter(revision -> !revision.changes().isEmpty())
                .toList();
        if (corrections.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("Đã sửa:"));
        corrections.reversed().stream()
                .limit(MOST_REVISIONS)
                .map(revision -> "- " + Dates.moment(revision.at()) + ": " + changes(revision.changes(), set)
                        + (revision.reason() == null || revision.reason().isEmpty()
                                ? ""
                                : " (" + revision.reason() + ")"))
                .forEach(lines::add);
        return lines;
    }

    /** "Cuộc giám sát 2 → 3; hội viên tăng thêm 5 → 6". */
    static String changes(List<Change> changes, Optional<TargetSet> set) {
        return changes.stream()
                .map(change -> name(change.indicator(), set) + " " + SentFigure.shown(change.before()) + " → "
                        + SentFigure.shown(change.after()))
                .collect(Collectors.joining("; "));
    }

    private static String name(String id, Optional<TargetSet> set) {
        return set.flatMap(one -> one.indicator(id)).map(Indicator::name).orElse(id);
    }
}
