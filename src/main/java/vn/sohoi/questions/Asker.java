package vn.sohoi.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.sohoi.people.Post;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.reports.Calendar;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/**
 * Who asks, and when.
 *
 * @param posts what the person holds now; at least one
 * @param tree the units of today
 */
public record Asker(List<Post> posts, UnitTree tree, Instant now) {

    public Asker {
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("somebody without a post asks");
        }
    }

    /** The unit meant when none is named: the one of the first post. */
    public Unit home() {
        return tree.get(posts.getFirst().unit());
    }

    public Unit province() {
        return tree.provinceOf(home().code());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, Calendar.ZONE);
    }

    public boolean may(Right right, Unit unit) {
        return Rights.allows(posts, right, unit, tree);
    }
}
