package vn.sohoi.exports;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.exports.MonthTable.Column;
import vn.sohoi.exports.MonthTable.LevelTable;
import vn.sohoi.exports.MonthTable.Line;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Makes the table of a month's figures. */
@Component
public class MonthTables {

    private final Reports reports;
    private final Units units;
    private final TargetSets sets;

    MonthTables(Reports reports, Units units, TargetSets sets) {
        this.reports = reports;
        this.units = units;
        this.sets = sets;
    }

    /** Empty levels mean that no target set asks for figures of that year. */
    public MonthTable of(Unit unit, YearMonth period) {
        UnitTree tree = units.on(period.atEndOfMonth());
        String province = tree.provinceOf(unit.code()).code();
        List<LevelTable> levels = Arrays.stream(Level.values())
                .map(level -> table(tree, tree.within(unit.code(), level), columns(province, period, level), period))
                .flatMap(Optional::stream)
                .toList();
        return new MonthTable(
                UnitName.of(unit), period.toString(), "Số liệu báo cáo tháng " + Wording.month(period), levels);
    }

    private List<Column> columns(String province, YearMonth period, Level level) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        sets.all().stream()
                .filter(set -> set.province().equals(province) && set.year() == period.getYear())
                .flatMap((TargetSet set) -> set.reportedBy(level).stream())
                .forEach(indicator -> indicators.putIfAbsent(indicator.id(), indicator));
        return indicators.values().stream()
                .map(one -> new Column(one.id(), one.name(), one.unit()))
                .toList();
    }

    private Optional<LevelTable> table(UnitTree tree, List<Unit> units, List<Column> columns, YearMonth period) {
        if (units.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        List<Line> rows = units.stream()
                .map(unit -> line(tree, unit, columns, reports.find(unit.code(), period)))
                .toList();
        String level = units.getFirst().level().code();
        return Optional.of(new LevelTable(level, columns, rows, totals(columns, rows)));
    }

    private static Line line(UnitTree tree, Unit unit, List<Column> columns, Optional<Report> report) {
        String above = unit.parent() == null
                ? ""
                : tree.find(unit.parent()).map(Unit::name).orElse("");
        Map<String, Cell> figures = new LinkedHashMap<>();
        columns.forEach(column ->
                figures.put(column.indicator(), cell(report.flatMap(sent -> sent.figure(column.indicator())))));
        return new Line(unit.code(), unit.name(), above, report.isPresent(), figures);
    }

    private static Cell cell(Optional<Figure> figure) {
        return figure.map(known -> new Cell(known.state(), known.value())).orElse(new Cell("unanswered", null));
    }

    private static Map<String, Long> totals(List<Column> columns, List<Line> rows) {
        return columns.stream()
                .flatMap(column -> rows.stream()
                        .flatMap(row ->
                                Optional.ofNullable(row.figures().get(column.indicator())).map(Cell::value).stream())
                        .reduce(Math::addExact)
                        .map(sum -> Map.entry(column.indicator(), sum))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::addExact, LinkedHashMap::new));
    }
}
