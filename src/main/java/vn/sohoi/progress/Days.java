package vn.sohoi.progress;

import java.time.LocalDate;
import java.util.List;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** Finds the day whose tree a question is to be answered by. */
record Days(Units units) {

    /** The day that was asked about, or the last of the set's year, when the unit was there. */
    LocalDate of(TargetSet set, Unit unit, LocalDate asked) {
        LocalDate end = LocalDate.of(set.year(), 12, 31);
        return of(unit, asked.isAfter(end) ? end : asked);
    }

    /** The day nearest to one on which a unit was there. */
    LocalDate of(Unit unit, LocalDate day) {
        LocalDate first = unit.from();
        LocalDate last = unit.to();
        if (first != null && day.isBefore(first)) {
            return first;
        }
        return last != null && day.isAfter(last) ? last : day;
    }

    /** That day, or the last before it in its year on which there were units of a level: whole levels have ended. */
    LocalDate of(Unit unit, Level level, LocalDate day) {
        if (has(unit, level, day)) {
            return day;
        }
        List<LocalDate> ends = units.changes().stream()
                .filter(change -> !change.isAfter(day) && change.getYear() == day.getYear())
                .map(change -> change.minusDays(1))
                .filter(end -> of(unit, end).equals(end) && has(unit, level, end))
                .toList();
        return ends.isEmpty() ? day : ends.getLast();
    }

    private boolean has(Unit unit, Level level, LocalDate day) {
        return !units.on(day).within(unit.code(), level).isEmpty();
    }
}
