package vn.sohoi.targets;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number in proportion to weights, without rounding: each share is less than one off its exact part. */
public final class LargestRemainder {

    private LargestRemainder() {}

    /** Every unit gets {@code least}; the rest goes by weight. */
    public static long[] shares(long total, long least, double[] weights) {
        long rest = total - least * weights.length;
        if (rest < 0) {
            throw new IllegalArgumentException(
                    "%d is too little for %d units with %d each".formatted(total, weights.length, least));
        }
        return Arrays.stream(shares(rest, weights)).map(share -> share + least).toArray();
    }

    public static long[] shares(long total, double[] weights) {
        return shares(total, Arrays.stream(weights).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    public static long[] shares(long total, long[] weights) {
        return shares(
                total, Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new));
    }

    /** What is left after rounding down goes to the largest remainders; among equal ones the first comes first. */
    private static long[] shares(long total, BigDecimal[] weights) {
        BigDecimal sum = Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total < 0 || sum.signum() == 0 || Arrays.stream(weights).anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException(total + " by the weights " + Arrays.toString(weights));
        }
        BigDecimal[][] parts = Arrays.stream(weights)
                .map(weight -> weight.multiply(BigDecimal.valueOf(total)).divideAndRemainder(sum))
                .toArray(BigDecimal[][]::new);
        long[] shares =
                Arrays.stream(parts).mapToLong(part -> part[0].longValueExact()).toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts[i][1]).reversed())
                .limit(total - Arrays.stream(shares).sum())
                .forEach(i -> shares[i]++);
        return shares;
    }
}
