package vn.sohoi.exports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sohoi.exports.Appendix.Reported;
import vn.sohoi.exports.Appendix.Row;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Finding.Measured;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.reports.Calendar;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** Makes the yearly appendix "results of the targets" of a unit. */
@Component
public class Appendices {

    private final ProgressBook book;

    Appendices(ProgressBook book) {
        this.book = book;
    }

    /** With everything that is known now. */
    public Appendix of(TargetSet set, Unit unit, Instant now) {
        return appendix(set, book.of(set, everything(set), unit, now));
    }

    /** With what was known at a moment: the same whenever it is asked for. */
    public Appendix asOf(TargetSet set, Unit unit, Instant moment) {
        return appendix(set, book.asOf(set, everything(set), unit, moment));
    }

    /** All parts under one target, for the knowledge of a moment is read from every report anew for each question. */
    private static Target everything(TargetSet set) {
        List<Target.Part> parts = set.targets().stream()
                .flatMap(target -> target.parts().stream())
                .toList();
        return new Target(0, set.name(), set.english(), List.of(), parts);
    }

    private static Appendix appendix(TargetSet set, Progress progress) {
        Unit unit = progress.unit();
        return new Appendix(
                set.id(),
                set.year(),
                UnitName.of(unit),
                progress.asOf().atZone(Calendar.ZONE).toOffsetDateTime(),
                "Kết quả thực hiện các chỉ tiêu năm " + set.year(),
                Wording.basis(progress.asOf()),
                set.asked() ? reported(progress) : List.of(),
                rows(set, progress));
    }

    private static List<Reported> reported(Progress progress) {
        return progress.parts().stream()
                .map(PartProgress::reporting)
                .filter(one -> one.units() > 0)
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .map(one -> new Reported(one.level().code(), one.period().toString(), one.sent(), one.units()))
                .distinct()
                .toList();
    }

    private static List<Row> rows(TargetSet set, Progress progress) {
        Iterator<PartProgress> parts = progress.parts().iterator();
        List<Row> rows = new ArrayList<>();
        for (Target target : set.targets()) {
            target.parts().forEach(part -> rows.add(row(set, target, parts.next(), progress.unit())));
        }
        return List.copyOf(rows);
    }

    private static Row row(TargetSet set, Target target, PartProgress part, Unit unit) {
        Finding finding = part.finding();
        Measured measured = finding instanceof Measured found ? found : null;
        Long of = measured == null ? asked(part.part().rule(), set.year(), unit) : Long.valueOf(measured.target());
        return new Row(
                target.number(),
                set.area(target).map(area -> "Nhiệm vụ " + area.id()).orElse("Chỉ tiêu " + target.number()),
                target.name(),
                part.part().id(),
                Wording.content(part, set, of),
                Wording.result(part, set),
                finding instanceof Finding.Unallotted sum
                        ? Long.valueOf(sum.result())
                        : measured == null ? null : Long.valueOf(measured.result()),
                of,
                measured == null || part.part().rule() instanceof Rule.AtMost
                        ? null
                        : Long.valueOf(Wording.percent(measured.result(), measured.target())),
                measured == null ? null : Boolean.valueOf(measured.met()));
    }

    /** What the province is to reach stands in the file, even when nobody has reported yet. */
    private static @Nullable Long asked(Rule rule, int year, Unit unit) {
        return Stream.of(rule)
                .filter(any -> unit.level() == Level.PROVINCE)
                .map(any -> switch (any) {
                    case Rule.Total total -> total.atLeast();
                    case Rule.Plan plan -> plan.levels().getOrDefault(year, 0L);
                    case Rule.Milestone milestone -> milestone.atLeast();
                    case Rule.AtMost most -> most.atMost();
                    case Rule.Coverage other -> 0L;
                    case Rule.Quarterly other -> 0L;
                    case Rule.PerUnit other -> 0L;
                    case Rule.Share other -> 0L;
                    case Rule.EachShare other -> 0L;
                    case Rule.Growth other -> 0L;
                })
                .filter(amount -> amount > 0)
                .findFirst()
                .orElse(null);
    }
}
