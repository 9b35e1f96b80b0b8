package vn.sohoi.questions;

import vn.sohoi.units.Unit;

/** What became of a unit. */
enum Fate {
    RENAMED,
    MERGED,
    ENDED;

    static Fate of(Unit old, Unit now) {
        if (old.level() != now.level()) {
            return ENDED;
        }
        return old.code().equals(now.code()) && now.mergedFrom().size() < 2 ? RENAMED : MERGED;
    }
}
