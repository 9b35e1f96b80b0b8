package vn.sohoi.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors are told of a dialog file is what its reader takes. */
class DialogSchemaTests {

    private static final Path DIALOGS = Path.of("dialogs");
    private static final Path BROKEN = Path.of("src/test/resources/dialogs/broken");
    private static final String TEXT = text(DIALOGS.resolve("dialog.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);
    private static final JsonNode JSON = JsonMapper.shared().readTree(TEXT);

    /** A schema sees the shape, not what the words stand for, and no editor reads a file that is no YAML. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "not-yaml",
            "empty",
            "key-twice",
            "step-twice",
            "choice-to-nowhere",
            "outcome-to-nowhere",
            "name-not-the-files",
            "phrase-is-a-command",
            "audience-unknown",
            "action-unknown",
            "outcome-unknown",
            "choices-from-unknown",
            "indicator-unknown",
            "indicator-twice",
            "placeholder-unknown",
            "placeholder-misspelt",
            "placeholder-too-early",
            "brace-unclosed",
            "question-too-long",
            "reason-too-long",
            "message-too-long",
            "choice-is-a-command",
            "choices-alike",
            "step-unreachable",
            "dead-end",
            "circle-without-question");

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static List<String> mistakes(Path file) {
        return SCHEMA.validate(text(file), InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    static List<Path> dialogs() throws IOException {
        return files(DIALOGS);
    }

    static List<Path> broken() throws IOException {
        return files(BROKEN).stream()
                .filter(file -> !BEYOND_A_SCHEMA.contains(name(file)))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void everyDialogFollowsTheSchemaItNames(Path dialog) {
        assertThat(text(dialog)).startsWith("# yaml-language-server: $schema=dialog.schema.json\n");
        assertThat(mistakes(dialog)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aMistakeInTheShapeIsMarkedByTheSchemaToo(Path file) {
        assertThat(mistakes(file)).isNotEmpty();
    }

    @Test
    void whatIsBeyondTheSchemaIsNotMarkedByIt() throws IOException {
        assertThat(files(BROKEN).stream().map(DialogSchemaTests::name)).containsAll(BEYOND_A_SCHEMA);
        assertThat(BEYOND_A_SCHEMA.stream()
                        .filter(name -> !Set.of("not-yaml", "empty", "key-twice", "step-twice")
                                .contains(name)))
                .allSatisfy(name ->
                        assertThat(mistakes(BROKEN.resolve(name + ".yaml"))).isEmpty());
    }

    /** The reader names every key that it takes when it meets one that it does not. */
    private static Set<String> taken(String step) {
        return DialogFile.read("f.yaml", "dialog: f\nsays: F\nsteps:\n  a: {" + step + ", zzz: 1}\n")
                .problems()
                .stream()
                .filter(problem -> problem.found().equals("'zzz'"))
                .findFirst()
                .map(problem ->
                        (Set<String>) new TreeSet<>(List.of(problem.allowed().split(", "))))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ask     | ask: A, expect: count
            perform | do: greet
            say     | say: A
            """)
    void everyVerbHasTheSameKeys(String verb, String step) {
        assertThat(taken(step))
                .isEqualTo(new TreeSet<>(
                        JSON.get("$defs").get(verb).get("properties").propertyNames()));
    }

    @Test
    void aQuestionCanExpectTheSameKinds() {
        JsonNode expect =
                JSON.get("$defs").get("ask").get("properties").get("expect").get("enum");
        assertThat(expect.valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.Expect.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
