package vn.sohoi.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.exports.YearTable.Column;
import vn.sohoi.exports.YearTable.LevelTable;
import vn.sohoi.exports.YearTable.Line;
import vn.sohoi.exports.YearTable.Month;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Indicator;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Makes the tables of a year's figures: units by indicators, and months by indicators. */
@Component
public class YearTables {

    private final Reports reports;
    private final Units units;
    private final Columns columns;

    YearTables(Reports reports, Units units, Columns columns) {
        this.reports = reports;
        this.units = units;
        this.columns = columns;
    }

    /** With everything that is known now. Empty levels mean that nobody was asked or answered. */
    public YearTable of(Unit unit, int year, Instant now) {
        return table(unit, year, now, null);
    }

    /** With what was known at a moment: the same whenever it is asked for. */
    public YearTable asOf(Unit unit, int year, Instant moment) {
        return table(unit, year, moment, moment);
    }

    private YearTable table(Unit unit, int year, Instant asOf, @Nullable Instant moment) {
        UnitTree tree = units.on(LocalDate.of(year, 12, 31));
        List<Unit> all = Arrays.stream(Level.values())
                .flatMap(level ->
                        Stream.concat(tree.within(unit.code(), level).stream(), endedIn(year, level, unit, tree)))
                .toList();
        YearMonth first = YearMonth.of(year, 1);
        Known known = Known.of(
                reports, all.stream().map(Unit::code).distinct().toList(), first, first.plusMonths(11), moment);
        List<LevelTable> levels = Arrays.stream(Level.values())
                .map(level -> all.stream().filter(one -> one.level() == level).toList())
                .filter(owing -> !owing.isEmpty())
                .map(owing -> new OneLevel(tree, owing, indicators(tree, owing, year, known), year, known).table())
                .flatMap(Optional::stream)
                .toList();
        return new YearTable(
                UnitName.of(unit),
                year,
                asOf.atZone(Calendar.ZONE).toOffsetDateTime(),
                "Số liệu báo cáo năm " + year,
                Wording.basis(asOf),
                levels);
    }

    /** Units as they were for a part of the year, even where their code lives on; what they reported stays theirs. */
    private static Stream<Unit> endedIn(int year, Level level, Unit upper, UnitTree tree) {
        return tree.earlier().stream()
                .filter(gone -> gone.level() == level)
                .filter(gone -> Stream.ofNullable(gone.to()).anyMatch(last -> last.getYear() == year))
                .filter(gone -> tree.home(gone.code())
                        .filter(home -> tree.isWithin(home.code(), upper.code()))
                        .isPresent());
    }

    private List<Indicator> indicators(UnitTree tree, List<Unit> owing, int year, Known known) {
        Unit any = owing.getFirst();
        Set<String> answered = known.indicators(owing.stream().map(Unit::code).toList());
        String province = tree.home(any.code())
                .map(home -> tree.provinceOf(home.code()).code())
                .orElse("");
        return columns.of(province, year, any.level(), answered);
    }

    /** The tables of the units of one level. */
    private record OneLevel(UnitTree tree, List<Unit> units, List<Indicator> indicators, int year, Known known) {

        Optional<LevelTable> table() {
            if (indicators.isEmpty()) {
                return Optional.empty();
            }
            List<Column> columns = indicators.stream()
                    .map(one -> new Column(one.id(), one.name(), one.unit(), Wording.kind(one)))
                    .toList();
            List<Line> rows = units.stream().map(this::line).toList();
            String level = units.getFirst().level().code();
            return Optional.of(new LevelTable(
                    level, columns, rows, totals(), months().map(this::month).toList()));
        }

        private Stream<YearMonth> months() {
            return Stream.iterate(YearMonth.of(year, 1), month -> month.plusMonths(1))
                    .limit(12);
        }

        private Line line(Unit unit) {
            Map<String, Cell> figures = new LinkedHashMap<>();
            List<YearMonth> own = months().filter(
                            month -> bearer(unit.code(), month).equals(unit))
                    .toList();
            for (Indicator indicator : indicators) {
                figures.put(indicator.id(), ofYear(indicator, figures(unit.code(), own.stream(), indicator)));
            }
            int sent = (int)
                    own.stream().filter(month -> known.sent(unit.code(), month)).count();
            boolean isThere = tree.find(unit.code()).equals(Optional.of(unit));
            return new Line(
                    unit.code(), isThere ? unit.name() : Wording.name(unit), Wording.above(tree, unit), sent, figures);
        }

        /** Who had a code at a month's end, or else had it last before, or first. */
        private Unit bearer(String code, YearMonth month) {
            LocalDate end = month.atEndOfMonth();
            List<Unit> shapes = units.stream()
                    .filter(unit -> unit.code().equals(code))
                    .sorted(Comparator.comparing(Unit::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
            return shapes.stream()
                    .filter(unit -> unit.from() == null || !end.isBefore(unit.from()))
                    .reduce((earlier, later) -> later)
                    .orElse(shapes.getFirst());
        }

        private Stream<String> codes() {
            return units.stream().map(Unit::code).distinct();
        }

        private List<Figure> figures(String code, Stream<YearMonth> months, Indicator indicator) {
            return months.flatMap(month -> figure(code, month, indicator)).toList();
        }

        private Month month(YearMonth month) {
            Map<String, Cell> figures = new LinkedHashMap<>();
            for (Indicator indicator : indicators) {
                List<Figure> all =
                        codes().flatMap(code -> figure(code, month, indicator)).toList();
                figures.put(indicator.id(), cell(all, sum(all)));
            }
            int sent = (int) codes().filter(code -> known.sent(code, month)).count();
            return new Month(month.toString(), sent, figures);
        }

        private Stream<Figure> figure(String code, YearMonth month, Indicator indicator) {
            return Optional.ofNullable(known.figure(code, month, indicator.id())).stream();
        }

        /** Each code once: the stock of a unit that bore it before is in what its successor holds. */
        private Map<String, Long> totals() {
            Map<String, Long> totals = new LinkedHashMap<>();
            for (Indicator indicator : indicators) {
                values(codes().map(code -> ofYear(indicator, figures(code, months(), indicator))))
                        .reduce(Math::addExact)
                        .ifPresent(sum -> totals.put(indicator.id(), sum));
            }
            return totals;
        }
    }

    private static Cell ofYear(Indicator indicator, List<Figure> months) {
        return cell(
                months,
                switch (indicator.kind()) {
                    case FLOW -> sum(months);
                    case STOCK -> values(months.stream().map(Cell::of)).reduce((earlier, later) -> later);
                    case YES_NO -> sum(months).map(times -> times > 0 ? 1L : 0L);
                });
    }

    private static Optional<Long> sum(Collection<Figure> figures) {
        return values(figures.stream().map(Cell::of)).reduce(Math::addExact);
    }

    private static Stream<Long> values(Stream<Cell> cells) {
        return cells.flatMap(cell -> Optional.ofNullable(cell.value()).stream());
    }

    /** A value that is known, or else whether somebody said that it is not. */
    private static Cell cell(List<Figure> answered, Optional<Long> value) {
        return answered.isEmpty()
                ? Cell.UNANSWERED
                : Cell.of(value.map(Figure::of).orElse(Figure.UNKNOWN));
    }
}
