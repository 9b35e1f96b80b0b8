package vn.sohoi.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Which communes have not sent October: a few here and there, none in some districts. */
final class OctoberMissing {

    private static final int COMMUNES = 12;
    private static final int OTHER_DISTRICTS = 5;

    /** The commune a newcomer plays in the example, in the city. */
    private static final String PLAYED = "01267";

    private static final String CITY = "040";
    private static final String HOA_AN = "051";

    private OctoberMissing() {}

    static Set<String> among(List<ExampleUnit> units, Draws draws) {
        var random = draws.of("without october");
        var districts = districts(units, random);
        var missing = new LinkedHashSet<>(Set.of(PLAYED));
        for (int turn = 0; missing.size() < COMMUNES; turn++) {
            var communes = below(districts.get(turn % districts.size()), units);
            communes.removeAll(missing);
            missing.add(communes.get(random.nextInt(communes.size())));
        }
        return Collections.unmodifiableSet(missing);
    }

    /** Hòa An and some others; the city has one already. */
    private static List<String> districts(List<ExampleUnit> units, SplittableRandom random) {
        var others = new ArrayList<>(units.stream()
                .filter(unit -> unit.level().equals("district"))
                .map(ExampleUnit::code)
                .filter(code -> !code.equals(CITY) && !code.equals(HOA_AN))
                .toList());
        var districts = new ArrayList<>(List.of(HOA_AN));
        while (districts.size() <= OTHER_DISTRICTS) {
            districts.add(others.remove(random.nextInt(others.size())));
        }
        return districts;
    }

    private static List<String> below(String district, List<ExampleUnit> units) {
        return new ArrayList<>(units.stream()
                .filter(unit -> unit.parent().equals(district))
                .map(ExampleUnit::code)
                .toList());
    }
}
