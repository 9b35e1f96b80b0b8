package vn.sohoi.reports;

/** A report was sent or revised; it is stored already. */
public record ReportChanged(Report report) {}
