package vn.sohoi.questions;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Period;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.targets.Area.Activity;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** The sentences of answers in one language. */
interface Words {

    String heading(Progress progress);

    /** Who does an activity and who helps. */
    String who(Activity activity);

    /** Nothing of what was asked is counted at or below this unit. */
    String notItsLevel(Unit unit);

    /** What became of a unit that was asked about by its old name, step by step; whose figures follow. */
    String formerly(List<Fate> fates, Unit now);

    String part(PartProgress part, TargetSet set);

    /** How far the term is, beside a year of its plan. */
    String term(Progress.TermToDate term, Rule rule, TargetSet set);

    /** A lower unit's own share of the province's target. */
    String allotted(long share, String measure);

    /** The finding alone, for a table of many targets. */
    String brief(Finding finding);

    String also(Indicator indicator, long sum);

    /** Who has reported the month that is due, level by level. */
    String reported(List<Reporting> reporting);

    /** How many units reached what each of them is to give. */
    String minimum(Progress.Minimum minimum, Level level);

    String asOf(Instant moment);

    /** A unit's sum in one period; null sum: not known. */
    String during(Period period, @Nullable Long sum, String measure);

    String missingReports(Unit unit, Reporting reporting, List<String> missing);

    String nobodyOwes(Unit unit);

    String which(Question.Matter matter, List<String> labels);

    String none(Question.None none);

    String notDue(YearMonth month);

    String notYet();

    String name(Unit unit);

    /** A unit and those above it, from the bottom up. */
    String address(List<Unit> path);

    String denied(Question.Denied denied);
}
