package vn.sohoi.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.console.Examples;
import vn.sohoi.scores.Competition.Block;
import vn.sohoi.scores.CriteriaFile.Loaded;
import vn.sohoi.scores.Criterion.Grade;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.targets.TargetFile;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Problem;

class CriteriaFileTests {

    private static final TargetSet SET = TargetFile.read(
                    "cao-bang-2024.yaml", Examples.text("/targets/cao-bang-2024.yaml"))
            .set();

    private static final String LEVELS =
            Stream.of(Level.values()).map(Level::code).collect(Collectors.joining(", "));

    private static final String FILE = """
            competition: trial
            province: "04"
            year: 2024
            level: district
            set: cao-bang-2024
            name: Thử
            parts:
              - part: I
                name: Một
                points: 10
                criteria:
                  - {number: 1, name: Tay, points: 3, kind: entered}
                  - {number: 2, name: Đăng ký, points: 4, kind: registered, parts: [5/members]}
                  - number: 3
                    name: Báo cáo
                    points: 3
                    kind: reporting
                    grades:
                      - {late: 2, missing: 1, points: 2}
                      - {late: 4, missing: 2, points: 0}
            bonus:
              ceiling: 5
              items: [{item: them, name: Thêm}]
            deductions:
              ceiling: 5
              items: [{item: bot, name: Bớt}]
            """;

    private static Optional<TargetSet> sets(String id) {
        return Optional.of(SET).filter(set -> set.id().equals(id));
    }

    private static Loaded bundled() {
        return CriteriaFile.read("cao-bang-2024.yaml", ScoreWorld.criteria(), CriteriaFileTests::sets);
    }

    @Test
    void theBundledFileIsThatOfTheDocument() {
        Competition competition = bundled().competition();
        assertThat(bundled().problems()).isEmpty();
        assertThat(competition.criteria())
                .extracting(Criterion::id)
                .isEqualTo(
                        IntStream.rangeClosed(1, 49).mapToObj(String::valueOf).toList());
        assertThat(competition.parts()).extracting(Block::points).containsExactly(20L, 20L, 130L, 10L);
        assertThat(competition.parts().get(2).groups())
                .extracting(Block::points)
                .containsExactly(50L, 36L, 44L);
        assertThat(competition.points()).isEqualTo(180);
        assertThat(competition.bonus().ceiling()).isEqualTo(20);
        assertThat(competition.deductions().ceiling()).isEqualTo(20);
        assertThat(competition.bonus().items()).hasSize(7);
        assertThat(competition.deductions().items()).hasSize(4);
        assertThat(competition.level()).isEqualTo(Level.DISTRICT);
    }

    @Test
    void theNumbersThatSlipInTheDocumentAreKept() {
        assertThat(bundled().competition().criteria())
                .filteredOn(criterion -> criterion.printed() != null)
                .extracting(criterion -> criterion.id() + "=" + criterion.printed())
                .containsExactly("21=11", "47=", "48=");
    }

    @Test
    void fourteenCriteriaGoByTheRegisteredTargetAndOneByTheRecord() {
        assertThat(bundled().competition().criteria())
                .filteredOn(criterion -> criterion.kind().equals("registered"))
                .extracting(Criterion::id)
                .containsExactly("15", "16", "20", "22", "23", "29", "35", "36", "37", "40", "41", "42", "43", "44");
        assertThat(bundled().competition().criteria())
                .filteredOn(criterion -> criterion.judged() instanceof Judged.Reporting)
                .singleElement()
                .satisfies(criterion -> {
                    assertThat(criterion.id()).isEqualTo("48");
                    assertThat(criterion.points()).isEqualTo(7);
                    assertThat(criterion.judged())
                            .isEqualTo(new Judged.Reporting(List.of(
                                    new Grade(2, 1, 5), new Grade(3, 2, 3), new Grade(5, 3, 1), new Grade(6, 4, 0))));
                });
    }

