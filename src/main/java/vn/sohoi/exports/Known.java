package vn.sohoi.exports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;

/** What some units sent for some months, read from the store at once. */
final class Known {

    private final Map<String, Map<YearMonth, Map<String, Figure>>> byUnit = new HashMap<>();

    private Known(Collection<Report> reports, Function<Report, Map<String, Figure>> figures) {
        for (Report report : reports) {
            byUnit.computeIfAbsent(report.unit(), unit -> new HashMap<>()).put(report.period(), figures.apply(report));
        }
    }

    /** @param moment what was known then; null for everything that is known now */
    static Known of(
            Reports reports, Collection<String> units, YearMonth first, YearMonth last, @Nullable Instant moment) {
        Collection<Report> sent = reports.of(units, first, last);
        return moment == null
                ? new Known(sent, Report::figures)
                : new Known(
                        sent.stream().filter(report -> knownAt(report, moment)).toList(),
                        report -> report.figuresAt(moment));
    }

    private static boolean knownAt(Report report, Instant moment) {
        return !report.revisions().getFirst().at().isAfter(moment);
    }

    boolean sent(String unit, YearMonth month) {
        return months(unit).containsKey(month);
    }

    /** A unit's figure; null when nobody answered. */
    @Nullable
    Figure figure(String unit, YearMonth month, String indicator) {
        return months(unit).getOrDefault(month, Map.of()).get(indicator);
    }

    /** Everything that somebody answered in these units. */
    Set<String> indicators(Collection<String> units) {
        return units.stream()
                .flatMap(unit -> months(unit).values().stream())
                .flatMap(figures -> figures.keySet().stream())
                .collect(Collectors.toSet());
    }

    private Map<YearMonth, Map<String, Figure>> months(String unit) {
        return byUnit.getOrDefault(unit, Map.of());
    }
}
