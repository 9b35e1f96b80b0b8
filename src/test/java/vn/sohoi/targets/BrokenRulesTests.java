package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.yaml.Problem;

/** Mistakes in the rules that compare, plan by years or pick units. */
class BrokenRulesTests {

    private static final String FILE = """
            set: trial
            province: "04"
            name: Thử
            years: %s
            indicators:
              members: {name: hội viên, unit: người, kind: stock, level: [commune]}
              women: {name: phụ nữ, unit: người, kind: stock, level: [commune]}
            targets:
              - number: 1
                name: Hội viên
                parts:
                  - {part: all, name: Tất cả, indicator: members, level: commune, rule: %s}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            at-most, of: women, below: 60, at-most: 0          | '0' at 'at-most'       | a whole number from 1
            at-most, of: women, below: most, at-most: 1        | 'most' at 'below'      | a percentage such as 60 or 0.3
            at-most, of: men, below: 60, at-most: 1            | 'men'                  | members, women
            share, of: women, at-least: 101                    | '101' at 'at-least'   | a percentage from 1 to 100
            milestone, at-least: 1, by: 2021                   | '2021' at 'by'         | a year from 2022
            each-share, of: women, at-least: "0,3"             | '0,3' at 'at-least'    | a percentage such as 60 or 0.3
            each-share, of: women, at-least: 0                 | '0' at 'at-least'      | a percentage such as 60 or 0.3
            each-share, of: women, at-least: 1, when: men, when-of: women, above: 80 | 'men' | members, women
            growth, at-least: 1                                | no 'of'                | a text
            growth, base: 0, at-least: 1                       | '0' at 'base'          | a whole number from 1
            growth, of: women, gain: -5                        | '-5' at 'gain'         | a whole number from 1
            total, levels: {2022: 0}                           | '0' at '2022'          | a whole number from 1
            total, levels: {first: 5}                          | 'first' at 'levels'    | a year
            total, at-least: 5, levels: {2022: 5}              | 'at-least' beside 'levels' | one of them
            """)
    void aMistakeInARuleIsNamed(String rule, String found, String allowed) {
        assertThat(TargetFile.read("f", FILE.formatted("[2022, 2026]", rule)).problems())
                .containsExactly(new Problem("f", 12, found, allowed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [2026, 2022]       | '2026, 2022' at 'years'
            [2022]             | '2022' at 'years'
            [a, b]             | 'a, b' at 'years'
            """)
    void aTermHasAFirstAndALastYear(String years, String found) {
        assertThat(TargetFile.read("f", FILE.formatted(years, "coverage, each: 1"))
                        .problems())
                .containsExactly(new Problem("f", 4, found, "the first and the last, without 'year'"));
    }
}
