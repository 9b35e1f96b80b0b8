package vn.sohoi.scores;

import java.time.YearMonth;
import java.util.List;
import vn.sohoi.scores.Criterion.Judged;

/**
 * How a unit kept the deadlines of a year's monthly reports.
 *
 * @param due months whose deadline has passed
 * @param late those that were sent after it
 * @param missing those that had not been sent
 */
public record ReportRecord(int due, List<YearMonth> late, List<YearMonth> missing) {

    /** The points of the worst grade that applies, or all of them. */
    long points(Judged.Reporting reporting, long all) {
        return reporting.grades().stream()
                .filter(grade -> grade.applies(late.size(), missing.size()))
                .mapToLong(Criterion.Grade::points)
                .reduce(all, Math::min);
    }
}
