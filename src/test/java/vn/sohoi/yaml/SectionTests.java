package vn.sohoi.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTests {

    private final List<Problem> problems = new ArrayList<>();

    private Section read(String yaml) {
        return Section.read("a.yaml", yaml, problems);
    }

    @Test
    void valuesAreReadAsTheyStandThere() {
        Section section = read("""
                time: 17:00
                no: no
                padded: "  two words  "
                list: [a, b]
                lone: a
                number: -12
                pairs: {x: y, z: w}
                """);
        assertThat(section.text("time")).isEqualTo("17:00");
        assertThat(section.text("no")).isEqualTo("no");
        assertThat(section.text("padded")).isEqualTo("two words");
        assertThat(section.texts("list")).containsExactly("a", "b");
        assertThat(section.texts("lone")).containsExactly("a");
        assertThat(section.texts("absent")).isEmpty();
        assertThat(section.whole("number")).isEqualTo(-12);
        assertThat(section.inner("pairs").pairs()).containsExactly(Map.entry("x", "y"), Map.entry("z", "w"));
        assertThat(section.inner("absent").pairs()).isEmpty();
        assertThat(section.optionalText("absent")).isEmpty();
        assertThat(section.has("list")).isTrue();
        assertThat(section.has("absent")).isFalse();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a: b: c`                | 1 | not YAML      | YAML 1.2
            `a: [1, 2`               | 1 | not YAML      | YAML 1.2
            `a: 1\\n  b: 2\\n c: 3`    | 2 | not YAML      | YAML 1.2
            `a: "open`               | 1 | not YAML      | YAML 1.2
            `a: *nowhere`            | 1 | not YAML      | YAML 1.2
            ``                       | 1 | an empty file | key: value
            `# only a comment`       | 1 | an empty file | key: value
            `- a\\n- b`               | 1 | no keys here  | key: value
            `just words`             | 1 | no keys here  | key: value
            `a: 1\\nb: 2\\na: 3`       | 3 | 'a' twice     | each key once
            """)
    void aFileThatCannotBeReadIsAProblemAndNoException(String yaml, int line, String found, String allowed) {
        read(yaml.replace("\\n", "\n"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("a.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.found()).contains(found);
            assertThat(problem.allowed()).isEqualTo(allowed);
        });
    }

    @Test
    void aMissingKeyIsNotedOnce() {
        Section section = read("a: 1");
        assertThat(section.text("b")).isEmpty();
        assertThat(section.whole("c")).isZero();
        assertThat(problems)
                .extracting(Problem::found, Problem::allowed)
                .containsExactly(tuple("no 'b'", "a text"), tuple("no 'c'", "a whole number"));
    }

    @Test
    void aListWhereATextBelongsIsNotedOnce() {
        assertThat(read("a: [b]").text("a")).isEmpty();
        assertThat(problems).extracting(Problem::found).containsExactly("a list or section at 'a'");
    }

    @ParameterizedTest
    @CsvSource({"12.5", "1e3", "zwölf", "1_000", "1234567890123456", "0x10", "'1,000'"})
    void whatIsNoWholeNumberIsNoted(String text) {
        assertThat(read("a: " + text).whole("a")).isZero();
        assertThat(problems)
                .extracting(Problem::found, Problem::allowed)
                .containsExactly(tuple("'" + text + "' at 'a'", "a whole number"));
    }

    @Test
    void aProblemStandsOnTheLineOfItsKey() {
        Section section = read("""
                one: 1
                surplus:
                  - deep
                two: 2
                """);
        section.only("one", "two");
        section.problem("two", "2", "3");
        section.problem("absent", "nothing", "something");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml:2: 'surplus'; allowed: one, two",
                        "a.yaml:4: 2; allowed: 3",
                        "a.yaml:1: nothing; allowed: something");
    }

    @Test
    void whatIsNoSectionWhereOneBelongsIsNotedAndReadAsEmpty() {
        Section section = read("""
                list:
                  - word
                names: word
                inner:
                  a: word
                pairs: [x]
                """);
        assertThat(section.sections("list")).hasSize(1);
        assertThat(section.sections("absent")).isEmpty();
        assertThat(section.named("names")).isEmpty();
        assertThat(section.named("inner")).containsKey("a");
        assertThat(section.inner("pairs").pairs()).isEmpty();
        assertThat(problems)
                .extracting(problem -> problem.line() + " " + problem.found())
                .containsExactly(
                        "2 no keys here",
                        "1 no list at 'absent'",
                        "3 no names at 'names'",
                        "5 no keys here",
                        "6 no keys here");
    }

    @Test
    void deepNestingAndAliasesDoNotHang() {
        read("a: &x [1]\nb: *x\nc: " + "[".repeat(40) + "]".repeat(40)).only("a", "b", "c");
        assertThat(problems).isEmpty();
    }
}
