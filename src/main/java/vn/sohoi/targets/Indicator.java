package vn.sohoi.targets;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.plausibility.Limits;
import vn.sohoi.units.Level;

/**
 * One number for one unit and one month.
 *
 * @param id such as {@code households-out-of-poverty}
 * @param name in Vietnamese, as it stands in a sentence
 * @param unit what is counted, such as {@code hộ}
 * @param levels who reports it
 * @param within the indicator it is a part of and may not exceed
 * @param sum for a net flow, the indicators that add to it; empty for one that is reported itself
 * @param less for a net flow, the indicators that take away from it
 * @param sensitive counts of victims: never with details, small counts only for those above
 * @param plausible from when on a figure is asked about; null when it never is
 */
public record Indicator(
        String id,
        String name,
        String english,
        String unit,
        Kind kind,
        Set<Level> levels,
        @Nullable String within,
        boolean sensitive,
        List<String> sum,
        List<String> less,
        @Nullable Limits plausible) {

    /** One that is reported itself. */
    public Indicator(
            String id,
            String name,
            String english,
            String unit,
            Kind kind,
            Set<Level> levels,
            @Nullable String within,
            boolean sensitive) {
        this(id, name, english, unit, kind, levels, within, sensitive, List.of(), List.of(), usual(kind));
    }

    /** The limits that hold where a file says nothing; done or not done is never far from anything. */
    static @Nullable Limits usual(Kind kind) {
        return switch (kind) {
            case FLOW -> Limits.FLOW;
            case STOCK -> Limits.STOCK;
            case YES_NO -> null;
        };
    }

    /** Whether it is made from others and not reported itself. */
    public boolean isNet() {
        return !sum.isEmpty() || !less.isEmpty();
    }

    /** The indicators that a net flow is made from; none for one that is reported itself. */
    public List<String> components() {
        return Stream.concat(sum.stream(), less.stream()).toList();
    }

    public enum Kind {
        /** Adds up over months and units. */
        FLOW,
        /** The newest value counts; adds up over units only. */
        STOCK,
        /** Done (1) or not (0); adds up as the number of units that did it. */
        YES_NO
    }
}
