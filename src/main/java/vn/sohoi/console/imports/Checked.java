package vn.sohoi.console.imports;

import java.util.List;
import vn.sohoi.people.Post;
import vn.sohoi.units.Unit;

/** What a file without problems comes to: how its rows compare with what is stored, and what is to be written. */
record Checked(
        Counts counts,
        List<Unit> units,
        List<Post> posts,
        List<String> targetSets,
        List<Redo.Month> figures,
        List<Redo.SharedOut> allotments,
        List<String> criteria,
        List<Redo.Card> scores) {

    /** Rows that are new, different from what is stored, and the same. */
    record Counts(int rows, int added, int changed, int unchanged) {

        static Counts of(int rows, int added, int changed) {
            return new Counts(rows, added, changed, rows - added - changed);
        }
    }

    static Checked units(Counts counts, List<Unit> units) {
        return new Checked(counts, units, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Checked posts(Counts counts, List<Post> posts) {
        return new Checked(counts, List.of(), posts, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Checked targetSets(Counts counts, List<String> targetSets) {
        return new Checked(counts, List.of(), List.of(), targetSets, List.of(), List.of(), List.of(), List.of());
    }

    static Checked figures(Counts counts, List<Redo.Month> figures) {
        return new Checked(counts, List.of(), List.of(), List.of(), figures, List.of(), List.of(), List.of());
    }

    static Checked allotments(Counts counts, List<Redo.SharedOut> allotments) {
        return new Checked(counts, List.of(), List.of(), List.of(), List.of(), allotments, List.of(), List.of());
    }

    static Checked criteria(Counts counts, List<String> criteria) {
        return new Checked(counts, List.of(), List.of(), List.of(), List.of(), List.of(), criteria, List.of());
    }

    static Checked scores(Counts counts, List<Redo.Card> scores) {
        return new Checked(counts, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), scores);
    }
}
