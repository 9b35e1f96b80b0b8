package vn.sohoi.plausibility;

/**
 * From when on a figure is far from a unit's own history; staff set them in the target file.
 *
 * @param history how many months count
 * @param factor how many times the usual is far
 * @param atLeast a difference up to this is never far, so that small counts stay unasked
 */
public record Limits(int history, int factor, long atLeast) {

    public static final int SHORTEST_HISTORY = 3;
    public static final int LONGEST_HISTORY = 24;

    /** What happens in a month comes and goes. */
    public static final Limits FLOW = new Limits(12, 5, 20);

    /** What is there changes slowly. */
    public static final Limits STOCK = new Limits(12, 2, 20);

    public Limits {
        if (history < SHORTEST_HISTORY || history > LONGEST_HISTORY || factor < 2 || atLeast < 0) {
            throw new IllegalArgumentException("%d months, %d times, %d".formatted(history, factor, atLeast));
        }
    }
}
