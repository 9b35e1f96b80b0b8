package vn.sohoi.reminders;

import java.time.Instant;
import java.time.YearMonth;
import vn.sohoi.units.Unit;

/** A report that is due and has not been sent. */
record Owed(Unit unit, YearMonth period, Instant deadline, int questions) {

    String draft() {
        return unit.code() + "/" + period;
    }
}
