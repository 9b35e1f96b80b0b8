package vn.sohoi.reports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was said for one indicator; an indicator nobody was asked about or answered has no figure.
 *
 * @param value the number given, zero included; null when the person said that it is not known
 * @param mark why the number was asked about before she said that it is right; null when it was not
 */
public record Figure(@Nullable Long value, @Nullable String mark) {

    public static final Figure UNKNOWN = new Figure(null);

    public Figure(@Nullable Long value) {
        this(value, null);
    }

    public static Figure of(long value) {
        return new Figure(value);
    }

    /** Whether both say the same number; what was asked about it is no change of a report. */
    public boolean saysAs(@Nullable Figure other) {
        return other != null && Objects.equals(value, other.value);
    }

    /** {@code value}, {@code zero} or {@code unknown}. */
    public String state() {
        return value == null ? "unknown" : value == 0 ? "zero" : "value";
    }
}
