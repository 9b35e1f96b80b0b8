package vn.sohoi.progress;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import vn.sohoi.reports.Report;
import vn.sohoi.targets.Indicator;

/** The figures of all reports in memory, by unit and month; can be filled again from the reports at any time. */
final class Ledger {

    private static final Account NOTHING = new Account();

    /** Before any month that is reported. */
    static final YearMonth BEGINNING = YearMonth.of(1, 1);

    private final Map<String, Account> byUnit = new ConcurrentHashMap<>();

    /** Takes in a report as it is now; an older version than the one known is passed over. */
    void take(Report report) {
        Long version = report.version();
        account(report.unit()).take(report.period(), version == null ? 0 : version, report.figures());
    }

    /** Takes in a report as it was known at a moment. */
    void takeAsOf(Report report, Instant moment) {
        if (!report.revisions().getFirst().at().isAfter(moment)) {
            account(report.unit()).take(report.period(), 0, report.figuresAt(moment));
        }
    }

    private Account account(String unit) {
        return byUnit.computeIfAbsent(unit, code -> new Account());
    }

    private Account read(String unit) {
        return byUnit.getOrDefault(unit, NOTHING);
    }

    boolean hasReport(String unit, YearMonth period) {
        return read(unit).has(period);
    }

    /** A unit's own figure over some months: the sum of a flow, the newest of a stock; empty when none is known. */
    OptionalLong value(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        return switch (indicator.kind()) {
            case FLOW ->
                indicator.isNet()
                        ? net(unit, indicator, first, last)
                        : read(unit).sum(indicator.id(), first, last);
            case STOCK -> newest(unit, indicator, BEGINNING, last);
            case YES_NO -> done(read(unit).sum(indicator.id(), first, last));
        };
    }

    /** What came less what went; known when everything it is made from is. */
    private OptionalLong net(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        Account account = read(unit);
        long net = 0;
        for (String component : indicator.components()) {
            OptionalLong sum = account.sum(component, first, last);
            if (sum.isEmpty()) {
                return OptionalLong.empty();
            }
            net = indicator.less().contains(component)
                    ? Math.subtractExact(net, sum.getAsLong())
                    : Math.addExact(net, sum.getAsLong());
        }
        return OptionalLong.of(net);
    }

    /** The newest figure of a stock that a unit reported for some months. */
    OptionalLong newest(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        return read(unit).newest(indicator.id(), first, last);
    }

    private static OptionalLong done(OptionalLong sum) {
        return sum.isPresent() ? OptionalLong.of(sum.getAsLong() > 0 ? 1 : 0) : sum;
    }
}
