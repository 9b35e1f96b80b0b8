package vn.sohoi.exports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.exports.MonthTable.Cell;

/**
 * What the units at or below one unit reported in one year: a table for each level that reports.
 *
 * @param asOf the moment whose knowledge is told, local
 */
public record YearTable(
        UnitName unit, int year, OffsetDateTime asOf, String title, String basis, List<LevelTable> levels) {

    /**
     * @param rows the year of each unit
     * @param totals the sum of what is known, each code once, by indicator; none where nothing is known
     * @param months the twelve months of all the units together
     */
    public record LevelTable(
            String level, List<Column> columns, List<Line> rows, Map<String, Long> totals, List<Month> months) {}

    /** @param kind {@code flow} adds up over the months, {@code stock} and {@code yes-no} do not */
    public record Column(String indicator, String name, String unit, String kind) {}

    /**
     * A unit's year in one shape, by indicator; a code that was used again has a row for each unit that bore it: the sum of a flow, the year's newest value of a stock, 1 or 0 for done or not.
     *
     * @param above the name of the unit above it, empty for a province
     * @param sent how many months it sent
     */
    public record Line(String code, String name, String above, int sent, Map<String, Cell> figures) {}

    /** @param sent how many units sent the month */
    public record Month(String period, int sent, Map<String, Cell> figures) {}
}
