package vn.sohoi.progress;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import vn.sohoi.progress.Account.Dated;
import vn.sohoi.reports.Report;
import vn.sohoi.targets.Indicator;

/**
 * The figures of all reports in memory, by unit and month; can be filled again from the reports at any time. What was
 * reported in a form has accounts of its own: a month's report that comes again replaces that month's figures only.
 */
final class Ledger {

    private static final Account NOTHING = new Account();

    /** Before any month that is reported. */
    static final YearMonth BEGINNING = YearMonth.of(1, 1);

    private final Map<String, Account> byUnit = new ConcurrentHashMap<>();

    /** Unit → form → account; few units have any. */
    private final Map<String, Map<String, Account>> forms = new ConcurrentHashMap<>();

    /** Takes in a report as it is now; an older version than the one known is passed over. */
    void take(Report report) {
        Long version = report.version();
        account(report).take(report.period(), version == null ? 0 : version, report.figures());
    }

    /** Takes in a report as it was known at a moment. */
    void takeAsOf(Report report, Instant moment) {
        if (!report.revisions().getFirst().at().isAfter(moment)) {
            account(report).take(report.period(), 0, report.figuresAt(moment));
        }
    }

    private Account account(Report report) {
        String form = report.form();
        return form == null
                ? byUnit.computeIfAbsent(report.unit(), code -> new Account())
                : forms.computeIfAbsent(report.unit(), code -> new ConcurrentHashMap<>())
                        .computeIfAbsent(form, id -> new Account());
    }

    private Account read(String unit) {
        return byUnit.getOrDefault(unit, NOTHING);
    }

    /** Whether the month's own report is here. */
    boolean hasReport(String unit, YearMonth period) {
        return read(unit).has(period);
    }

    /** A unit's own figure over some months: the sum of a flow, the newest of a stock; empty when none is known. */
    OptionalLong value(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        return switch (indicator.kind()) {
            case FLOW -> indicator.isNet() ? net(unit, indicator, first, last) : sum(unit, indicator.id(), first, last);
            case STOCK -> newest(unit, indicator, BEGINNING, last);
            case YES_NO -> done(sum(unit, indicator.id(), first, last));
        };
    }

    /** What came less what went; known when everything it is made from is. */
    private OptionalLong net(String unit, Indicator indicator, YearMonth first, YearMonth last) {
        long net = 0;
        for (String component : indicator.components()) {
            OptionalLong sum = sum(unit, component, first, last);
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
        Dated newest = read(unit).newest(indicator.id(), first, last);
        for (Account form : formsOf(unit)) {
            Dated other = form.newest(indicator.id(), first, last);
            newest = other.month() > newest.month() ? other : newest;
        }
        return newest.value();
    }

    private OptionalLong sum(String unit, String indicator, YearMonth first, YearMonth last) {
        OptionalLong sum = read(unit).sum(indicator, first, last);
        for (Account form : formsOf(unit)) {
            OptionalLong more = form.sum(indicator, first, last);
            if (more.isPresent()) {
                sum = OptionalLong.of(Math.addExact(sum.orElse(0), more.getAsLong()));
            }
        }
        return sum;
    }

    private Collection<Account> formsOf(String unit) {
        Map<String, Account> own = forms.get(unit);
        return own == null ? List.of() : own.values();
    }

    private static OptionalLong done(OptionalLong sum) {
        return sum.isPresent() ? OptionalLong.of(sum.getAsLong() > 0 ? 1 : 0) : sum;
    }
}
