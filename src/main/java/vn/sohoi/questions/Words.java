package vn.sohoi.questions;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** The sentences of answers in one language. */
interface Words {

    String heading(Progress progress);

    String unit(Unit unit);

    String part(PartProgress part, TargetSet set);

    /** The finding alone, for a table of many targets. */
    String brief(Finding finding);

    String also(Indicator indicator, long sum);

    String reported(Reporting reporting);

    String asOf(Instant moment);

    /** A unit's sum in one month; null sum: not known. */
    String month(YearMonth month, String name, @Nullable Long sum, String measure);

    String missingReports(Unit unit, Reporting reporting);

    String nobodyOwes(Unit unit);

    String which(Question.Matter matter, List<String> labels);

    String none(Question.None none);

    String denied(Question.Denied denied);
}
