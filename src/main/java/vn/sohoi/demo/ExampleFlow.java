package vn.sohoi.demo;

import java.util.List;
import java.util.SplittableRandom;
import vn.sohoi.targets.LargestRemainder;

/**
 * How one counted indicator is dealt out to units and months so that its total is exact.
 *
 * @param total over all that has been sent
 * @param least what each unit has at the end
 * @param variety 0 when only size tells units apart, 1 when some have next to nothing and a few several times their part
 * @param towns how much more (or less) a ward or township has than a rural commune
 * @param atOnce the most that happens on one occasion
 */
record ExampleFlow(String indicator, long total, long least, double variety, double towns, int atOnce, Season season) {

    /** Figures by sender and month, each sender as many months as it sent. */
    long[][] deal(List<Sender> senders, Draws draws) {
        var shares = LargestRemainder.shares(total, least, weights(senders, draws));
        var figures = new long[senders.size()][];
        for (int i = 0; i < figures.length; i++) {
            var sender = senders.get(i);
            figures[i] = overMonths(shares[i], sender.months(), draws.of("months", indicator, sender.code()));
        }
        return figures;
    }

    private double[] weights(List<Sender> senders, Draws draws) {
        return senders.stream()
                .mapToDouble(sender -> weight(sender, draws.of("weight", indicator, sender.code())))
                .toArray();
    }

    private double weight(Sender sender, SplittableRandom random) {
        // two draws: most units lie near the middle; the square: a few do much more, many somewhat less
        var luck = 1 + variety * (random.nextDouble() + random.nextDouble() - 1);
        return sender.size() * luck * luck * (sender.unit().isTown() ? towns : 1) * season.share(sender.months());
    }

    private long[] overMonths(long share, int months, SplittableRandom random) {
        var figures = new long[months];
        for (long left = share; left > 0; ) {
            var some = Math.min(left, 1 + random.nextInt(atOnce));
            figures[season.draw(random, months)] += some;
            left -= some;
        }
        return figures;
    }
}
