package vn.sohoi.demo;

import java.util.List;
import java.util.Set;

/**
 * A unit that sends reports, as the generator sees it.
 *
 * @param size about 1 for a commune; a district is as big as its communes together
 * @param months how many it has sent, counted from January
 */
record Sender(ExampleUnit unit, double size, int months) {

    String code() {
        return unit.code();
    }

    static List<Sender> communes(List<ExampleUnit> units, Set<String> withoutOctober, Draws draws) {
        return units.stream()
                .filter(unit -> unit.level().equals("commune"))
                .map(unit -> new Sender(
                        unit,
                        0.7 + 0.6 * draws.of("size", unit.code()).nextDouble(),
                        withoutOctober.contains(unit.code()) ? Season.MONTHS - 1 : Season.MONTHS))
                .toList();
    }

    /** The province's or the districts' own reports, all of them sent. */
    static List<Sender> above(String level, List<ExampleUnit> units, List<Sender> communes) {
        return units.stream()
                .filter(unit -> unit.level().equals(level))
                .map(unit -> new Sender(unit, sizeOfParts(unit, communes), Season.MONTHS))
                .toList();
    }

    private static double sizeOfParts(ExampleUnit unit, List<Sender> communes) {
        var size = 1.0;
        for (var commune : communes) {
            if (commune.unit().parent().equals(unit.code())) {
                size += commune.size();
            }
        }
        return size;
    }
}
