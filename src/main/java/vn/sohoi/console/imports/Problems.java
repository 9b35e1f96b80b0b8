package vn.sohoi.console.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything found wrong with a file so far. */
final class Problems {

    /** Longer texts are cut: a problem is to be read, not to carry the file back. */
    private static final int SHOWN = 80;

    private final List<RowProblem> all = new ArrayList<>();

    void add(Row row, String column, String why, String allowed) {
        add(row.line(), column, row.text(column), why, allowed);
    }

    void add(int line, @Nullable String column, String found, String why, String allowed) {
        String shown = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
        all.add(new RowProblem(line, column, shown, why, allowed));
    }

    boolean none() {
        return all.isEmpty();
    }

    List<RowProblem> byLine() {
        return all.stream().sorted(Comparator.comparingInt(RowProblem::line)).toList();
    }
}
