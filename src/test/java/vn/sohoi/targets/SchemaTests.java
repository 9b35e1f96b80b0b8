package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors are told of a target set is what its reader takes. */
class SchemaTests {

    private static final String FILE = "/targets/target-set.schema.json";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(FILE), InputFormat.JSON);
    private static final JsonNode DEFINITIONS =
            JsonMapper.shared().readTree(text(FILE)).get("$defs");

    private static final String SET = """
            set: trial
            province: "04"
            name: Thử
            year: 2022
            indicators:
              a: {name: a, unit: hộ, kind: flow, level: [commune]%s}
            targets:
              - number: 1
                name: Một%s
                parts:
                  - {part: p, name: p, indicator: a, level: commune, rule: %s}
            areas:
              - area: "1.1"
                name: Mảng%s
                activities:
                  - {activity: 1.1.1, name: Việc, level: commune, years: [2022], leads: Ban%s}
            """;

    private static String text(String path) {
        try (InputStream file = Objects.requireNonNull(SchemaTests.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> mistakes(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cao-bang-2022", "cao-bang-2023", "cao-bang-2024", "thai-nguyen-2021", "thai-nguyen-2022-2026"})
    void everyBundledSetFollowsTheSchemaItNames(String set) {
        String yaml = text("/targets/" + set + ".yaml");
        assertThat(yaml).startsWith("# yaml-language-server: $schema=target-set.schema.json\n");
        assertThat(mistakes(yaml)).isEmpty();
    }

    private static String with(int place, String inserted) {
        List<String> values = new java.util.ArrayList<>(List.of("", "", "coverage, each: 1", "", ""));
        values.set(place, inserted);
        return SET.formatted(values.toArray());
    }

    @Test
    void theTrialIsRightForBoth() {
        assertThat(mistakes(with(0, ""))).isEmpty();
        assertThat(TargetFile.read("f", with(0, "")).problems()).isEmpty();
    }

    /** The reader names every key that it takes when it meets one that it does not. */
    private static Set<String> taken(String yaml) {
        return TargetFile.read("f", yaml).problems().stream()
                .filter(problem -> problem.found().equals("'zzz'"))
                .findFirst()
                .map(problem ->
                        (Set<String>) new TreeSet<>(List.of(problem.allowed().split(", "))))
                .orElseThrow();
    }

    private static Set<String> told(String definition) {
        JsonNode properties = definition.isEmpty()
                ? JsonMapper.shared().readTree(text(FILE)).get("properties")
                : DEFINITIONS.get(definition).get("properties");
        return new TreeSet<>(properties.propertyNames());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            indicator | 0 | `, zzz: 1`
            target    | 1 | `\\n    zzz: 1`
            area      | 3 | `\\n    zzz: 1`
            activity  | 4 | `, zzz: 1`
            """)
    void everySectionHasTheSameKeys(String definition, int place, String inserted) {
        assertThat(taken(with(place, inserted.replace("\\n", "\n")))).isEqualTo(told(definition));
    }

    @Test
    void theSetHasTheSameKeys() {
        assertThat(taken(with(0, "") + "zzz: 1\n")).isEqualTo(told(""));
    }

    @Test
    void aFormHasTheSameKeys() {
        String form = "forms:\n  f: {name: F, every: year, level: [commune], indicators: [a]%s}\n";
        assertThat(mistakes(with(0, "") + form.formatted(""))).isEmpty();
        assertThat(taken(with(0, "") + form.formatted(", zzz: 1"))).isEqualTo(told("form"));
        assertThat(mistakes(with(0, "") + form.formatted("").replace("year", "week")))
                .isNotEmpty();
    }

    @Test
    void everyRuleHasTheSameKeys() {
        List<String> rules = List.of(TargetFile.read("f", with(2, "zzz"))
                .problems()
                .getFirst()
                .allowed()
                .split(", "));
        assertThat(rules)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        rule -> assertThat(taken(with(2, rule + ", zzz: 1"))).isEqualTo(told(rule)));
        assertThat(DEFINITIONS.get("part").get("oneOf")).hasSize(rules.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total",
                "total, at-least: 5, levels: {2022: 5}",
                "total, at-least: 0",
                "coverage",
                "coverage, each: 1, at-least: 5",
                "share, at-least: 60",
                "share, of: a, at-least: 101",
                "each-share, of: a, at-least: 60, when: a",
                "each-share, of: a, at-least: 60, above: 80",
                "each-share, of: a, at-least: 60, when: a, when-of: a, above: 80, up-to: 80",
                "at-most, of: a, below: 60",
                "growth, at-least: 1",
                "growth, of: a, base: 5, at-least: 1",
                "growth, of: a, gain: 5, at-least: 1",
                "milestone, at-least: 1",
                "guess, each: 1"
            })
    void whatTheReaderRefusesTheSchemaMarksToo(String rule) {
        assertThat(TargetFile.read("f", with(2, rule)).problems()).isNotEmpty();
        assertThat(mistakes(with(2, rule))).isNotEmpty();
    }
}
