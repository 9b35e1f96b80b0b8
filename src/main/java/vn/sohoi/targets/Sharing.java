package vn.sohoi.targets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** An amount shared out between units so that nothing is lost or added, or why it cannot be. */
public sealed interface Sharing {

    /** Unit code → share; the shares add up to the amount. */
    record Shared(SortedMap<String, Long> shares) implements Sharing {}

    /** Nobody knows the stock of these units, and it is not taken for 0. */
    record UnknownStock(List<String> units) implements Sharing {}

    /** No unit has anything to go by. */
    record NoStock() implements Sharing {}

    /** The same for everyone; what does not divide goes to the lowest codes. */
    static Shared equal(long amount, Collection<String> units) {
        SortedMap<String, Long> weights = new TreeMap<>();
        new TreeSet<>(units).forEach(unit -> weights.put(unit, 1L));
        return new Shared(shared(amount, weights));
    }

    /** In proportion to a stock by largest remainder; among equal remainders the lower code comes first. */
    static Sharing proportional(long amount, Map<String, OptionalLong> stocks) {
        List<String> unknown = stocks.entrySet().stream()
                .filter(stock -> stock.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            return new UnknownStock(unknown);
        }
        SortedMap<String, Long> weights = new TreeMap<>();
        stocks.forEach((unit, stock) -> weights.put(unit, stock.getAsLong()));
        boolean nothing = weights.values().stream().allMatch(stock -> stock == 0);
        return nothing ? new NoStock() : new Shared(shared(amount, weights));
    }

    private static SortedMap<String, Long> shared(long amount, SortedMap<String, Long> weights) {
        long[] shares = LargestRemainder.shares(
                amount, weights.values().stream().mapToLong(Long::longValue).toArray());
        SortedMap<String, Long> shared = new TreeMap<>();
        int next = 0;
        for (String unit : weights.keySet()) {
            shared.put(unit, shares[next++]);
        }
        return shared;
    }
}
