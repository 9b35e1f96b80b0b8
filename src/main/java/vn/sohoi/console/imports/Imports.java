package vn.sohoi.console.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import vn.sohoi.console.imports.FiguresCheck.Known;
import vn.sohoi.people.Roster;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.scores.Competitions;
import vn.sohoi.scores.ScoreCards;
import vn.sohoi.targets.Allotment.Made;
import vn.sohoi.targets.Allotment.Revision;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** Takes in files of units, posts, targets, figures, allotments and scores, each as a whole or not at all. */
@Component
public class Imports implements ApplicationRunner {

    /** The name that revisions made from files bear. */
    static final String BY = "import";

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final MongoTemplate mongo;
    private final Units units;
    private final Roster roster;
    private final TargetSets sets;
    private final Reports reports;
    private final Allotments allotments;
    private final Scores scores;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    /** How an import ended; with problems, nothing was written. */
    public record Outcome(int rows, int added, int changed, int unchanged, List<RowProblem> problems) {}

    /**
     * How an import of units was taken back.
     *
     * @param at when it had been imported
     * @param reported units that it added and that have reported since; nothing was taken back when there are any
     */
    public record Undoing(Instant at, int restored, int removed, List<Unit> reported) {}

    /** Competitions and what is entered for them. */
    @Component
    record Scores(Competitions competitions, ScoreCards cards) {}

    Imports(
            MongoTemplate mongo,
            Units units,
            Roster roster,
            TargetSets sets,
            Reports reports,
            Allotments allotments,
            Scores scores,
            Clock clock) {
        this.mongo = mongo;
        this.units = units;
        this.roster = roster;
        this.sets = sets;
        this.reports = reports;
        this.allotments = allotments;
        this.scores = scores;
        this.clock = clock;
    }

    /** What a file would change, and everything that is wrong with it; writes nothing. */
    public Outcome rehearse(Kind kind, byte[] file) {
        Problems problems = new Problems();
        return outcome(check(kind, file, problems), problems);
    }

    /** Writes what a file says if nothing is wrong with it. The same file again changes nothing. */
    public Outcome apply(Kind kind, byte[] file) {
        return alone(() -> {
            Problems problems = new Problems();
            Checked checked = check(kind, file, problems);
            Redo redo = redo(kind, checked);
            if (problems.none() && !redo.isEmpty()) {
                remember(redo);
                begin(redo);
                finish(redo);
            }
            return outcome(checked, problems);
        });
    }

    /** Before the first write, so that what is written can be taken back whatever happens. */
    private void remember(Redo redo) {
        if (!redo.units().isEmpty()) {
            mongo.insert(UnitsChange.of(redo.id(), redo.at(), units.all(), redo.units()));
        }
    }

    /**
     * Takes the last import of units back: those it changed are as before, those it added are gone.
     *
     * @return how it ended; empty when there is no import to take back
     */
    public Optional<Undoing> undoUnits() {
        return alone(() -> {
            Optional<UnitsChange> last = lastOfUnits();
            Optional<Undoing> undoing = last.map(this::undoing);
            if (undoing.filter(possible -> possible.reported().isEmpty()).isPresent()) {
                Redo redo = Redo.back(last.orElseThrow(), clock.instant());
                begin(redo);
                finish(redo);
            }
            return undoing;
        });
    }

    /** What taking the last import of units back would do; writes nothing. */
    public Optional<Undoing> rehearseUndo() {
        return alone(() -> lastOfUnits().map(this::undoing));
    }

    private Optional<UnitsChange> lastOfUnits() {
        return mongo.findAll(UnitsChange.class).stream().max(Comparator.comparing(UnitsChange::at));
    }

    /** Figures that came in for a unit since it was imported would come to stand for another one. */
    private Undoing undoing(UnitsChange change) {
        List<Unit> reported = units.all().stream()
                .filter(unit -> change.added().contains(unit.id()))
                .filter(unit -> reports.hasAny(
                        unit.code(), unit.from() == null ? null : YearMonth.from(unit.from()), change.at()))
                .toList();
        return new Undoing(change.at(), change.before().size(), change.added().size(), reported);
    }

    private static Outcome outcome(Checked checked, Problems problems) {
        Checked.Counts counts = checked.counts();
        return problems.none()
                ? new Outcome(counts.rows(), counts.added(), counts.changed(), counts.unchanged(), List.of())
                : new Outcome(counts.rows(), 0, 0, 0, problems.byLine());
    }

