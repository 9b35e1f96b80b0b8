package vn.sohoi.progress;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** What one unit was given of the parts of a target, as it was known at a moment. */
record Allotted(Allotments allotments, TargetSet set, Target target, Unit unit, UnitTree tree, Instant moment) {

    /** Null when the unit was given none, or owns the target. */
    @Nullable
    Long of(Part part) {
        if (unit.code().equals(set.province())) {
            return null;
        }
        OptionalLong share = allotments.share(set, target, part, unit, tree, moment);
        return share.isPresent() ? share.getAsLong() : null;
    }

    /** A result without a target is held against the unit's share; nothing can be held against none. */
    Finding held(Part part, Finding finding) {
        Long share = of(part);
        return finding instanceof Finding.Unallotted sum && share != null && share > 0
                ? new Finding.Measured(sum.result(), share, sum.result() >= share)
                : finding;
    }
}
