package vn.sohoi.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports of Cao Bằng for January to October 2022, made up unit by unit, whose totals are those of the source's year. */
final class ExampleFigures {

    /** The example everybody sees; with it the commune a newcomer plays has a little of everything. */
    static final long SEED = 2012;

    private static final int YEAR = 2022;

    private static final List<ExampleFlow> PROVINCE = List.of(
            new ExampleFlow("supervision-sessions", 7, 1, 0, 1, 1, Season.SUPERVISION),
            new ExampleFlow("draft-comments", 3, 1, 0, 1, 1, Season.DRAFTS),
            new ExampleFlow("policies-proposed", 1, 1, 0, 1, 1, Season.SEPTEMBER));

    private ExampleFigures() {}

    /** All reports that have been sent, month by month: communes, districts, the province, in the order of the list. */
    static List<ExampleReport> of(List<ExampleUnit> units, long seed) {
        var draws = new Draws(seed);
        var communes = Sender.communes(units, withoutOctober(units, seed), draws);
        var districts = Sender.above("district", units, communes);
        var province = Sender.above("province", units, communes);
        var levels = List.of(
                new Level(communes, new CommuneYear(communes, draws).figures()),
                new Level(districts, new DistrictYear(districts, draws).figures()),
                new Level(province, provinceFigures(province, draws)));
        var times = new SendingTimes(draws);
        var reports = new ArrayList<ExampleReport>();
        for (int month = 0; month < Season.MONTHS; month++) {
            for (var level : levels) {
                level.addTo(reports, month, times);
            }
        }
        return List.copyOf(reports);
    }

    /** The twelve communes that still owe October. */
    static Set<String> withoutOctober(List<ExampleUnit> units, long seed) {
        return OctoberMissing.among(units, new Draws(seed));
    }

    private static Map<String, long[][]> provinceFigures(List<Sender> province, Draws draws) {
        var figures = new LinkedHashMap<String, long[][]>();
        PROVINCE.forEach(flow -> figures.put(flow.indicator(), flow.deal(province, draws)));
        return figures;
    }

    /** One level's senders with indicator → figures by sender and month. */
    private record Level(List<Sender> senders, Map<String, long[][]> figures) {

        void addTo(List<ExampleReport> reports, int month, SendingTimes times) {
            var period = YearMonth.of(YEAR, month + 1);
            for (int i = 0; i < senders.size(); i++) {
                var sender = senders.get(i);
                if (month < sender.months()) {
                    var sentAt = times.of(sender.unit(), period);
                    reports.add(new ExampleReport(sender.code(), period, sentAt, monthOf(i, month)));
                }
            }
        }

        private Map<String, Long> monthOf(int sender, int month) {
            var values = new LinkedHashMap<String, Long>();
            figures.forEach((indicator, table) -> values.put(indicator, table[sender][month]));
            return values;
        }
    }
}
