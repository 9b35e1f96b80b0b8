package vn.sohoi.demo;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number in proportion to weights, each share at most one away from its exact part. */
final class LargestRemainder {

    private LargestRemainder() {}

    /** Every unit gets {@code least}; the rest goes by weight. */
    static long[] shares(long total, long least, double[] weights) {
        var rest = total - least * weights.length;
        if (rest < 0) {
            throw new IllegalArgumentException(
                    "%d is too little for %d units with %d each".formatted(total, weights.length, least));
        }
        var shares = shares(rest, weights);
        for (int i = 0; i < shares.length; i++) {
            shares[i] += least;
        }
        return shares;
    }

    static long[] shares(long total, double[] weights) {
        var exact = exactParts(total, weights);
        var shares = new long[weights.length];
        var left = total;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (long) exact[i];
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> shares[i] - exact[i]))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }

    private static double[] exactParts(long total, double[] weights) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        var exact = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            exact[i] = total * weights[i] / sum;
        }
        return exact;
    }
}
