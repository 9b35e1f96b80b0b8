package vn.sohoi.console.imports;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param line of the file, from 1
 * @param columns where each column stands, by its name
 */
record Row(int line, Map<String, Integer> columns, List<String> cells) {

    /** The text in a column; empty when there is none. */
    String text(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }
}
