package vn.sohoi.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked about, and above all what is not. */
class HistoryTests {

    private static final int SERIES = 20_000;
    private static final long SEED = 20221118;

    private final Random random = new Random(SEED);

    /** From the oldest month to the newest; "-" where nothing is known. */
    private static History history(String months, @Nullable Long yearToDate) {
        List<@Nullable Long> known = new ArrayList<>();
        for (String month : months.split(" ")) {
            known.add(month.equals("-") ? null : Long.valueOf(month));
        }
        return new History(known.reversed(), yearToDate);
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Usual usual -> "usual";
            case Verdict.Far far -> "far from " + far.low() + "-" + far.high();
            case Verdict.Cumulative sum -> sum.yearToDate() + " and " + sum.month();
        };
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource(delimiter = '|', textBlock = """
            0 0 0                    |      2 | usual
            0 0 0                    |     12 | usual
            1 0 3                    |      5 | usual
            0 5 0 0                  |     10 | usual
            0 0 0 0 0 0 30 0 0       |     31 | usual
            0 0 0 0 0 0 30 0 0       |     30 | usual
            2 1 3 8 2 2 1 0 2 12     |     14 | usual
            4 3 6 5 3 4 6 3 4        |     10 | usual
            4 3 6 5 3 4 6 3 4        |     24 | usual
            4 3 6 5 3 4 6 3 4        |      0 | usual
            4 3 6 5 3 4 6 3 4        |     45 | far from 3-6
            4 3 6 5 3 4 6 3 4        |    400 | far from 3-6
            0 0 0 0 0                |     21 | far from 0-0
            0 0 3 0 0 4 0 0 0        |     60 | far from 0-4
            0 0 3 - - 4 0 - 0        |     60 | far from 0-4
            1 1 2 1 1 60 1 2 1 1     |     60 | usual
            95 110 100 105 98 102    |    120 | usual
            95 110 100 105 98 102    |    205 | far from 95-110
            95 110 100 105 98 102    |     10 | far from 95-110
            95 110 100 105 98 102    |     60 | usual
            95 110 0 105 98 102      |     10 | usual
            4                        | 100000 | usual
            4 5                      | 100000 | usual
            - - - - 4 5              | 100000 | usual
            -                        | 100000 | usual
            """)
    void aMonthIsHeldAgainstTheUsualMonths(String months, long value, String told) {
        assertThat(told(history(months, null).flow(value, Limits.FLOW))).isEqualTo(told);
    }

