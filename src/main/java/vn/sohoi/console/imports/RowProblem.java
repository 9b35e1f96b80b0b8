package vn.sohoi.console.imports;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file, for the staff who sent it.
 *
 * @param line of the file, from 1; the header is a line too
 * @param column null when no single column is to blame
 * @param why in Vietnamese
 * @param allowed what may stand there; empty when there is nothing to list
 */
public record RowProblem(int line, @Nullable String column, String found, String why, String allowed) {}