    @Test
    void theTrialFileHasNoProblem() {
        assertThat(CriteriaFile.read("f", FILE, CriteriaFileTests::sets).problems())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name: Thử                  | colour: red             | 6  | 'colour'                       | competition, province, year, level, set, name, parts, bonus, deductions
            competition: trial         | competition: Trial 1    | 1  | 'Trial 1' at 'competition'     | small letters, digits and hyphens
            year: 2024                 | year: 24                | 3  | '24' at 'year'                 | 2000 to 2100
            level: district            | level: village          | 4  | 'village'                      | every level
            set: cao-bang-2024         | set: cao-bang-1999      | 5  | 'cao-bang-1999'                | a target set that is loaded
            points: 10                 | points: 11              | 10 | 11, but what stands below is worth 10 | 10, or 'sums-to: 10' with a note
            points: 10                 | points: ten             | 10 | 'ten' at 'points'              | a whole number
            number: 2,                 | number: 1,              | 13 | criterion 1 twice              | each number once; 'printed' for the document's
            number: 2,                 | number: 0,              | 13 | '0' at 'number'                | 1 to 999
            kind: entered              | kind: guessed           | 12 | 'guessed'                      | entered, registered, reporting
            kind: entered              | kind: entered, parts: [5/members] | 12 | 'parts'              | number, printed, name, english, points, kind, sensitive, note
            kind: entered              | kind: entered, sensitive: maybe | 12 | 'maybe'                | true, false
            parts: [5/members]         | parts: [members]        | 13 | 'members'                      | a target's number and part, such as 5/members
            parts: [5/members]         | parts: []               | 13 | no part                        | a target's number and part, such as 5/members
            parts: [5/members]         | parts: [5/members], sum: {indicator: members, level: commune} | 13 | 'sum' beside 'parts' | one of them
            parts: [5/members]         | sum: {indicator: members, level: district} | 13 | 'district' does not report 'members' | commune
            parts: [5/members]         | sum: {indicator: members, level: village} | 13 | 'village' | every level
            parts: [5/members]         | reaching: {indicator: members, level: commune, each: 0} | 13 | '0' at 'each' | 1 to 2147483647
            late: 4, missing: 2        | late: 2, missing: 2     | 20 | late 2 or missing 2 → 0        | more late, more missing and fewer points than the row before
            missing: 2, points: 0      | missing: 2, points: 4   | 20 | '4' at 'points'                | 0 to 3
            missing: 2, points: 0      | missing: 2, points: 2   | 20 | late 4 or missing 2 → 2        | more late, more missing and fewer points than the row before
            ceiling: 5                 | ceiling: 0              | 22 | '0' at 'ceiling'               | 1 to 100000
            item: bot                  | item: them              | 26 | 'them' twice                   | each item once
            item: bot                  | item: Bớt 1             | 26 | 'Bớt 1' at 'item'              | small letters, digits and hyphens
            """)
    void aMistakeIsNamedWithItsLineAndWhatIsAllowed(String good, String bad, int line, String found, String allowed) {
        assertThat(FILE).contains(good);
        int at = FILE.indexOf(good);
        String file = FILE.substring(0, at) + bad + FILE.substring(at + good.length());
        assertThat(CriteriaFile.read("f", file, CriteriaFileTests::sets).problems())
                .contains(new Problem("f", line, found, allowed.replace("every level", LEVELS)));
    }

    @Test
    void aSumThatIsDeclaredNeedsANoteAndMustBeRight() {
        assertThat(declared("sums-to: 10"))
                .containsExactly(new Problem("f", 11, "no 'note' beside 'sums-to'", "a note that says so"));
        assertThat(declared("sums-to: 9\n    note: cộng nhầm"))
                .containsExactly(new Problem("f", 11, "9, but what stands below is worth 10", "10"));
    }

    private static List<Problem> declared(String keys) {
        String file = FILE.replace("points: 10\n", "points: 12\n    " + keys + "\n");
        return CriteriaFile.read("f", file).problems();
    }

    @ParameterizedTest
    @CsvSource({"5/member", "9/members", "5/province-honourary"})
    void aPartThatTheSetDoesNotHaveIsAnsweredWithThoseItHas(String part) {
        String file = FILE.replace("5/members", part);
        assertThat(CriteriaFile.read("f", file, CriteriaFileTests::sets).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(13);
                    assertThat(problem.found()).isEqualTo("'" + part + "'");
                    assertThat(problem.allowed()).contains("5/members, 5/recommended");
                });
    }

    @Test
    void allMistakesOfAFileAreReportedAtOnce() {
        String file = FILE.replace("year: 2024", "year: soon")
                .replace("kind: entered", "kind: guessed")
                .replace("late: 4", "late: no")
                .replace("item: them", "article: them");
        assertThat(CriteriaFile.read("f", file).problems())
                .extracting(Problem::line)
                .contains(3, 12, 20, 23);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: [b              | not YAML
            just words         | no keys here
            # nothing          | an empty file
            """)
    void whatIsNoFileIsNamedToo(String text, String found) {
        assertThat(CriteriaFile.read("f", text).problems())
                .first()
                .satisfies(problem -> assertThat(problem.found()).startsWith(found));
    }

    @Test
    void aDocumentWhoseOwnSumDiffersMayBeDeclaredSo() {
        String file = FILE.replace("points: 10\n", "points: 12\n    sums-to: 10\n    note: bản gốc cộng nhầm\n");
        Loaded loaded = CriteriaFile.read("f", file);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.competition().points()).isEqualTo(12);
    }
}