    @ParameterizedTest(name = "{2} after {0}, {1} in the year")
    @CsvSource(delimiter = '|', textBlock = """
            4 5 3 6 4 5 4 6 4        | 41 | 45 | 41 and 4
            4 5 3 6 4 5 4 6 4        | 41 | 41 | 41 and 0
            4 5 3 6 4 5 4 6 4        | 41 | 53 | 41 and 12
            4 5 3 6 4 5 4 6 4        | 41 | 54 | far from 3-6
            4 5 3 6 4 5 4 6 4        | 41 | 40 | far from 3-6
            4 5 3 6 4 5 4 6 4        | 41 |  6 | usual
            4 5 3 6 4 5 4 6 4        |  4 |  8 | usual
            4 5 3                    | 12 | 16 | usual
            1 0 2 1 3 0 1 2 1        | 11 | 12 | usual
            3 2 3 2 2 3 2 2 2        | 21 | 23 | 21 and 2
            30 0 0 0 0 0             | 30 | 32 | usual
            20 22 21                 | 63 | 84 | 63 and 21
            20 22                    | 42 | 63 | usual
            """)
    void aYearsSumIsNotTakenForAMonth(String months, long yearToDate, long value, String told) {
        assertThat(told(history(months, yearToDate).flow(value, Limits.FLOW))).isEqualTo(told);
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource(delimiter = '|', textBlock = """
            3 3 4            |    10 | usual
            3 3 4            |     0 | usual
            338 340 340      |   352 | usual
            338 340 340      |    12 | far from 340-340
            338 340 340      |  3400 | far from 340-340
            340 -            |    12 | far from 340-340
            127 128 -        |   900 | far from 128-128
            127 128 -        |   100 | usual
            900 127 128      |   900 | usual
            -                |   900 | usual
            """)
    void aStockIsHeldAgainstTheNewestOne(String months, long value, String told) {
        assertThat(told(history(months, null).stock(value, Limits.STOCK))).isEqualTo(told);
    }

    @Test
    void staffDecideHowFarIsFar() {
        History history = history("4 3 6 5 3 4 6 3 4", 38L);
        assertThat(history.flow(24, new Limits(12, 5, 5))).isInstanceOf(Verdict.Far.class);
        assertThat(history.flow(24, new Limits(12, 5, 20))).isInstanceOf(Verdict.Usual.class);
        assertThat(history.flow(30, new Limits(12, 100, 5))).isInstanceOf(Verdict.Usual.class);
        assertThat(history("60 4 3 4", null).flow(60, new Limits(4, 5, 20))).isInstanceOf(Verdict.Usual.class);
        assertThat(history("60 4 3 4", null).flow(60, new Limits(3, 5, 20))).isInstanceOf(Verdict.Far.class);
    }

    private List<@Nullable Long> series() {
        int most = 1 + random.nextInt(200);
        boolean rare = random.nextBoolean();
        List<@Nullable Long> months = new ArrayList<>();
        IntStream.range(0, 1 + random.nextInt(24))
                .forEach(month -> months.add(
                        random.nextInt(8) == 0 ? null : rare && random.nextInt(4) > 0 ? 0L : random.nextLong(most)));
        return months;
    }

    private static boolean isUsual(History history, long value) {
        return history.flow(value, Limits.FLOW) instanceof Verdict.Usual;
    }

    private static LongStream seen(List<@Nullable Long> months) {
        return months.stream()
                .limit(Limits.FLOW.history())
                .flatMapToLong(value -> value == null ? LongStream.empty() : LongStream.of(value));
    }

    @Test
    void whatHasBeenSeenIsNeverAskedAbout() {
        for (int i = 0; i < SERIES; i++) {
            List<@Nullable Long> months = series();
            long low = seen(months).min().orElse(0);
            long high = seen(months).max().orElse(0);
            long value = low + random.nextLong(high - low + 1);
            History history = new History(months, random.nextLong(500));
            assertThat(isUsual(history, value)).as("%d after %s", value, months).isTrue();
            assertThat(history.stock(value, Limits.STOCK)).isInstanceOf(Verdict.Usual.class);
        }
    }

    @Test
    void smallCountsAreNeverAskedAbout() {
        for (int i = 0; i < SERIES; i++) {
            List<@Nullable Long> months = series();
            months.replaceAll(value -> value == null ? null : value % 6);
            long value = random.nextLong(Limits.FLOW.atLeast() + 1);
            History history = new History(months, seen(months).sum());
            assertThat(isUsual(history, value)).as("%d after %s", value, months).isTrue();
            assertThat(history.stock(value, Limits.STOCK)).isInstanceOf(Verdict.Usual.class);
        }
    }

    @Test
    void theOrderOfTheMonthsSaysNothingOfAFlow() {
        for (int i = 0; i < SERIES; i++) {
            List<@Nullable Long> months = new ArrayList<>(series());
            months = new ArrayList<>(months.subList(0, Math.min(months.size(), Limits.FLOW.history())));
            long value = random.nextLong(2_000);
            Verdict verdict = new History(List.copyOf(known(months)), 77L).flow(value, Limits.FLOW);
            Collections.shuffle(months, random);
            assertThat(new History(List.copyOf(known(months)), 77L).flow(value, Limits.FLOW))
                    .isEqualTo(verdict);
        }
    }

    private static List<Long> known(List<@Nullable Long> months) {
        List<Long> known = new ArrayList<>();
        months.forEach(value -> {
            if (value != null) {
                known.add(value);
            }
        });
        return known;
    }

    @Test
    void whatIsFarStaysFarWhenAllIsTenTimesAsMuch() {
        int far = 0;
        for (int i = 0; i < SERIES; i++) {
            List<Long> months = known(series());
            long value = random.nextLong(2_000);
            if (!isUsual(new History(List.copyOf(months), null), value)) {
                far++;
                List<@Nullable Long> tenfold = new ArrayList<>();
                months.forEach(month -> tenfold.add(month * 10));
                History more = new History(tenfold, null);
                assertThat(isUsual(more, value * 10))
                        .as("%d after %s", value, months)
                        .isFalse();
            }
        }
        assertThat(far).as("series with a figure that is far").isGreaterThan(SERIES / 10);
    }

    @Test
    void aLargerFigureIsNotNearer() {
        for (int i = 0; i < SERIES; i++) {
            History history = new History(series(), null);
            long value = 200 + random.nextLong(2_000);
            if (!isUsual(history, value)) {
                assertThat(isUsual(history, value + random.nextLong(1_000))).isFalse();
            }
        }
    }

    @Test
    void noFigureIsTooLargeToReckonWith() {
        Long[] most = {999_999_999_999_999L, 0L, 999_999_999_999_999L};
        assertThat(isUsual(new History(Arrays.asList(most), 1_999_999_999_999_998L), 999_999_999_999_999L))
                .isTrue();
        assertThat(isUsual(history("1 2 3", 6L), 999_999_999_999_999L)).isFalse();
    }
}
