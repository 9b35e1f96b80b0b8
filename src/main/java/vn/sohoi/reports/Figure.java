package vn.sohoi.reports;

import org.jspecify.annotations.Nullable;

/**
 * What was said for one indicator; an indicator nobody was asked about or answered has no figure.
 *
 * @param value the number given, zero included; null when the person said that it is not known
 */
public record Figure(@Nullable Long value) {

    public static final Figure UNKNOWN = new Figure(null);

    public static Figure of(long value) {
        return new Figure(value);
    }

    /** {@code value}, {@code zero} or {@code unknown}. */
    public String state() {
        return value == null ? "unknown" : value == 0 ? "zero" : "value";
    }
}
