package vn.sohoi.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.people.Roster;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Deadlines;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Who owes which report. */
@Component
class Debts {

    private final Units units;
    private final Roster roster;
    private final TargetSets sets;
    private final Deadlines deadlines;
    private final Reports reports;

    Debts(Units units, Roster roster, TargetSets sets, Deadlines deadlines, Reports reports) {
        this.units = units;
        this.roster = roster;
        this.sets = sets;
        this.deadlines = deadlines;
        this.reports = reports;
    }

    /** What a person still owes for the month that ended last. */
    List<Owed> of(String phone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Calendar.ZONE);
        YearMonth period = YearMonth.from(today).minusMonths(1);
        UnitTree tree = units.on(period.atEndOfMonth());
        List<Post> posts = roster.postsOf(new Phone(phone)).stream()
                .flatMap(post -> post.in(tree).stream())
                .toList();
        return posts.stream()
                .flatMap(post -> tree.find(post.unit()).stream())
                .distinct()
                .filter(unit -> Rights.allows(posts, Right.REPORT, unit, tree))
                .filter(unit -> reports.find(unit.code(), period).isEmpty())
                .flatMap(unit -> owed(unit, period, tree).stream())
                .toList();
    }

    /** Nothing is owed for a year without targets, or by a level that is asked nothing. */
    private Optional<Owed> owed(Unit unit, YearMonth period, UnitTree tree) {
        return sets.of(tree.provinceOf(unit.code()).code(), period.getYear())
                .map(set -> set.reportedBy(unit.level()).size())
                .filter(questions -> questions > 0)
                .map(questions -> new Owed(unit, period, deadlines.of(unit.level(), period), questions));
    }
}
