package vn.sohoi.console;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.progress.Progress;
import vn.sohoi.reports.Calendar;
import vn.sohoi.units.Unit;

/** The numbers behind an answer about one target, as machines read them. */
record TargetNumbers(
        String set,
        int year,
        int target,
        String name,
        String english,
        UnitName unit,
        OffsetDateTime asOf,
        @Nullable Boolean met,
        List<PartNumbers> parts) {

    record UnitName(String code, String name, String level) {
        static UnitName of(Unit unit) {
            return new UnitName(unit.code(), unit.name(), unit.level().code());
        }
    }

    static TargetNumbers of(Progress progress) {
        return new TargetNumbers(
                progress.set().id(),
                progress.set().year(),
                progress.target().number(),
                progress.target().name(),
                progress.target().english(),
                UnitName.of(progress.unit()),
                progress.asOf().atZone(Calendar.ZONE).toOffsetDateTime(),
                progress.met(),
                progress.parts().stream().map(PartNumbers::of).toList());
    }
}
