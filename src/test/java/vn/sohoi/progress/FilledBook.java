package vn.sohoi.progress;

import vn.sohoi.reports.Report;
import vn.sohoi.reports.ReportChanged;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Allotments;
import vn.sohoi.units.Units;

/** A progress book that takes its reports from wherever they are, without an application around it. */
public record FilledBook(ProgressBook book) {

    /** Reads every report before it returns. */
    public static FilledBook from(Reports reports, Units units, Allotments allotments) {
        ProgressBook book = new ProgressBook(reports, units, allotments);
        book.fill();
        return new FilledBook(book);
    }

    /** A report was stored just now. */
    public void take(Report report) {
        book.on(new ReportChanged(report));
    }
}
