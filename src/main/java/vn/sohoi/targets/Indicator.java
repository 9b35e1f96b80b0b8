package vn.sohoi.targets;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Level;

/**
 * One number for one unit and one month.
 *
 * @param id such as {@code households-out-of-poverty}
 * @param name in Vietnamese, as it stands in a sentence
 * @param unit what is counted, such as {@code hộ}
 * @param levels who reports it
 * @param within the indicator it is a part of and may not exceed
 * @param sensitive counts of victims: never with details, small counts only for those above
 */
public record Indicator(
        String id,
        String name,
        String english,
        String unit,
        Kind kind,
        Set<Level> levels,
        @Nullable String within,
        boolean sensitive) {

    public enum Kind {
        /** Adds up over months and units. */
        FLOW,
        /** The newest value counts; adds up over units only. */
        STOCK,
        /** Done (1) or not (0); adds up as the number of units that did it. */
        YES_NO
    }
}
