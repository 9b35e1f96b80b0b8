package vn.sohoi.questions;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Period;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** What a text asks for. */
public sealed interface Question {

    /**
     * How far a target is.
     *
     * @param part the one part that was named; null for the whole target
     * @param named whether the unit was named; else it is the asker's own
     * @param period the month, quarter or half-year that was named; null for the year so far
     * @param formerly the unit that was named and is no more, where {@code unit} stands for it now
     */
    record OfProgress(
            TargetSet set,
            Target target,
            @Nullable Part part,
            Unit unit,
            boolean named,
            @Nullable Period period,
            @Nullable Unit formerly)
            implements Question {}

    /**
     * Which units of a level have not reported a month.
     *
     * @param owed whether the year's targets are asked for in reports at all
     */
    record OfMissingReports(Unit unit, Level level, YearMonth period, boolean owed) implements Question {}

    /** Several things are meant by that word: the person has to choose. */
    record Which(List<Choice> choices, Matter matter) implements Question {}

    /**
     * There is no such thing; {@code what} names it as the person did.
     *
     * @param years where a year was meant, those for which the province has a set
     */
    record None(Matter matter, String what, @Nullable TargetSet set, List<Integer> years) implements Question {
        None(Matter matter, String what, @Nullable TargetSet set) {
            this(matter, what, set, List.of());
        }
    }

    /** It exists and is not for this person to see; {@code list} when she asked which units are missing. */
    record Denied(String what, boolean list) implements Question {}

    /** Reports for that month are not due yet. */
    record NotDue(YearMonth month) implements Question {}

    /** A question that this service cannot answer yet. */
    record NotYet() implements Question {}

    /** The text asks nothing that can be answered here. */
    record NotAQuestion() implements Question {}

    /**
     * One of several possibilities.
     *
     * @param id a unit's code or a target's number
     * @param asking the whole question with this possibility put in, understood without doubt
     */
    record Choice(String id, String label, String asking) {}

    /** What a question was unclear about. */
    enum Matter {
        UNIT,
        TARGET,
        YEAR,
        PERIOD,
        /** Lists of who has not reported are there for months only. */
        LIST,
        /** A number that is no target, period or unit. */
        NUMBER
    }
}
