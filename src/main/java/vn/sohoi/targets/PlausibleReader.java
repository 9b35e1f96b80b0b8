package vn.sohoi.targets;

import org.jspecify.annotations.Nullable;
import vn.sohoi.plausibility.Limits;
import vn.sohoi.yaml.Section;

/** Reads {@code plausible:} of a set and of single indicators: {@code off}, or limits of which any may be left out. */
final class PlausibleReader {

    private static final String KEY = "plausible";
    private static final long LOWEST_FACTOR = 2;
    private static final long HIGHEST_FACTOR = 100;
    private static final long HIGHEST_AMOUNT = 1_000_000;

    private final Said ofSet;

    PlausibleReader(Section root) {
        this.ofSet = said(root);
    }

    /** What stands at one key; null where nothing does. */
    private record Said(
            boolean present,
            boolean off,
            @Nullable Long history,
            @Nullable Long factor,
            @Nullable Long atLeast) {

        Limits over(Limits others) {
            return new Limits(
                    history == null ? others.history() : history.intValue(),
                    factor == null ? others.factor() : factor.intValue(),
                    atLeast == null ? others.atLeast() : atLeast);
        }
    }

    /** The limits of an indicator: its own, then the set's, then the usual ones; null when it is never asked about. */
    @Nullable
    Limits of(Section indicator, Indicator.Kind kind) {
        Said own = said(indicator);
        Limits usual = Indicator.usual(kind);
        if (usual == null || own.off() || ofSet.off() && !own.present()) {
            return null;
        }
        return own.over(ofSet.over(usual));
    }

    private static Said said(Section section) {
        if (section.lines(KEY).isEmpty()) {
            boolean off = section.optionalText(KEY).filter("off"::equals).isPresent();
            if (section.has(KEY) && !off) {
                section.problem(
                        KEY,
                        "'" + section.optionalText(KEY).orElse("") + "'",
                        "off, or a section with history, factor, at-least");
            }
            return new Said(section.has(KEY), off, null, null, null);
        }
        Section limits = section.inner(KEY).only("history", "factor", "at-least");
        return new Said(
                true,
                false,
                whole(limits, "history", Limits.SHORTEST_HISTORY, Limits.LONGEST_HISTORY),
                whole(limits, "factor", LOWEST_FACTOR, HIGHEST_FACTOR),
                whole(limits, "at-least", 0, HIGHEST_AMOUNT));
    }

    private static @Nullable Long whole(Section limits, String key, long least, long most) {
        if (!limits.has(key)) {
            return null;
        }
        int noted = limits.noted();
        long number = limits.whole(key);
        if (limits.noted() == noted && (number < least || number > most)) {
            limits.problem(
                    key, "'" + number + "' at '" + key + "'", "a whole number from %d to %d".formatted(least, most));
        }
        return number < least || number > most ? null : number;
    }
}
