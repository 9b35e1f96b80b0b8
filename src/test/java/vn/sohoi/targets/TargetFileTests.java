package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.sohoi.plausibility.Limits;
import vn.sohoi.targets.Indicator.Kind;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Problem;

class TargetFileTests {

    private static final String BROKEN = """
            not-yaml                   | 3  | not YAML: mapping values are not allowed here | YAML 1.2
            empty                      | 1  | an empty file                 | key: value
            unknown-key                | 5  | 'colour'                      | set, province, name, english, year, years, asked, plausible, indicators, forms, targets, areas
            key-twice                  | 6  | 'year' twice                  | each key once
            set-missing                | 1  | no 'set'                      | a text
            year-in-words              | 5  | 'hai nghìn' at 'year'         | a whole number
            indicators-missing         | 1  | no names at 'indicators'      | name: section
            kind-unknown               | 10 | 'monthly'                     | flow, stock, yes-no
            kind-missing               | 8  | no 'kind'                     | flow, stock, yes-no
            level-unknown              | 11 | 'village'                     | province, district, commune
            level-missing              | 8  | no level                      | province, district, commune
            sensitive-unclear          | 11 | 'maybe'                       | true, false
            within-unknown             | 11 | 'people'                      | members
            targets-missing            | 1  | no list at 'targets'          | a list of sections
            number-twice               | 23 | target 1 twice                | each target once
            number-zero                | 13 | '0' at 'number'               | a whole number from 1
            number-in-words            | 13 | 'one' at 'number'             | a whole number
            parts-missing              | 13 | no list at 'parts'            | a list of sections
            parts-empty                | 16 | no part                       | at least one part
            part-twice                 | 23 | 'all' twice                   | each part once
            rule-unknown               | 19 | 'average'                     | total, coverage, quarterly, per-unit, share, each-share, at-most, growth, milestone
            rule-missing               | 17 | no 'rule'                     | total, coverage, quarterly, per-unit, share, each-share, at-most, growth, milestone
            key-of-another-rule        | 23 | 'of'                          | part, name, english, rule, indicator, level, also, words, at-least, each, levels
            amount-missing             | 17 | no 'at-least'                 | a whole number
            amount-zero                | 22 | '0' at 'at-least'             | a whole number from 1
            indicator-unknown          | 20 | 'people'                      | members
            also-unknown               | 23 | 'people'                      | members
            share-of-nothing           | 17 | no 'of'                       | a text
            share-of-unknown           | 20 | 'people'                      | members
            plausible-unclear          | 11 | 'sometimes'                   | off, or a section with history, factor, at-least
            plausible-of-nothing       | 11 | 'months'                      | history, factor, at-least
            plausible-too-long         | 11 | '36' at 'history'             | a whole number from 3 to 24
            plausible-in-words         | 11 | 'five' at 'factor'            | a whole number
            form-every-unknown         | 13 | 'week'                        | half-year, year, on-demand
            form-level-missing         | 13 | no level                      | province, district, commune
            form-name-missing          | 13 | no 'name'                     | a text
            form-id-with-capitals      | 13 | form 'Half_Report'            | small letters, digits and '-', as in half-year-report
            form-without-indicators    | 13 | no indicator                  | at least one indicator
            form-indicator-unknown     | 13 | 'men'                         | members, women, present, heads, net
            form-indicator-in-two      | 14 | 'women' is in 'half-report' already | each indicator in one form
            form-indicator-of-others   | 13 | 'heads' is reported by district | by commune
            form-indicator-made        | 13 | 'net' is made from others     | its components: members
            form-part-without-whole    | 13 | 'present' without 'women'     | a part beside its whole
            form-key-unknown           | 13 | 'words'                       | name, english, every, level, indicators
            part-level-unknown         | 21 | 'village'                     | province, district, commune
            part-level-does-not-report | 21 | 'district' does not report 'members' | commune
            text-is-a-list             | 14 | a list or section at 'name'   | a text
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = BROKEN)
    void aMistakeIsNamedWithItsLineAndWhatIsAllowed(String name, int line, String found, String allowed) {
        assertThat(read("broken/" + name).problems())
                .containsExactly(new Problem(name + ".yaml", line, found, allowed));
    }

    @Test
    void everyBrokenFileIsInTheTable() throws IOException {
        Set<String> files = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:targets/broken/*.yaml"))
                .map(file -> String.valueOf(file.getFilename()).replace(".yaml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> table =
                BROKEN.lines().map(row -> row.split("\\|")[0].strip()).collect(Collectors.toCollection(TreeSet::new));
        table.add("seven-at-once");
        assertThat(files).isEqualTo(table);
    }

    @Test
    void allMistakesOfAFileAreReportedAtOnce() {
        assertThat(read("broken/seven-at-once").problems())
                .extracting(problem -> problem.line() + " " + problem.found())
                .containsExactlyInAnyOrder(
                        "5 'year' twice",
                        "6 'colour'",
                        "11 'monthly'",
                        "12 'village'",
                        "14 'one' at 'number'",
                        "20 'people'",
                        "22 'ten' at 'at-least'");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
                                | flow   |                            | 12 5 20
                                | stock  |                            | 12 2 20
                                | yes-no |                            | never
            off                 | flow   |                            | never
            off                 | flow   | {factor: 3}                | 12 3 20
            {at-least: 50}      | stock  |                            | 12 2 50
            {at-least: 50}      | flow   | {history: 6, factor: 3}    | 6 3 50
            {at-least: 50}      | flow   | off                        | never
            """)
    void whatIsPlausibleIsSaidForTheSetAndForAnIndicator(
            @Nullable String set, String kind, @Nullable String indicator, @Nullable String limits) {
        String yaml = """
                set: trial
                province: "04"
                name: Thử
                year: 2022
                %s
                indicators:
                  a: {name: a, unit: hộ, kind: %s, level: [commune]%s}
                targets: []
                """.formatted(
                set == null ? "" : "plausible: " + set, kind, indicator == null ? "" : ", plausible: " + indicator);
        TargetFile.Loaded loaded = TargetFile.read("f", yaml);
        assertThat(loaded.problems()).isEmpty();
        Limits read = loaded.set().indicator("a").orElseThrow().plausible();
        assertThat(read == null ? null : read.history() + " " + read.factor() + " " + read.atLeast())
                .isEqualTo(limits);
    }

    @Test
    void theBundledSetHasTenTargetsAndNoProblem() {
        TargetFile.Loaded loaded = read("cao-bang-2022");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.set().id()).isEqualTo("cao-bang-2022");
        assertThat(loaded.set().province()).isEqualTo("04");
        assertThat(loaded.set().year()).isEqualTo(2022);
        assertThat(loaded.set().targets()).extracting(Target::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(loaded.set().indicators()).hasSize(25);
    }

    @ParameterizedTest
    @CsvSource({
        "cao-bang-2023, staff-skilled, full-time-staff",
        "cao-bang-2023, staff-it-trained, full-time-staff",
        "cao-bang-2023, branch-heads-trained, branch-heads",
        "cao-bang-2024, staff-skilled, full-time-staff",
        "cao-bang-2024, staff-it-trained, full-time-staff",
        "cao-bang-2024, officers-updating, officers",
        "cao-bang-2024, branch-heads-trained, branch-heads",
        "thai-nguyen-2021, core-members, members",
        "thai-nguyen-2021, staff-trained, full-time-staff",
        "thai-nguyen-2021, staff-qualified, full-time-staff",
        "thai-nguyen-2021, branch-heads-trained, branch-heads",
        "thai-nguyen-2021, rated-good, rated",
        "thai-nguyen-2021, rated-excellent, rated-good"
    })
    void aPartOfAWholeNamesIt(String set, String part, String whole) {
        assertThat(read(set).set().indicator(part).map(Indicator::within)).contains(whole);
    }

    @ParameterizedTest(name = "target {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | activities           | Coverage[indicator=cultural-activities, level=COMMUNE, each=1]
            2  | out-of-poverty       | Total[indicator=households-out-of-poverty, level=COMMUNE, atLeast=161, each=0]
            2  | out-of-near-poverty  | Total[indicator=households-out-of-near-poverty, level=COMMUNE, atLeast=161, each=0]
            2  | managers             | Total[indicator=managers-supported, level=DISTRICT, atLeast=20, each=0]
            2  | cooperatives         | Milestone[indicator=cooperatives-founded, level=DISTRICT, atLeast=3, by=2026]
            3  | victims              | Share[indicator=victims-served, of=victims-found, level=DISTRICT, atLeastPercent=80]
            4  | eight-criteria       | Total[indicator=households-eight-criteria, level=COMMUNE, atLeast=805, each=5]
            4  | works                | PerUnit[indicator=works-done, level=COMMUNE, each=1]
            5  | members              | Total[indicator=new-members, level=COMMUNE, atLeast=1300, each=0]
            6  | branch-heads         | Share[indicator=branch-heads-trained, of=branch-heads, level=DISTRICT, atLeastPercent=60]
            7  | province-supervision | Coverage[indicator=supervision-sessions, level=PROVINCE, each=1]
            7  | district-comments    | Coverage[indicator=draft-comments, level=DISTRICT, each=1]
            7  | commune-supervision  | Coverage[indicator=supervision-sessions, level=COMMUNE, each=1]
            8  | policy               | Milestone[indicator=policies-proposed, level=PROVINCE, atLeast=1, by=2026]
            9  | families             | PerUnit[indicator=startup-families, level=DISTRICT, each=5]
            9  | districts            | Coverage[indicator=startup-families, level=DISTRICT, each=5]
            10 | recommended          | Total[indicator=party-recommended, level=COMMUNE, atLeast=500, each=0]
            """)
    void theBundledRulesAreThoseOfTheDocument(int target, String part, String rule) {
        assertThat(read("cao-bang-2022").set().target(target).orElseThrow().parts())
                .filteredOn(one -> one.id().equals(part))
                .extracting(one -> one.rule().toString())
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "cao-bang-2022, 04, 2022, 2022, 10, 20, true",
        "cao-bang-2023, 04, 2023, 2023, 9, 24, false",
        "cao-bang-2024, 04, 2024, 2024, 8, 35, false",
        "thai-nguyen-2021, 19, 2021, 2021, 10, 43, false",
        "thai-nguyen-2022-2026, 19, 2022, 2026, 8, 27, false"
    })
    void everyBundledSetIsWithoutProblem(
            String file, String province, int first, int last, int targets, int parts, boolean asked) {
        TargetFile.Loaded loaded = read(file);
        assertThat(loaded.problems()).isEmpty();
        TargetSet set = loaded.set();
        assertThat(set.id()).isEqualTo(file);
        assertThat(set.province()).isEqualTo(province);
        assertThat(set.term()).isEqualTo(new TargetSet.Term(first, last));
        assertThat(set.asked()).isEqualTo(asked);
        List<Target> numbered = set.targets().stream()
                .filter(target -> set.area(target).isEmpty())
                .toList();
        assertThat(numbered)
                .extracting(Target::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, targets).boxed().toList());
        assertThat(numbered).allSatisfy(target -> assertThat(target.words()).isNotEmpty());
        assertThat(numbered.stream().mapToInt(target -> target.parts().size()).sum())
                .isEqualTo(parts);
    }

    @Test
    void everyBundledSetIsInTheTable() throws IOException {
        assertThat(new PathMatchingResourcePatternResolver().getResources("classpath*:targets/*.yaml"))
                .hasSize(5);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            cao-bang-2023         | 7 | gathering  | AtMost[indicator=members, of=women-present, level=COMMUNE, belowPercent=60, atMost=10]
            cao-bang-2024         | 5 | gathering  | EachShare[indicator=members, of=women-present, level=COMMUNE, atLeastPercent=60, among=null]
            thai-nguyen-2021      | 1 | quarterly  | Quarterly[indicator=examples-sent, level=DISTRICT, each=3]
            thai-nguyen-2021      | 8 | fund-growth | Growth[indicator=fund, level=COMMUNE, base=Reported[of=fund-2020], atLeast=Percent[percent=4]]
            thai-nguyen-2021      | 9 | above-80   | EachShare[indicator=members, of=members-2020, level=COMMUNE, atLeastPercent=100.3, among=Among[indicator=members, of=women-present, above=true, percent=80]]
            thai-nguyen-2021      | 9 | up-to-80   | EachShare[indicator=members, of=members-2020, level=COMMUNE, atLeastPercent=101, among=Among[indicator=members, of=women-present, above=false, percent=80]]
            thai-nguyen-2022-2026 | 2 | out-of-poverty | Plan[indicator=households-helped, level=COMMUNE, levels={2022=500, 2023=500, 2024=500, 2025=500, 2026=500}, each=3]
            thai-nguyen-2022-2026 | 6 | branch-heads | Plan[indicator=branch-heads-trained, level=DISTRICT, levels={2022=500, 2023=500, 2024=500, 2025=500, 2026=335}, each=0]
            thai-nguyen-2022-2026 | 6 | district-skilled | Plan[indicator=newly-skilled, level=DISTRICT, levels={2022=10, 2023=10, 2024=10, 2025=7}, each=0]
            """)
    void theOtherRulesAreReadToo(String file, int target, String part, String rule) {
        assertThat(read(file).set().target(target).orElseThrow().parts())
                .filteredOn(one -> one.id().equals(part))
                .extracting(one -> one.rule().toString())
                .containsExactly(rule);
    }

    @Test
    void indicatorsKeepTheirKindLevelsAndWhole() {
        TargetSet set = read("cao-bang-2022").set();
        Indicator served = set.indicator("victims-served").orElseThrow();
        assertThat(served.within()).isEqualTo("victims-found");
        assertThat(served.sensitive()).isTrue();
        assertThat(served.levels()).containsExactly(Level.DISTRICT);
        assertThat(set.indicator("clubs").orElseThrow().kind()).isEqualTo(Kind.STOCK);
        assertThat(set.indicator("clubs").orElseThrow().sensitive()).isFalse();
        assertThat(set.indicator("no-such")).isEmpty();
        assertThat(set.target(55)).isEmpty();
        assertThat(set.target(0)).isEmpty();
    }

    @Test
    void aLevelReportsItsIndicatorsInTheFilesOrder() {
        TargetSet set = read("cao-bang-2022").set();
        assertThat(set.reportedBy(Level.COMMUNE)).hasSize(12);
        assertThat(set.reportedBy(Level.DISTRICT)).hasSize(9);
        assertThat(ids(set.reportedBy(Level.PROVINCE)))
                .containsExactly("supervision-sessions", "draft-comments", "policies-proposed");
    }

    private static List<String> ids(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).toList();
    }

    private static TargetFile.Loaded read(String path) {
        try {
            var file = new ClassPathResource("targets/" + path + ".yaml");
            return TargetFile.read(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