    private Checked check(Kind kind, byte[] file, Problems problems) {
        LocalDate today = today();
        return switch (kind) {
            case UNITS -> new UnitsCheck(units.all(), problems).check(table(kind, file, problems));
            case ROSTER ->
                new RosterCheck(units.on(today), roster.all(), clock.instant(), problems)
                        .check(table(kind, file, problems));
            case TARGETS -> new TargetsCheck(units.on(today), sets.all(), problems).check(file);
            case FIGURES ->
                new FiguresCheck(new Known(units::on, sets.all(), this::stored, YearMonth.from(today)), problems)
                        .check(table(kind, file, problems));
            case ALLOTMENTS ->
                new AllotmentsCheck(new AllotmentsCheck.Known(sets::find, units::on, allotments::now, today), problems)
                        .check(table(kind, file, problems));
            case CRITERIA ->
                new CriteriaCheck(units.on(today), sets::find, scores.competitions(), problems).check(file);
            case SCORES ->
                new ScoresCheck(
                                new ScoresCheck.Known(units::on, scores.competitions()::of, scores.cards()::of),
                                problems)
                        .check(table(kind, file, problems));
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Calendar.ZONE);
    }

    private static List<Row> table(Kind kind, byte[] file, Problems problems) {
        return new TableReader(kind, problems).read(file);
    }

    private Map<String, Figure> stored(String unit, YearMonth period) {
        return reports.find(unit, period).map(Report::figures).orElse(Map.of());
    }

    private Redo redo(Kind kind, Checked checked) {
        return new Redo(
                UUID.randomUUID().toString(),
                kind,
                clock.instant(),
                checked.units(),
                List.of(),
                checked.posts(),
                checked.targetSets(),
                checked.figures(),
                checked.allotments(),
                checked.criteria(),
                checked.scores());
    }

    /** Makes an import certain: from here on it will be finished, after a crash too. */
    void begin(Redo redo) {
        mongo.insert(redo);
    }

    /** Writes everything an import says. Each write is idempotent, so it may be repeated from the start. */
    private void finish(Redo redo) {
        if (!redo.units().isEmpty()) {
            units.save(redo.units());
        }
        if (!redo.gone().isEmpty()) {
            units.remove(redo.gone());
        }
        if (!redo.posts().isEmpty()) {
            roster.replace(redo.posts(), units.on(today()));
        }
        redo.targetSets().forEach(sets::save);
        redo.figures().forEach(month -> merge(redo, month));
        redo.allotments().forEach(shared -> shareOut(redo, shared));
        redo.criteria().forEach(scores.competitions()::save);
        redo.scores().forEach(card -> scores.cards().enter(card.unit(), card.year(), card.entries(), event(redo), BY));
        if (redo.id().startsWith(Redo.UNDO)) {
            mongo.remove(query(where("_id").is(redo.id().substring(Redo.UNDO.length()))), UnitsChange.class);
        }
        mongo.remove(redo);
    }

    private void merge(Redo redo, Redo.Month month) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        month.values().forEach((indicator, value) -> figures.put(indicator, figure(value)));
        // One event for each unit and month of this import: repeating it makes no second revision, while the
        // same file sent again after a correction is a new event.
        reports.merge(month.unit(), month.period(), figures, new Source(BY, event(redo), redo.at()));
    }

    private static String event(Redo redo) {
        return BY + "/" + redo.id();
    }

    private void shareOut(Redo redo, Redo.SharedOut shared) {
        Revision revision =
                new Revision(BY + "/" + redo.id(), redo.at(), BY, Made.HAND, null, shared.over(), shared.shares());
        allotments.replace(shared.part(), shared.unit(), revision);
    }

    /** Does what must not meet an import half-way. */
    <T> T alone(Supplier<T> work) {
        one.lock();
        try {
            finishUnfinished();
            return work.get();
        } finally {
            one.unlock();
        }
    }

    private static Figure figure(@Nullable Long value) {
        return value == null ? Figure.UNKNOWN : Figure.of(value);
    }

    /** Finishes what a crash or a lost store interrupted. */
    void finishUnfinished() {
        for (Redo redo : mongo.findAll(Redo.class)) {
            log.warn(
                    "finishing the import of {} that was interrupted, begun {}",
                    redo.kind().code(),
                    redo.at());
            finish(redo);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        one.lock();
        try {
            finishUnfinished();
        } finally {
            one.unlock();
        }
    }
}
