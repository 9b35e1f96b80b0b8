package vn.sohoi.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.sohoi.yaml.Problem;

class DialogFileTests {

    private static final String BROKEN = """
            not-yaml                | 19 | not YAML: found unexpected end of stream | YAML 1.2
            empty                   | 1  | an empty file          | key: value
            a-list                  | 1  | no keys here           | key: value
            unknown-key             | 3  | 'colour'               | dialog, says, start, takes, steps
            key-twice               | 3  | 'says' twice           | each key once
            name-missing            | 1  | no 'dialog'            | a text
            takes-unknown           | 4  | 'week'                 | half-year, period, year
            steps-missing           | 1  | no names at 'steps'    | name: section
            steps-in-a-list         | 4  | no names at 'steps'    | name: section
            step-twice              | 19 | 'sure' twice           | each key once
            step-without-a-verb     | 20 | no 'say'               | a text
            unknown-key-in-a-step   | 9  | 'unit'                 | for, ask, hint, why, expect, save, choices, choices-from, yes, do, on
            two-verbs               | 7  | 'say'                  | for, ask, hint, why, expect, save, choices, choices-from, yes, do, on
            hint-without-a-question | 21 | 'hint'                 | for, say
            question-empty          | 6  | no 'ask'               | a text
            expect-unknown          | 7  | 'number'               | count, choice, contact, question, text
            expect-missing          | 6  | no 'expect'            | count, choice, contact, question, text
            choice-without-choices  | 10 | no choices             | label: step, or choices-from
            text-without-an-action  | 6  | no 'do'                | an action that gets the text
            choice-to-nowhere       | 14 | 'how-much'             | how-many, sure, send, next, unanswered, end
            outcome-to-nowhere      | 18 | 'finish'               | how-many, sure, send, next, unanswered, end
            outcome-without-a-place | 18 | no 'sent'              | a text
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
                        new PathMatchingResourcePatternResolver().getResources("classpath:dialogs/broken/*.yaml"))
                .map(file -> String.valueOf(file.getFilename()).replace(".yaml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> table = Stream.of(BROKEN, DialogChecksTests.UNFIT)
                .flatMap(String::lines)
                .map(row -> row.split("\\|")[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        table.addAll(Set.of("five-at-once", "step-is-a-text", "circle-without-question"));
        assertThat(files).isEqualTo(table);
    }

    @Test
    void allMistakesOfAFileAreReportedAtOnce() {
        assertThat(read("broken/five-at-once").problems())
                .extracting(problem -> problem.line() + " " + problem.found())
                .containsExactlyInAnyOrder("3 'colour'", "8 'number'", "14 'how-much'", "16 'hint'", "16 no 'say'");
    }

    @Test
    void aTextInPlaceOfAStepIsNoted() {
        assertThat(read("broken/step-is-a-text").problems())
                .extracting(problem -> problem.line() + " " + problem.found())
                .containsExactly("19 no keys here", "19 no 'say'");
    }

    @Test
    void aGoodFileBecomesTheDialogItDescribes() {
        DialogFile.Loaded loaded = DialogFile.read("trial.yaml", """
                dialog: trial
                says: Thử
                start: [thử, try]
                takes: period
                steps:
                  hello:
                    say: Chào chị
                  how-many:
                    for: commune
                    ask: Mấy hộ?
                    hint: "{so-far}"
                    why: Để cộng
                    expect: count
                    save: households
                  sure:
                    ask: Gửi?
                    expect: choice
                    choices:
                      Gửi: send
                      Sửa: how-many
                    yes: Gửi
                  send:
                    do: send-report
                    on:
                      sent: end
                """);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.dialog().start()).containsExactly("thử", "try");
        assertThat(loaded.dialog().takes()).isEqualTo(Dialog.Takes.MONTH);
        assertThat(loaded.dialog().steps())
                .containsExactly(
                        new Step.Say("hello", null, "Chào chị"),
                        new Step.Ask(
                                "how-many",
                                "commune",
                                "Mấy hộ?",
                                "{so-far}",
                                "Để cộng",
                                Step.Expect.COUNT,
                                "households",
                                Map.of(),
                                null,
                                null,
                                null,
                                Map.of()),
                        new Step.Ask(
                                "sure",
                                null,
                                "Gửi?",
                                null,
                                null,
                                Step.Expect.CHOICE,
                                null,
                                Map.of("Gửi", "send", "Sửa", "how-many"),
                                null,
                                "Gửi",
                                null,
                                Map.of()),
                        new Step.Perform("send", null, "send-report", Map.of("sent", "end")));
    }

    @ParameterizedTest
    @CsvSource({"monthly-report", "my-progress", "sign-up"})
    void theBundledDialogsHaveNoProblem(String name) {
        DialogFile.Loaded loaded = read(name);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.dialog().name()).isEqualTo(name);
    }

    private static DialogFile.Loaded read(String path) {
        try {
            var file = new ClassPathResource("dialogs/" + path + ".yaml");
            return DialogFile.read(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
