package vn.sohoi.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.sohoi.Core;
import vn.sohoi.progress.FilledBook;
import vn.sohoi.progress.Progress;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.GeneratedReports;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Measures one size of country in a JVM of its own; every figure is a line {@code =<tab>what<tab>number}. */
final class CountryFigures {

    private static final Instant NOW = Instant.parse("2023-01-15T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, Calendar.ZONE);
    private static final YearMonth DECEMBER = YearMonth.of(2022, 12);
    private static final int WARM_UP = 10_000;
    private static final int QUESTIONS = 5_000;
    private static final int AFTER = 1_000;
    private static final int COLD = 3;
    private static final int STORED = 200;

    private final Country country;
    private final Core core = Core.empty();
    private final Units units = core.get(Units.class);
    private final Random random = new Random(1);
    private long version;
    private @Nullable FilledBook filled;

    private CountryFigures(Country country) {
        this.country = country;
    }

    /** @param args the least number of communes */
    public static void main(String[] args) throws IOException {
        new CountryFigures(Country.ofAtLeast(Integer.parseInt(args[0]))).measure();
        // the embedded store's threads would stay
        System.exit(0);
    }

    private void measure() throws IOException {
        units.save(country.units());
        core.get(TargetSets.class).save(Country.targets(Country.CODE));
        core.get(TargetSets.class).save(Country.targets(Country.PROVINCE));
        say("communes", country.communes().size());
        rebuild();
        // units and targets are there before anybody asks
        tree();
        core.get(TargetSets.class).all();
        long begin = System.nanoTime();
        ask(Country.CODE, 1);
        say("first", (System.nanoTime() - begin) / 1e3);
        for (String owner : List.of(Country.PROVINCE, Country.CODE)) {
            for (int rule = 0; rule < Country.RULES.size(); rule++) {
                question(owner, rule);
            }
        }
        list();
        check();
        newReports();
        if (country.communes().size() <= STORED) {
            fromTheStore();
        }
    }

    private static void say(String what, double figure) {
        System.out.printf("=\t%s\t%s%n", what, figure);
    }

    private static double megabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private void rebuild() {
        var reports = new GeneratedReports(core.mongo(), country::stream, country.reports());
        double before = megabytes();
        long begin = System.nanoTime();
        country.stream().forEach(report -> {});
        long making = System.nanoTime() - begin;
        begin = System.nanoTime();
        filled = FilledBook.from(reports, units, core.get(Allotments.class));
        double seconds = (System.nanoTime() - begin - making) / 1e9;
        say("rebuild s", seconds);
        say("rebuild reports/s", country.reports() / seconds);
        say("rebuild MB", megabytes() - before);
    }

    private FilledBook book() {
        return requireNonNull(filled);
    }

    private UnitTree tree() {
        return units.on(TODAY);
    }

    private Progress ask(String owner, int rule) {
        TargetSet set = core.get(TargetSets.class).of(owner, DECEMBER.getYear()).orElseThrow();
        Target target = set.targets().get(rule);
        return book().book().of(set, target, tree().get(owner), NOW);
    }

    private void question(String owner, int rule) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            ask(owner, rule);
        }
        var warm = new Times();
        for (int i = 0; i < QUESTIONS; i++) {
            warm.measure(() -> ask(owner, rule));
        }
        List<Unit> below = tree().within(owner, Level.COMMUNE);
        var after = new Times();
        for (int i = 0; i < 2 * AFTER; i++) {
            book().take(correction(below.get(random.nextInt(below.size())).code()));
            if (i < AFTER) {
                ask(owner, rule);
            } else {
                after.measure(() -> ask(owner, rule));
            }
        }
        var cold = new Times();
        for (int i = 0; i < COLD; i++) {
            // the same units in a new tree: nothing has been counted for it
            units.save(List.of());
            tree();
            cold.measure(() -> ask(owner, rule));
        }
        say(owner + " " + rule + " warm", 1e3 * warm.median());
        say(owner + " " + rule + " warm p99", 1e3 * warm.percentile(99));
        say(owner + " " + rule + " after", 1e3 * after.median());
        say(owner + " " + rule + " after p99", 1e3 * after.percentile(99));
        say(owner + " " + rule + " cold", 1e3 * cold.percentile(100));
    }

    private Report correction(String commune) {
        return country.report(commune, DECEMBER, ++version);
    }

    /** The same question, and its list of the communes that are behind read from end to end. */
    private void list() throws IOException {
        long[] read = {0};
        var listed = new Times();
        for (int i = 0; i < 2 * AFTER; i++) {
            Progress progress = ask(Country.CODE, 1);
            listed.measure(() -> progress.parts().getFirst().missing().forEach(unit -> read[0]++));
        }
        say("listed", 1e3 * listed.median());
        say("missing", read[0] / (2.0 * AFTER));
    }

    /** What was kept through all the changes is what the communes' own figures add up to. */
    private void check() {
        Indicator indicator = core.get(TargetSets.class)
                .of(Country.CODE, DECEMBER.getYear())
                .flatMap(set -> set.indicator("i1"))
                .orElseThrow();
        YearMonth first = YearMonth.of(DECEMBER.getYear(), 1);
        long sum = country.communes().stream()
                .map(commune ->
                        book().book().own(tree().get(commune), indicator, first, DECEMBER, DECEMBER.atEndOfMonth()))
                .mapToLong(own -> own.orElse(0))
                .sum();
        OptionalLong kept = book().book().sum(tree().get(Country.CODE), Level.COMMUNE, indicator, first, DECEMBER, NOW);
        if (!kept.equals(OptionalLong.of(sum))) {
            throw new IllegalStateException("kept " + kept + ", recounted " + sum);
        }
    }

    /** First reports for the months after the last. */
    private void newReports() throws IOException {
        List<String> communes = country.communes();
        var taken = new Times();
        for (int i = 0; i < WARM_UP / 2; i++) {
            book().take(correction(communes.get(random.nextInt(communes.size()))));
        }
        for (int month = 0; month < 12; month++) {
            for (int i = 0; i < 161; i++) {
                String commune = communes.get((int) ((long) i * communes.size() / 161));
                Report report = country.report(commune, DECEMBER.plusMonths(1 + month), 0);
                taken.measure(() -> book().take(report));
            }
        }
        say("new", 1e3 * taken.median());
        say("new p99", 1e3 * taken.percentile(99));
    }

    private void fromTheStore() {
        Reports reports = core.get(Reports.class);
        for (int month = 0; month < Country.MONTHS; month++) {
            YearMonth one = Country.FIRST.plusMonths(month);
            reports.insertAll(country.communes().stream()
                    .map(commune -> Reports.example(
                            commune, one, country.report(commune, one, 0).figures(), new Reports.Source("x", "e", NOW)))
                    .toList());
        }
        long begin = System.nanoTime();
        FilledBook.from(reports, units, core.get(Allotments.class));
        double seconds = (System.nanoTime() - begin) / 1e9;
        say("stored s", seconds);
        say("stored reports/s", country.reports() / seconds);
    }
}
