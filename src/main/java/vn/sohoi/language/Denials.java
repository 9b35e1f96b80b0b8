package vn.sohoi.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A message without a number: zero ("không có hộ nào"), not known yet ("chưa rõ"), or nothing that answers. */
final class Denials {

    private static final Set<Cue> BEFORE =
            EnumSet.of(Cue.SOFT, Cue.PARTICLE, Cue.PERSON, Cue.UNIT, Cue.PAUSE, Cue.DONE);
    private static final Set<Cue> AFTER =
            EnumSet.of(Cue.SOFT, Cue.PERSON, Cue.UNIT, Cue.PAUSE, Cue.HAVE, Cue.NOBODY, Cue.DONE, Cue.PARTICLE);

    /** "được vài hộ": a few, and how many is still to be asked. */
    private static final Set<Cue> AROUND_FEW =
            EnumSet.of(Cue.SOFT, Cue.PERSON, Cue.UNIT, Cue.PAUSE, Cue.HAVE, Cue.DONE, Cue.PARTICLE, Cue.FEW, Cue.ABOUT);

    private final List<Item> items;

    Denials(List<Item> items) {
        this.items = items;
    }

    Reading<Long> decide() {
        if (says(Cue.LATER) && !says(Cue.QUESTION)) {
            return new Reading.Unknown<>();
        }
        int not = firstNot();
        if (not < 0 && says(Cue.FEW) && says(Cue.UNIT) && only(items, AROUND_FEW)) {
            return new Reading.Ask<>(List.of(), Why.ABOUT);
        }
        if (not < 0 || !only(items.subList(0, not), BEFORE) || !only(items.subList(not + 1, items.size()), AFTER)) {
            return new Reading.Refuse<>(whyNot());
        }
        return denied(not);
    }

    /** "chưa" and "không được" alone may mean zero; "không báo cáo" does not; "hộ nào" settles it. */
    private Reading<Long> denied(int not) {
        var after = items.subList(not + 1, items.size());
        if (says(after, Cue.NOBODY)) {
            return new Reading.Zero<>();
        }
        if (says(after, Cue.PARTICLE)) {
            return new Reading.Refuse<>(Why.NOT_A_NUMBER);
        }
        boolean yet = items.get(not).says(Cue.NOT_YET);
        boolean open = says(after, Cue.DONE) || (yet && !says(after, Cue.HAVE));
        return open ? new Reading.Ask<>(List.of(0L), Why.NEGATION) : new Reading.Zero<>();
    }

    private Why whyNot() {
        boolean onlyDates = items.stream()
                .allMatch(item -> item.says(Cue.SOFT)
                        || item.says(Cue.PAUSE)
                        || (item instanceof Item.Context context && context.why() == Why.DATE));
        boolean half = says(Cue.PART);
        return onlyDates && items.stream().anyMatch(Item.Context.class::isInstance)
                ? Why.DATE
                : half ? Why.FRACTION : Why.NOT_A_NUMBER;
    }

    private int firstNot() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).says(Cue.NOT) || items.get(i).says(Cue.NOT_YET)) {
                return i;
            }
        }
        return -1;
    }

    private boolean says(Cue cue) {
        return says(items, cue);
    }

    private static boolean says(List<Item> items, Cue cue) {
        return items.stream().anyMatch(item -> item.says(cue));
    }

    private static boolean only(List<Item> items, Set<Cue> allowed) {
        return items.stream().allMatch(item -> switch (item) {
            case Item.Said said -> allowed.contains(said.cue());
            case Item.Context context -> context.why() == Why.DATE;
            case Item.Number number -> false;
        });
    }
}
