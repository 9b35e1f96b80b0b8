package vn.sohoi.progress;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.targets.Indicator;

/** The figures of all reports in memory, by unit and month; can be filled again from the reports at any time. */
final class Ledger {

    private final Map<String, NavigableMap<YearMonth, Entry>> byUnit = new ConcurrentHashMap<>();

    private record Entry(long version, Map<String, Figure> figures) {}

    /** Takes in a report as it is now; an older version than the one known is passed over. */
    void take(Report report) {
        Long version = report.version();
        put(report, version == null ? 0 : version, report.figures());
    }

    /** Takes in a report as it was known at a moment. */
    void takeAsOf(Report report, Instant moment) {
        if (!report.revisions().getFirst().at().isAfter(moment)) {
            put(report, 0, report.figuresAt(moment));
        }
    }

    private void put(Report report, long version, Map<String, Figure> figures) {
        byUnit.computeIfAbsent(report.unit(), unit -> new ConcurrentSkipListMap<>())
                .merge(
                        report.period(),
                        new Entry(version, figures),
                        (known, next) -> next.version() >= known.version() ? next : known);
    }

    boolean hasReport(String unit, YearMonth period) {
        NavigableMap<YearMonth, Entry> months = byUnit.get(unit);
        return months != null && months.containsKey(period);
    }

    /** A unit's own figure over some months: the sum of a flow, the newest of a stock; empty when none is known. */
    OptionalLong value(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        NavigableMap<YearMonth, Entry> months = byUnit.get(unit);
        if (months == null) {
            return OptionalLong.empty();
        }
        return switch (indicator.kind()) {
            case FLOW -> sum(months.subMap(first, true, last, true), indicator.id());
            case STOCK -> newest(months.headMap(last, true), indicator.id());
            case YES_NO -> done(sum(months.subMap(first, true, last, true), indicator.id()));
        };
    }

    private static OptionalLong sum(NavigableMap<YearMonth, Entry> months, String indicator) {
        long sum = 0;
        boolean known = false;
        for (Entry entry : months.values()) {
            Long value = value(entry, indicator);
            if (value != null) {
                sum = Math.addExact(sum, value);
                known = true;
            }
        }
        return known ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private static OptionalLong newest(NavigableMap<YearMonth, Entry> months, String indicator) {
        for (Entry entry : months.descendingMap().values()) {
            Long value = value(entry, indicator);
            if (value != null) {
                return OptionalLong.of(value);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong done(OptionalLong sum) {
        return sum.isPresent() ? OptionalLong.of(sum.getAsLong() > 0 ? 1 : 0) : sum;
    }

    private static @Nullable Long value(Entry entry, String indicator) {
        Figure figure = entry.figures().get(indicator);
        return figure == null ? null : figure.value();
    }
}
