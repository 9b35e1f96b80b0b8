package vn.sohoi.questions;

import java.time.YearMonth;
import java.util.OptionalLong;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/**
 * What an asker may be told of the progress. Figures about victims reach only those whose own unit it is, or lies below:
 * for everybody else the answer is the same whatever was reported, so that nothing is to be learned by subtracting.
 */
final class Told {

    private final ProgressBook book;
    private final Asker asker;

    Told(ProgressBook book, Asker asker) {
        this.book = book;
        this.asker = asker;
    }

    Progress of(TargetSet set, Target target, Unit unit) {
        Progress progress = book.of(set, target, unit, asker.now());
        return mayKnowVictims(unit) ? progress : progress.withoutVictims();
    }

    /** The sum over some months; empty when it is not known, or not for the asker. */
    OptionalLong sum(Unit unit, Level level, Indicator indicator, YearMonth first, YearMonth last) {
        return indicator.sensitive() && !mayKnowVictims(unit)
                ? OptionalLong.empty()
                : book.sum(unit, level, indicator, first, last, asker.now());
    }

    Reporting reporting(Unit unit, Level level, YearMonth month) {
        return book.reporting(unit, level, month, asker.now());
    }

    /** A unit that is no more belongs to the one that took it in. */
    private boolean mayKnowVictims(Unit unit) {
        return asker.tree()
                .home(unit.code())
                .filter(home -> asker.may(Right.SEE_VICTIMS, home))
                .isPresent();
    }
}
