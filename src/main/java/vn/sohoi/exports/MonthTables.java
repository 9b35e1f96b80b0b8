package vn.sohoi.exports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.exports.MonthTable.Column;
import vn.sohoi.exports.MonthTable.LevelTable;
import vn.sohoi.exports.MonthTable.Line;
import vn.sohoi.reports.Reports;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Makes the table of a month's figures. */
@Component
public class MonthTables {

    private final Reports reports;
    private final Units units;
    private final Columns columns;

    MonthTables(Reports reports, Units units, Columns columns) {
        this.reports = reports;
        this.units = units;
        this.columns = columns;
    }

    /** With everything that is known now. Empty levels mean that nobody was asked or answered. */
    public MonthTable of(Unit unit, YearMonth period, Instant now) {
        return table(unit, period, now, null);
    }

    /** With what was known at a moment: the same whenever it is asked for. */
    public MonthTable asOf(Unit unit, YearMonth period, Instant moment) {
        return table(unit, period, moment, moment);
    }

    private MonthTable table(Unit unit, YearMonth period, Instant asOf, @Nullable Instant moment) {
        UnitTree tree = units.on(period.atEndOfMonth());
        List<String> codes = Arrays.stream(Level.values())
                .flatMap(level -> tree.within(unit.code(), level).stream())
                .map(Unit::code)
                .toList();
        Known known = Known.of(reports, codes, period, period, moment);
        String province = tree.provinceOf(unit.code()).code();
        List<LevelTable> levels = Arrays.stream(Level.values())
                .map(level -> table(tree, tree.within(unit.code(), level), province, known, period))
                .flatMap(Optional::stream)
                .toList();
        return new MonthTable(
                UnitName.of(unit),
                period.toString(),
                "Số liệu báo cáo tháng " + Wording.month(period),
                Wording.basis(asOf),
                levels);
    }

    private Optional<LevelTable> table(
            UnitTree tree, List<Unit> units, String province, Known known, YearMonth period) {
        if (units.isEmpty()) {
            return Optional.empty();
        }
        Level level = units.getFirst().level();
        Set<String> answered = known.indicators(units.stream().map(Unit::code).toList());
        List<Column> shown = columns.of(province, period.getYear(), level, answered).stream()
                .map(one -> new Column(one.id(), one.name(), one.unit()))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Line> rows = units.stream()
                .map(unit -> line(tree, unit, shown, known, period))
                .toList();
        return Optional.of(new LevelTable(level.code(), shown, rows, totals(shown, rows)));
    }

    private static Line line(UnitTree tree, Unit unit, List<Column> columns, Known known, YearMonth period) {
        Map<String, Cell> figures = new LinkedHashMap<>();
        columns.forEach(column ->
                figures.put(column.indicator(), Cell.of(known.figure(unit.code(), period, column.indicator()))));
        return new Line(unit.code(), unit.name(), Wording.above(tree, unit), known.sent(unit.code(), period), figures);
    }

    private static Map<String, Long> totals(List<Column> columns, List<Line> rows) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (Column column : columns) {
            rows.stream()
                    .flatMap(row -> Optional.ofNullable(row.figures().get(column.indicator())).stream())
                    .flatMap(cell -> Optional.ofNullable(cell.value()).stream())
                    .reduce(Math::addExact)
                    .ifPresent(sum -> totals.put(column.indicator(), sum));
        }
        return totals;
    }
}
