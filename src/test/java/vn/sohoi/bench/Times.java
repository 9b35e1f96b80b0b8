package vn.sohoi.bench;

import java.io.IOException;
import org.HdrHistogram.ConcurrentHistogram;

/** How long something took, again and again. */
final class Times {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int DIGITS = 3;

    private final ConcurrentHistogram nanos = new ConcurrentHistogram(DIGITS);

    /** Something that is measured. */
    interface Act {
        void run() throws IOException;
    }

    void measure(Act act) throws IOException {
        long start = System.nanoTime();
        act.run();
        add(System.nanoTime() - start);
    }

    void add(long duration) {
        nanos.recordValue(duration);
    }

    long count() {
        return nanos.getTotalCount();
    }

    double median() {
        return percentile(50);
    }

    double percentile(double percent) {
        return nanos.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }

    /** Median, p99 and the longest. */
    String shown() {
        return "median %.2f ms, p99 %.1f ms, longest %.0f ms".formatted(median(), percentile(99), percentile(100));
    }
}
