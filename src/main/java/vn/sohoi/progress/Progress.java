package vn.sohoi.progress;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/**
 * How far along one target is, for one unit and everything below it.
 *
 * @param asOf the moment whose knowledge is told
 */
public record Progress(TargetSet set, Target target, Unit unit, Instant asOf, List<PartProgress> parts) {

    /** Met when every part that concerns the unit is; null when a part cannot be judged. */
    public @Nullable Boolean met() {
        Boolean met = null;
        for (PartProgress part : parts) {
            switch (part.finding()) {
                case Finding.Measured measured -> met = measured.met() && (met == null || met);
                case Finding.NotItsLevel other -> {}
                case Finding.Unallotted other -> {
                    return null;
                }
                case Finding.NoFigures other -> {
                    return null;
                }
                case Finding.NoDenominator other -> {
                    return null;
                }
                case Finding.Withheld other -> {
                    return null;
                }
                case Finding.Incomplete other -> {
                    return null;
                }
            }
        }
        return met;
    }

    /** The same with nothing left in it that depends on a figure about victims. */
    public Progress withoutVictims() {
        return new Progress(
                set,
                target,
                unit,
                asOf,
                parts.stream().map(this::withoutVictims).toList());
    }

    private PartProgress withoutVictims(PartProgress part) {
        boolean victims = part.part().rule().indicators().stream()
                .flatMap(id -> set.indicator(id).stream())
                .anyMatch(Indicator::sensitive);
        List<Also> others = part.also().stream()
                .filter(also -> !also.indicator().sensitive())
                .toList();
        return victims && !(part.finding() instanceof Finding.NotItsLevel)
                ? new PartProgress(
                        part.part(), new Finding.Withheld(), part.reporting(), others, null, List.of(), null, null)
                : part.telling(others);
    }

    /**
     * @param minimum where every unit is to give something towards a total, how many do
     * @param missing where every unit is to reach something, those that have not
     * @param term for a plan by years, how far the term is
     * @param allotted the unit's own share of the province's target; null when it was given none
     */
    public record PartProgress(
            Part part,
            Finding finding,
            Reporting reporting,
            List<Also> also,
            @Nullable Minimum minimum,
            List<Unit> missing,
            @Nullable TermToDate term,
            @Nullable Long allotted) {

        private PartProgress telling(List<Also> others) {
            return new PartProgress(part, finding, reporting, others, minimum, missing, term, allotted);
        }
    }

    /** How many of some units reached what each of them is to give. */
    public record Minimum(long each, long reached, long units) {}

    /** What the term has brought so far, and what all its years are to bring. */
    public record TermToDate(long result, long target) {}

    /** A figure told beside the result. */
    public record Also(Indicator indicator, long sum) {}

    /**
     * Who has reported.
     *
     * @param period the month that is counted
     * @param sent units of the level that sent that month
     * @param units all units of the level that owe it
     */
    public record Reporting(Level level, YearMonth period, int sent, int units, List<Unit> missing) {}
}
