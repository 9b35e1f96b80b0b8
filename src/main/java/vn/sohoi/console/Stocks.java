package vn.sohoi.console;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.sohoi.console.AllotmentPlaces.Place;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.Indicator;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** The newest known stocks that an amount is shared out by. */
@Component
class Stocks {

    /** More names are not read by anybody. */
    private static final int MOST_NAMES = 20;

    private final ProgressBook book;

    Stocks(ProgressBook book) {
        this.book = book;
    }

    /** Unit code → its stock; empty when somebody whose figure belongs to it has never told it. */
    Map<String, OptionalLong> of(Place place, String id) {
        Indicator indicator = stock(place, id);
        Map<String, OptionalLong> stocks = new LinkedHashMap<>();
        place.receivers().forEach(unit -> stocks.put(unit.code(), sum(place, indicator, unit)));
        return stocks;
    }

    private OptionalLong sum(Place place, Indicator indicator, Unit unit) {
        List<Unit> reporting = reporting(place, indicator, unit);
        List<OptionalLong> known = reporting.stream()
                .map(one -> own(place, indicator, one))
                .filter(OptionalLong::isPresent)
                .toList();
        return reporting.isEmpty() || known.size() < reporting.size()
                ? OptionalLong.empty()
                : OptionalLong.of(known.stream().map(OptionalLong::getAsLong).reduce(0L, Math::addExact));
    }

    /** Those whose figure is missing, by name; the unit itself where nobody below it reports the stock. */
    List<String> unknown(Place place, String id, List<String> units) {
        Indicator indicator = stock(place, id);
        List<String> names = new ArrayList<>();
        for (String code : units) {
            Unit unit = place.tree().get(code);
            List<Unit> reporting = reporting(place, indicator, unit);
            (reporting.isEmpty() ? List.of(unit) : reporting)
                    .stream()
                            .filter(one -> own(place, indicator, one).isEmpty())
                            .forEach(one -> names.add(one.name() + " (" + one.code() + ")"));
        }
        int more = names.size() - MOST_NAMES;
        if (more <= 0) {
            return names;
        }
        List<String> shown = new ArrayList<>(names.subList(0, MOST_NAMES));
        shown.add("và " + more + " đơn vị khác");
        return shown;
    }

    /** The unit itself when it reports the stock, else the units of the next level below that do. */
    private static List<Unit> reporting(Place place, Indicator indicator, Unit unit) {
        return indicator.levels().stream()
                .filter(level -> level.compareTo(unit.level()) >= 0)
                .min(Comparator.<Level>naturalOrder())
                .map(level -> place.tree().within(unit.code(), level))
                .orElse(List.of());
    }

    private OptionalLong own(Place place, Indicator indicator, Unit unit) {
        YearMonth month = YearMonth.from(place.day());
        return book.own(unit, indicator, month, month, place.day());
    }

    private static Indicator stock(Place place, String id) {
        return place.set()
                .indicator(id)
                .filter(indicator -> indicator.kind() == Indicator.Kind.STOCK)
                .orElseThrow(() -> {
                    String stocks = place.set().indicators().values().stream()
                            .filter(indicator -> indicator.kind() == Indicator.Kind.STOCK)
                            .map(Indicator::id)
                            .collect(Collectors.joining(", "));
                    return ApiErrors.refusal(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "indicator là một chỉ số hiện có (stock) để chia theo tỷ lệ; có: " + Asked.orNone(stocks)
                                    + ".");
                });
    }
}
