package vn.sohoi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import vn.sohoi.installation.DemoMode;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.people.Roster;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Fills an empty store with the example year before the first request comes in. */
@Component
@Conditional(DemoMode.class)
class DemoYear implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final String CAO_BANG = "units/cao-bang-2022.csv";
    private static final String THAI_NGUYEN = "units/thai-nguyen-2021.csv";
    private static final List<String> SETS =
            List.of("cao-bang-2022", "cao-bang-2023", "cao-bang-2024", "thai-nguyen-2021", "thai-nguyen-2022-2026");
    private static final Instant SINCE = Instant.parse("2021-12-31T17:00:00Z");

    private final MongoTemplate mongo;
    private final Units units;
    private final Roster roster;
    private final TargetSets sets;
    private final Reports reports;
    private final Clock clock;
    private boolean running;

    DemoYear(MongoTemplate mongo, Units units, Roster roster, TargetSets sets, Reports reports, Clock clock) {
        this.mongo = mongo;
        this.units = units;
        this.roster = roster;
        this.sets = sets;
        this.reports = reports;
        this.clock = clock;
    }

    /** <pre>{ _id: "cao-bang-2022", at: ISODate }</pre>: the example is complete. */
    @Document("examples")
    record Loaded(@Id String id, Instant at) {}

    @Override
    public void start() {
        running = true;
        if (mongo.findById("cao-bang-2022", Loaded.class) != null) {
            return;
        }
        List<Unit> caoBang = units(CAO_BANG);
        List<Unit> thaiNguyen = units(THAI_NGUYEN);
        units.save(caoBang);
        units.save(thaiNguyen);
        SETS.forEach(set -> sets.save(text("targets/" + set + ".yaml")));
        List<Post> posts = new ArrayList<>(people(caoBang));
        posts.addAll(staffOf(thaiNguyen.getFirst(), "0900000019"));
        roster.replace(posts, new UnitTree(caoBang));
        loadFigures(caoBang);
        mongo.save(new Loaded("cao-bang-2022", clock.instant()));
        LOG.info("the example year is in the store: {} units", caoBang.size() + thaiNguyen.size());
    }

    /** Reports of a start that was cut off are kept; the others follow. */
    private void loadFigures(List<Unit> caoBang) {
        List<ExampleUnit> list = caoBang.stream()
                .map(unit ->
                        new ExampleUnit(unit.code(), unit.level().code(), unit.parent() == null ? "" : unit.parent()))
                .toList();
        List<Report> all = ExampleFigures.of(list, ExampleFigures.SEED).stream()
                .map(DemoYear::report)
                .toList();
        if (reports.isEmpty()) {
            reports.insertAll(all);
        } else {
            all.forEach(report -> reports.send(
                    report.unit(),
                    report.period(),
                    report.figures(),
                    new Source(report.sentBy(), report.revisions().getFirst().id(), report.sentAt())));
        }
    }

    private static Report report(ExampleReport example) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        example.figures().forEach((indicator, value) -> figures.put(indicator, Figure.of(value)));
        YearMonth period = example.period();
        Source source = new Source("example", "example:" + example.unit() + "/" + period, example.sentAt());
        return Reports.example(example.unit(), period, figures, source);
    }

    private static List<Unit> units(String file) {
        return text(file)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(DemoYear::unit)
                .toList();
    }

    private static Unit unit(String line) {
        String[] cells = line.split(",", -1);
        Level level = Level.ofCode(cells[1]).orElseThrow();
        return Unit.of(cells[0], level, cells[2], cells[3].isEmpty() ? null : cells[3]);
    }

    private static List<Post> people(List<Unit> units) {
        List<Post> posts = new ArrayList<>();
        for (Unit unit : units) {
            String six = "0".repeat(6 - unit.code().length()) + unit.code();
            switch (unit.level()) {
                case COMMUNE -> {
                    posts.add(post(unit, Role.CHAIR, "0902" + six));
                    posts.add(post(unit, Role.DEPUTY, "0903" + six));
                }
                case DISTRICT -> posts.add(post(unit, Role.DISTRICT, "0901" + six));
                case PROVINCE -> {
                    posts.addAll(staffOf(unit, "0900000001"));
                    posts.add(post(unit, Role.ADMIN, "0900000002"));
                }
            }
        }
        return posts;
    }

    private static List<Post> staffOf(Unit province, String phone) {
        return List.of(post(province, Role.PROVINCE, phone));
    }

    private static Post post(Unit unit, Role role, String phone) {
        return Post.begin(unit.code(), role, role.title() + " " + unit.name(), new Phone(phone), SINCE);
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the channels, which start in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
