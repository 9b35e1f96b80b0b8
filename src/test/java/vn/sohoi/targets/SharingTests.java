package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.targets.Sharing.NoStock;
import vn.sohoi.targets.Sharing.Shared;
import vn.sohoi.targets.Sharing.UnknownStock;

class SharingTests {

    /** Some units, with stocks of very different sizes, some of them 0 but never all. */
    private static Map<String, OptionalLong> stocks(SplittableRandom random) {
        Map<String, OptionalLong> stocks = new TreeMap<>();
        int units = 1 + random.nextInt(200);
        for (int unit = 0; unit < units; unit++) {
            long most = random.nextBoolean() ? 10 : 1_000_000_000_000L;
            stocks.put("%05d".formatted(random.nextInt(100_000)), OptionalLong.of(random.nextLong(most)));
        }
        stocks.put("00000", OptionalLong.of(1 + random.nextLong(50)));
        return stocks;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sharesAddUpExactlyAndAreLessThanOneOffTheirQuota(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            long amount = random.nextLong(random.nextBoolean() ? 300 : 900_000_000_000L);
            Map<String, OptionalLong> stocks = stocks(random);
            assertFair(amount, stocks, ((Shared) Sharing.proportional(amount, stocks)).shares());
            Map<String, OptionalLong> ones = new TreeMap<>();
            stocks.keySet().forEach(unit -> ones.put(unit, OptionalLong.of(1)));
            assertFair(amount, ones, Sharing.equal(amount, stocks.keySet()).shares());
        }
    }

    /** |share − amount × stock ÷ sum| &lt; 1, in whole numbers. */
    private static void assertFair(long amount, Map<String, OptionalLong> stocks, Map<String, Long> shares) {
        assertThat(shares.keySet()).containsExactlyElementsOf(stocks.keySet());
        assertThat(shares.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        BigInteger sum = stocks.values().stream()
                .map(stock -> BigInteger.valueOf(stock.getAsLong()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        shares.forEach((unit, share) -> {
            assertThat(share).isNotNegative();
            BigInteger quota = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(
                            stocks.getOrDefault(unit, OptionalLong.empty()).getAsLong()));
            BigInteger off = BigInteger.valueOf(share).multiply(sum).subtract(quota);
            assertThat(off.abs()).as("%s of %d", unit, amount).isLessThan(sum);
        });
    }

    @Test
    void whatDoesNotDivideGoesToTheLowestCodes() {
        assertThat(Sharing.equal(8, List.of("c", "a", "b")).shares())
                .containsExactly(Map.entry("a", 3L), Map.entry("b", 3L), Map.entry("c", 2L));
        assertThat(Sharing.equal(1, List.of("c", "a", "b")).shares())
                .containsExactly(Map.entry("a", 1L), Map.entry("b", 0L), Map.entry("c", 0L));
    }

    @Test
    void theLargestRemainderGetsTheOdds() {
        assertThat(Sharing.proportional(10, stocks(Map.of("a", 14L, "b", 33L, "c", 53L))))
                .isEqualTo(new Shared(new TreeMap<>(Map.of("a", 2L, "b", 3L, "c", 5L))));
    }

    @Test
    void aUnitWithoutStockGetsNothing() {
        assertThat(Sharing.proportional(7, stocks(Map.of("a", 0L, "b", 1L, "c", 1L))))
                .isEqualTo(new Shared(new TreeMap<>(Map.of("a", 0L, "b", 4L, "c", 3L))));
    }

    @Test
    void anUnknownStockIsNamedAndNotTakenForZero() {
        Map<String, OptionalLong> stocks = stocks(Map.of("a", 5L, "b", 5L));
        stocks.put("d", OptionalLong.empty());
        stocks.put("c", OptionalLong.empty());
        assertThat(Sharing.proportional(7, stocks)).isEqualTo(new UnknownStock(List.of("c", "d")));
    }

    @Test
    void nothingAnywhereIsNoMeasure() {
        assertThat(Sharing.proportional(7, stocks(Map.of("a", 0L, "b", 0L)))).isEqualTo(new NoStock());
    }

    private static Map<String, OptionalLong> stocks(Map<String, Long> known) {
        Map<String, OptionalLong> stocks = new TreeMap<>();
        known.forEach((unit, stock) -> stocks.put(unit, OptionalLong.of(stock)));
        return stocks;
    }
}
