package vn.sohoi.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/**
 * What became of a unit.
 *
 * @param old the unit in its last shape
 * @param into the units that took its place, as they were then; none when it ended
 */
record Fate(Kind kind, Unit old, List<Unit> into) {

    enum Kind {
        RENAMED,
        MERGED,
        DIVIDED,
        ENDED
    }

    /** The first day without the old unit; null when that is not known. */
    @Nullable
    LocalDate since() {
        LocalDate last = old.to();
        return last == null ? null : last.plusDays(1);
    }

    /** Whether no single unit took its place, so that the figures told are another unit's. */
    boolean isOfAnother() {
        return kind == Kind.DIVIDED || kind == Kind.ENDED;
    }

    /** From an old unit to the one that stands for it now: one step, or two when what it became was divided or ended. */
    static List<Fate> of(Unit old, Unit now, UnitTree tree) {
        Unit last = old;
        boolean merged = isMerged(old, now);
        List<Unit> heirs = heirs(last, tree);
        while (heirs.size() == 1 && heirs.getFirst().to() != null) {
            last = heirs.getFirst();
            merged |= isMerged(old, last);
            heirs = heirs(last, tree);
        }
        boolean single = last.level() == now.level() && heirs.size() < 2;
        List<Fate> fates = new ArrayList<>();
        if (single || !last.name().equals(old.name())) {
            fates.add(new Fate(merged ? Kind.MERGED : Kind.RENAMED, old, List.of(single ? now : last)));
        }
        if (!single) {
            fates.add(new Fate(heirs.size() < 2 ? Kind.ENDED : Kind.DIVIDED, last, heirs));
        }
        return fates;
    }

    private static boolean isMerged(Unit old, Unit by) {
        return old.level() == by.level()
                && (!old.code().equals(by.code()) || by.mergedFrom().size() > 1);
    }

    /** The units that began when this one ended and came from it. */
    private static List<Unit> heirs(Unit old, UnitTree tree) {
        LocalDate last = old.to();
        return last == null
                ? List.of()
                : Stream.concat(tree.all().stream(), tree.earlier().stream())
                        .filter(unit -> last.plusDays(1).equals(unit.from()))
                        .filter(unit -> unit.level() == old.level())
                        .filter(unit -> unit.code().equals(old.code())
                                || unit.mergedFrom().contains(old.code()))
                        .sorted(Comparator.comparing(Unit::code))
                        .toList();
    }
}
