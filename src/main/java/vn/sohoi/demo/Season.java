package vn.sohoi.demo;

import java.util.SplittableRandom;

/** When in the year something happens: a weight for each month from January to October, low around Tết. */
enum Season {
    /** Women's days on 8 March and 20 October, children's and family days in June. */
    FESTIVE(8, 6, 16, 9, 10, 12, 8, 8, 9, 15),
    /** Work with households, counted towards the middle and the end of the year. */
    STEADY(5, 3, 11, 9, 10, 14, 8, 9, 12, 16),
    /** Planned in the first months, held from spring on. */
    SUPERVISION(1, 1, 7, 9, 12, 12, 11, 11, 12, 9),
    /** Comments on bills, asked for in spring and again in late summer. */
    DRAFTS(0, 1, 8, 13, 9, 7, 9, 15, 15, 5),
    /** Members are recommended to the Party mostly in the first half of the year. */
    NOMINATION(6, 3, 15, 11, 14, 13, 8, 9, 10, 6),
    /** Courses avoid Tết and the harvest. */
    COURSES(0, 0, 6, 12, 14, 12, 10, 12, 9, 4),
    /** The province's project was approved in September. */
    SEPTEMBER(0, 0, 0, 0, 0, 0, 0, 0, 1, 0);

    static final int MONTHS = 10;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never written
    private final int[] weights;

    Season(int... weights) {
        this.weights = weights;
    }

    /** A month among the first ones, 0 for January. */
    int draw(SplittableRandom random, int months) {
        var left = random.nextInt(sum(months));
        var month = 0;
        while (left >= weights[month]) {
            left -= weights[month++];
        }
        return month;
    }

    /** How much of the year's weight lies in the first months. */
    double share(int months) {
        return (double) sum(months) / sum(MONTHS);
    }

    private int sum(int months) {
        var sum = 0;
        for (int month = 0; month < months; month++) {
            sum += weights[month];
        }
        return sum;
    }
}
