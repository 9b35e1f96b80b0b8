package vn.sohoi.console.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestConstructor;
import vn.sohoi.console.ConsoleTest;
import vn.sohoi.console.Examples;
import vn.sohoi.console.imports.Imports.Outcome;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.people.Roster;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.ReportChanged;
import vn.sohoi.reports.Reports;
import vn.sohoi.scores.Competitions;
import vn.sohoi.scores.Entry;
import vn.sohoi.scores.ScoreCards;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

@ConsoleTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import(ImportsTests.PowerCut.class)
class ImportsTests {

    private static final YearMonth MARCH = YearMonth.of(2022, 3);

    private final Imports imports;
    private final MongoTemplate mongo;
    private final Units units;
    private final Roster roster;
    private final Reports reports;
    private final ScoreCards cards;
    private final Competitions competitions;
    private final PowerCut cut;

    ImportsTests(
            Imports imports,
            MongoTemplate mongo,
            Units units,
            Roster roster,
            Reports reports,
            ScoreCards cards,
            Competitions competitions,
            PowerCut cut) {
        this.imports = imports;
        this.mongo = mongo;
        this.units = units;
        this.roster = roster;
        this.reports = reports;
        this.cards = cards;
        this.competitions = competitions;
        this.cut = cut;
    }

    /** Fails, when told to, right after some reports have been written. */
    static class PowerCut {
        private int left = Integer.MAX_VALUE;

        @EventListener
        void on(ReportChanged changed) {
            if (--left == 0) {
                left = Integer.MAX_VALUE;
                throw new IllegalStateException("the power went off");
            }
        }
    }

    @BeforeEach
    void loadTheExample() {
        assertThat(load(Kind.UNITS, Examples.units()).problems()).isEmpty();
        assertThat(load(Kind.TARGETS, Examples.targets()).problems()).isEmpty();
    }

    private Outcome load(Kind kind, String file) {
        return imports.apply(kind, file.getBytes(StandardCharsets.UTF_8));
    }

    private Report report(String unit) {
        return reports.find(unit, MARCH).orElseThrow();
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        assertThat(load(Kind.UNITS, Examples.units())).isEqualTo(new Outcome(172, 0, 0, 172, List.of()));
        assertThat(load(Kind.TARGETS, Examples.targets())).isEqualTo(new Outcome(20, 0, 0, 20, List.of()));
        String posts = "unit,role,name,phone\n01327,chair,Chị Một,0902001327\n";
        load(Kind.ROSTER, posts);
        Post before = roster.postsOf(new Phone("0902001327")).getFirst();
        assertThat(load(Kind.ROSTER, posts)).isEqualTo(new Outcome(1, 0, 0, 1, List.of()));
        assertThat(roster.postsOf(new Phone("0902001327"))).containsExactly(before);
        assertThat(mongo.findAll(Redo.class)).isEmpty();
    }

    @Test
    void aFileAgainAfterACorrectionIsAChangeAndOnlyThen() {
        String twelve = figures("01270", 12);
        assertThat(load(Kind.FIGURES, twelve).added()).isEqualTo(1);
        assertThat(load(Kind.FIGURES, twelve).unchanged()).isEqualTo(1);
        assertThat(report("01270").revisions()).hasSize(1);
        assertThat(load(Kind.FIGURES, figures("01270", 14)).changed()).isEqualTo(1);
        assertThat(load(Kind.FIGURES, twelve).changed()).isEqualTo(1);
        assertThat(report("01270").revisions()).hasSize(3);
        assertThat(report("01270").figure("new-members")).contains(Figure.of(12));
    }

    @Test
    void nothingIsWrittenWhenOneRowIsWrong() {
        String file = figures("01273", 3) + "01276,2022-03,new-members,x\n";
        assertThat(load(Kind.FIGURES, file).problems()).hasSize(1);
        assertThat(reports.find("01273", MARCH)).isEmpty();
        assertThat(mongo.findAll(Redo.class)).isEmpty();
    }

    @Test
    void aRehearsalWritesNothing() {
        byte[] file = figures("01279", 3).getBytes(StandardCharsets.UTF_8);
        assertThat(imports.rehearse(Kind.FIGURES, file)).isEqualTo(new Outcome(1, 1, 0, 0, List.of()));
        assertThat(reports.find("01279", MARCH)).isEmpty();
    }

