package vn.sohoi.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.sohoi.targets.LargestRemainder;

/** What the districts report of their own work; nobody gave a figure for new cooperatives, so there is none. */
final class DistrictYear {

    private static final long BRANCH_HEADS = 1466;
    private static final long TRAINED = 934;
    private static final int COURSES = 13;

    private static final Map<String, Integer> VICTIMS = Map.of("042", 5, "052", 3, "048", 1);

    private static final ExampleFlow MANAGERS = new ExampleFlow("managers-supported", 154, 3, 0.5, 1, 4, Season.STEADY);
    private static final List<ExampleFlow> LAST = List.of(
            new ExampleFlow("supervision-sessions", 23, 1, 0.7, 1, 1, Season.SUPERVISION),
            new ExampleFlow("draft-comments", 24, 1, 0.5, 1, 1, Season.DRAFTS),
            new ExampleFlow("startup-families", 125, 5, 0.8, 1, 3, Season.STEADY));

    private final List<Sender> districts;
    private final Draws draws;

    DistrictYear(List<Sender> districts, Draws draws) {
        this.districts = districts;
        this.draws = draws;
    }

    /** Indicator → figures by district and month. */
    Map<String, long[][]> figures() {
        var victims = victims();
        var heads = LargestRemainder.shares(
                BRANCH_HEADS, districts.stream().mapToDouble(Sender::size).toArray());
        var figures = new LinkedHashMap<String, long[][]>();
        figures.put(MANAGERS.indicator(), MANAGERS.deal(districts, draws));
        figures.put("victims-found", victims);
        figures.put("victims-served", victims);
        figures.put("branch-heads-trained", courses(trained(heads)));
        figures.put("branch-heads", headsByMonth(heads));
        LAST.forEach(flow -> figures.put(flow.indicator(), flow.deal(districts, draws)));
        return figures;
    }

    private long[][] victims() {
        return byDistrict(i -> {
            var months = new long[Season.MONTHS];
            var random = draws.of("victims-found", districts.get(i).code());
            for (int victim = VICTIMS.getOrDefault(districts.get(i).code(), 0); victim > 0; victim--) {
                months[Season.STEADY.draw(random, Season.MONTHS)]++;
            }
            return months;
        });
    }

    /** At least 60% in each district, the rest by chance. */
    private long[] trained(long[] heads) {
        var trained = Arrays.stream(heads).map(all -> (all * 6 + 9) / 10).toArray();
        var luck = districts.stream()
                .mapToDouble(district ->
                        district.size() * draws.of("trained", district.code()).nextDouble())
                .toArray();
        var more = LargestRemainder.shares(TRAINED - Arrays.stream(trained).sum(), luck);
        return IntStream.range(0, trained.length)
                .mapToLong(i -> trained[i] + more[i])
                .toArray();
    }

    /** Thirteen courses in all: one a district, two where most were trained. */
    private long[][] courses(long[] trained) {
        var threshold = Arrays.stream(trained).sorted().toArray()[2 * trained.length - COURSES];
        return byDistrict(i -> {
            var months = new long[Season.MONTHS];
            var random = draws.of("courses", districts.get(i).code());
            var first = Season.COURSES.draw(random, Season.MONTHS);
            months[first] = trained[i];
            if (trained[i] >= threshold) {
                var second = Season.COURSES.draw(random, Season.MONTHS);
                months[first] -= trained[i] / 2;
                months[second] += trained[i] / 2;
            }
            return months;
        });
    }

    /** A branch more or less in the course of the year. */
    private long[][] headsByMonth(long[] heads) {
        return byDistrict(i -> {
            var random = draws.of("branch-heads", districts.get(i).code());
            var change = random.nextInt(3) - 1;
            var since = 2 + random.nextInt(6);
            return IntStream.range(0, Season.MONTHS)
                    .mapToLong(month -> month < since ? heads[i] - change : heads[i])
                    .toArray();
        });
    }

    private long[][] byDistrict(IntFunction<long[]> months) {
        return IntStream.range(0, districts.size()).mapToObj(months).toArray(long[][]::new);
    }
}
