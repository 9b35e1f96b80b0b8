package vn.sohoi.plausibility;

/** What a unit's history says of a new figure. */
public sealed interface Verdict {

    /** Nothing to ask. */
    record Usual() implements Verdict {}

    /** Far from everything before; a month usually has from {@code low} to {@code high}. */
    record Far(long low, long high) implements Verdict {}

    /**
     * Perhaps the sum of the year and not that of the month.
     *
     * @param yearToDate the sum of the months before
     * @param month what is left for the month
     */
    record Cumulative(long yearToDate, long month) implements Verdict {}
}
