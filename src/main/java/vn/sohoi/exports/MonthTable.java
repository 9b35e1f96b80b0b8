package vn.sohoi.exports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.reports.Figure;

/** What the units at or below one unit reported for one month: a table for each level that reports. */
public record MonthTable(UnitName unit, String period, String title, String basis, List<LevelTable> levels) {

    /** @param totals the sum of the figures that are known, by indicator; none where nothing is known */
    public record LevelTable(String level, List<Column> columns, List<Line> rows, Map<String, Long> totals) {}

    /** An indicator. */
    public record Column(String indicator, String name, String unit) {}

    /**
     * A unit's figures, by indicator.
     *
     * @param above the name of the unit above it, empty for a province
     * @param sent whether it sent a report for this month
     */
    public record Line(String code, String name, String above, boolean sent, Map<String, Cell> figures) {}

    /**
     * @param state {@code value}, {@code zero}, {@code unknown} or {@code unanswered}
     * @param mark why the number was asked about before it was said to be right; null when it was not
     */
    public record Cell(
            String state,
            @Nullable Long value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String mark) {

        static final Cell UNANSWERED = new Cell("unanswered", null);

        Cell(String state, @Nullable Long value) {
            this(state, value, null);
        }

        static Cell of(@Nullable Figure figure) {
            return figure == null ? UNANSWERED : new Cell(figure.state(), figure.value(), figure.mark());
        }
    }
}
