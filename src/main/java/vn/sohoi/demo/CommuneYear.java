package vn.sohoi.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.sohoi.targets.LargestRemainder;

/** What the communes report; the source gives all totals but that of drafts commented on. */
final class CommuneYear {

    private static final long CLUBS_BEFORE = 266;
    private static final long ADMITTED = 311;

    private static final ExampleFlow ACTIVITIES =
            new ExampleFlow("cultural-activities", 2314, 5, 0.3, 1.3, 1, Season.FESTIVE);
    private static final ExampleFlow NEW_CLUBS = new ExampleFlow("new-clubs", 150, 0, 0.8, 1.6, 1, Season.FESTIVE);
    private static final ExampleFlow RECOMMENDED =
            new ExampleFlow("party-recommended", 640, 1, 0.5, 1.3, 2, Season.NOMINATION);

    private static final List<ExampleFlow> OTHERS = List.of(
            new ExampleFlow("households-out-of-poverty", 207, 0, 0.9, 0.3, 1, Season.STEADY),
            new ExampleFlow("households-out-of-near-poverty", 211, 0, 0.9, 0.5, 1, Season.STEADY),
            new ExampleFlow("households-eight-criteria", 815, 5, 0.3, 1.0, 2, Season.STEADY),
            new ExampleFlow("works-done", 471, 1, 0.6, 1.2, 1, Season.STEADY),
            new ExampleFlow("new-members", 1592, 1, 0.4, 1.7, 2, Season.FESTIVE),
            new ExampleFlow("supervision-sessions", 328, 1, 0.8, 1.2, 1, Season.SUPERVISION),
            new ExampleFlow("draft-comments", 244, 1, 0.9, 1.2, 1, Season.DRAFTS));

    private final List<Sender> communes;
    private final Draws draws;

    CommuneYear(List<Sender> communes, Draws draws) {
        this.communes = communes;
        this.draws = draws;
    }

    /** Indicator → figures by commune and month. */
    Map<String, long[][]> figures() {
        var newClubs = NEW_CLUBS.deal(communes, draws);
        var recommended = RECOMMENDED.deal(communes, draws);
        var figures = new LinkedHashMap<String, long[][]>();
        figures.put(ACTIVITIES.indicator(), ACTIVITIES.deal(communes, draws));
        figures.put(NEW_CLUBS.indicator(), newClubs);
        figures.put("clubs", clubs(newClubs));
        OTHERS.forEach(flow -> figures.put(flow.indicator(), flow.deal(communes, draws)));
        figures.put(RECOMMENDED.indicator(), recommended);
        figures.put("party-admitted", admitted(recommended));
        return figures;
    }

    private long[][] clubs(long[][] newClubs) {
        var before = LargestRemainder.shares(CLUBS_BEFORE, 1, weightsOfClubs());
        var clubs = new long[newClubs.length][];
        for (int i = 0; i < clubs.length; i++) {
            clubs[i] = runningTotal(before[i], newClubs[i]);
        }
        return clubs;
    }

    private double[] weightsOfClubs() {
        var weights = new double[communes.size()];
        for (int i = 0; i < weights.length; i++) {
            var commune = communes.get(i);
            weights[i] = commune.size()
                    * random("clubs", i).nextDouble()
                    * (commune.unit().isTown() ? 2 : 1);
        }
        return weights;
    }

    private static long[] runningTotal(long before, long[] added) {
        var stock = new long[added.length];
        var now = before;
        for (int month = 0; month < stock.length; month++) {
            now += added[month];
            stock[month] = now;
        }
        return stock;
    }

    private long[][] admitted(long[][] recommended) {
        var weights = new double[recommended.length];
        for (int i = 0; i < weights.length; i++) {
            // about half are admitted; the spread stays small enough that no share exceeds those recommended
            weights[i] = sum(recommended[i])
                    * (0.7 + 0.6 * random("share admitted", i).nextDouble());
        }
        var shares = LargestRemainder.shares(ADMITTED, weights);
        var admitted = new long[recommended.length][];
        for (int i = 0; i < admitted.length; i++) {
            admitted[i] = admittedLater(recommended[i], shares[i], random("admitted", i));
        }
        return admitted;
    }

    private SplittableRandom random(String name, int commune) {
        return draws.of(name, communes.get(commune).code());
    }

    private static long sum(long[] figures) {
        var sum = 0L;
        for (var figure : figures) {
            sum += figure;
        }
        return sum;
    }

    /** Who was recommended first is admitted first, one to four months later but within the months sent. */
    private static long[] admittedLater(long[] recommended, long share, SplittableRandom random) {
        var admitted = new long[recommended.length];
        var left = share;
        for (int month = 0; month < recommended.length; month++) {
            for (long person = 0; person < recommended[month] && left > 0; person++, left--) {
                admitted[Math.min(month + 1 + random.nextInt(4), recommended.length - 1)]++;
            }
        }
        return admitted;
    }
}
