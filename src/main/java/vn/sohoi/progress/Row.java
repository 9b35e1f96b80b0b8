package vn.sohoi.progress;

import java.util.Arrays;

/**
 * Numbers side by side, some of them not known. Most are small, so they take four bytes each until one of them needs
 * eight.
 */
final class Row {

    private static final int NOT_KNOWN = Integer.MIN_VALUE;
    private static final long NOT_KNOWN_WIDE = Long.MIN_VALUE;
    private static final long[] NARROW = {};

    private int[] small;
    private long[] wide = NARROW;

    Row(int length) {
        small = filled(length);
    }

    private static int[] filled(int length) {
        int[] row = new int[length];
        Arrays.fill(row, NOT_KNOWN);
        return row;
    }

    boolean has(int at) {
        return isWide() ? wide[at] != NOT_KNOWN_WIDE : small[at] != NOT_KNOWN;
    }

    /** The number at a place that {@link #has} one. */
    long get(int at) {
        return isWide() ? wide[at] : small[at];
    }

    void set(int at, long value) {
        if (!isWide() && (value != (int) value || value == NOT_KNOWN)) {
            widen();
        }
        if (isWide()) {
            wide[at] = value;
        } else {
            small[at] = (int) value;
        }
    }

    void forget(int at) {
        if (isWide()) {
            wide[at] = NOT_KNOWN_WIDE;
        } else {
            small[at] = NOT_KNOWN;
        }
    }

    /** Makes a place among the first {@code used}, with nothing in it; the row grows to {@code length} for that. */
    void insert(int at, int used, int length) {
        if (isWide()) {
            wide = wide.length < length ? Arrays.copyOf(wide, length) : wide;
            System.arraycopy(wide, at, wide, at + 1, used - at);
        } else {
            small = small.length < length ? Arrays.copyOf(small, length) : small;
            System.arraycopy(small, at, small, at + 1, used - at);
        }
        forget(at);
    }

    private boolean isWide() {
        return wide != NARROW;
    }

    private void widen() {
        wide = Arrays.stream(small)
                .mapToLong(value -> value == NOT_KNOWN ? NOT_KNOWN_WIDE : value)
                .toArray();
        small = new int[0];
    }
}