    @Test
    void aNewChairTakesThePostAndTheOldOneLosesIt() {
        load(Kind.ROSTER, "unit,role,name,phone\n01288,chair,Chị Cũ,0911111111\n01288,deputy,Chị Phó,0911111112\n");
        Outcome outcome = load(Kind.ROSTER, "unit,role,name,phone\n1288,chair,Chị Mới,911111113\n");
        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(roster.of("01288"))
                .extracting(Post::role, Post::phone)
                .containsExactlyInAnyOrder(tuple(Role.CHAIR, "0911111113"), tuple(Role.DEPUTY, "0911111112"));
    }

    @Test
    void aCrashBetweenTheRecordAndTheFirstWriteLosesNothing() {
        Map<String, @Nullable Long> values = new LinkedHashMap<>();
        values.put("new-members", 5L);
        values.put("clubs", null);
        imports.begin(redo("crash-1", List.of(new Redo.Month("01285", MARCH, values))));
        assertThat(reports.find("01285", MARCH)).isEmpty();

        imports.run(new DefaultApplicationArguments());

        assertThat(report("01285").figures())
                .containsEntry("new-members", Figure.of(5))
                .containsEntry("clubs", Figure.UNKNOWN);
        assertThat(mongo.findAll(Redo.class)).isEmpty();
    }

    @Test
    void aCrashInTheMiddleIsFinishedOnceBeforeTheNextImport() {
        cut.left = 2;
        String file = figures("01290", 1) + "01294,2022-03,new-members,2\n01297,2022-03,new-members,3\n";
        assertThatThrownBy(() -> load(Kind.FIGURES, file)).hasMessage("the power went off");
        assertThat(reports.find("01290", MARCH)).isPresent();
        assertThat(reports.find("01297", MARCH)).isEmpty();

        assertThat(load(Kind.FIGURES, file)).isEqualTo(new Outcome(3, 0, 0, 3, List.of()));

        for (String unit : List.of("01290", "01294", "01297")) {
            assertThat(report(unit).revisions()).hasSize(1);
        }
        assertThat(mongo.findAll(Redo.class)).isEmpty();
    }

    @Test
    void everyKindOfRecordIsFinishedAfterACrash() {
        Unit unit = Unit.of("09999", Level.COMMUNE, "Xã Thử", "040");
        Post post = Post.begin("09999", Role.CHAIR, "Chị Thử", new Phone("0919999999"), Check.NOW);
        List<String> sets = new ArrayList<>(List.of(Examples.text("/imports/targets.yaml")));
        imports.begin(new Redo(
                "crash-2",
                Kind.UNITS,
                Check.NOW,
                List.of(unit),
                List.of(),
                List.of(post),
                sets,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        imports.run(new DefaultApplicationArguments());
        assertThat(units.all()).contains(unit);
        assertThat(roster.of("09999")).extracting(Post::name).containsExactly("Chị Thử");
        assertThat(load(Kind.TARGETS, sets.getFirst()).unchanged()).isEqualTo(4);
    }

    @Test
    void criteriaAndScoresAreFinishedAfterACrash() {
        Entry points = new Entry(new BigDecimal("2.5"), null, null, "KH 1");
        cards.enter("040", 2024, Map.of("2", points), "before", "import");
        List<String> criteria = List.of(Examples.text("/criteria/cao-bang-2024.yaml"));
        Redo.Card card = new Redo.Card("040", 2024, Map.of("1", points, "2", Entry.NOTHING));
        imports.begin(new Redo(
                "crash-3",
                Kind.SCORES,
                Check.NOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                criteria,
                List.of(card)));
        imports.run(new DefaultApplicationArguments());
        assertThat(cards.of("040", 2024).entries()).containsExactly(Map.entry("1", points));
        assertThat(competitions.find("cao-bang-2024")).isPresent();
        assertThat(mongo.findAll(Redo.class)).isEmpty();
    }

    @Test
    void aRecordOfAnOlderServiceIsFinishedToo() {
        mongo.getCollection("imports")
                .insertOne(
                        Document.parse("{_id: 'old', kind: 'UNITS', units: [], posts: [], targetSets: [], figures: []}")
                                .append("at", Date.from(Check.NOW)));
        imports.run(new DefaultApplicationArguments());
        assertThat(mongo.findAll(Redo.class)).isEmpty();
    }

    private static Redo redo(String id, List<Redo.Month> months) {
        return new Redo(
                id,
                Kind.FIGURES,
                Check.NOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                months,
                List.of(),
                List.of(),
                List.of());
    }

    private static String figures(String unit, int value) {
        return "unit,period,indicator,value\n" + unit + ",2022-03,new-members," + value + "\n";
    }
}
