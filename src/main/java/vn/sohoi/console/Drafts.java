package vn.sohoi.console;

import java.time.YearMonth;

/** Who has begun a report and not sent it; provided by whatever keeps conversations. */
public interface Drafts {

    boolean exists(String unit, YearMonth period);
}
