package vn.sohoi.plausibility;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some known figures in order of size. Medians and quantiles, because one wrong figure moves a mean. */
final class Sample {

    private static final double TENTH = 0.1;

    private final long[] sorted;

    private Sample(LongStream values) {
        this.sorted = values.sorted().toArray();
    }

    static Sample of(Stream<@Nullable Long> values) {
        return new Sample(values.filter(Objects::nonNull).mapToLong(Long::longValue));
    }

    int size() {
        return sorted.length;
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    long lowest() {
        return sorted[0];
    }

    long highest() {
        return sorted[sorted.length - 1];
    }

    /** Whether a value lies between the lowest and the highest one. */
    boolean holds(long value) {
        return value >= lowest() && value <= highest();
    }

    /** Months without anything say nothing about how much it is when there is something. */
    Sample withoutZeros() {
        return new Sample(Arrays.stream(sorted).filter(value -> value != 0));
    }

    double median() {
        return middle(Arrays.stream(sorted).asDoubleStream().toArray());
    }

    /** The median distance from the median. */
    double deviation() {
        double median = median();
        return middle(Arrays.stream(sorted)
                .mapToDouble(value -> Math.abs(value - median))
                .sorted()
                .toArray());
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** What is usual, without the lowest and the highest tenth. */
    Verdict far() {
        int cut = (int) (sorted.length * TENTH);
        return new Verdict.Far(sorted[cut], sorted[sorted.length - 1 - cut]);
    }
}
