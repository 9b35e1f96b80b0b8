package vn.sohoi.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import vn.sohoi.yaml.Problem;

/** What would go wrong while a dialog runs is found when its file is read: one broken file for each kind of mistake. */
class DialogChecksTests {

    private static final Vocabulary WORDS = new Vocabulary(
            Map.of(
                    "open", List.of("opened"),
                    "look-up", List.of("found"),
                    "send-report", List.of("sent", "empty")),
            Map.of("name", Set.of(), "unit", Set.of("open")),
            Map.of("commune", "cấp xã", "nobody", ""),
            Set.of("own-units"),
            Set.of("households", "members"),
            2000);

    static final String UNFIT = """
            name-not-the-files          | 1  | 'trial' | name-not-the-files, as the file is called
            step-name-with-capitals     | 5  | step 'HowMany' | small letters and digits, joined by -
            step-name-reserved          | 5  | step 'unanswered' | any name but end, next, unanswered
            phrase-is-a-command         | 3  | 'hủy bỏ' | a phrase that is no command at a question
            audience-unknown            | 6  | 'village' | commune, nobody
            action-unknown              | 16 | 'send-mail' | look-up, open, send-report
            outcome-unknown             | 18 | 'send' | sent, empty
            contact-without-action      | 7  | 'expect: contact' without 'do' | do: an action that takes the answer
            outcomes-without-action     | 9  | 'on' without 'do' | do: an action, with its outcomes under 'on'
            choices-from-unknown        | 12 | 'all-units' | own-units
            choices-from-without-action | 11 | 'choices-from' without 'do' | do: an action that takes the answer
            indicator-unknown           | 8  | 'house-holds' | households, members
            indicator-twice             | 12 | 'households' is kept by 'how-many' | each indicator once
            placeholder-unknown         | 6  | 'month' | name, unit
            placeholder-misspelt        | 6  | 'Name' | name, unit
            placeholder-too-early       | 6  | '{unit}' too early | a step behind do: open
            brace-unclosed              | 6  | a brace without its pair | {placeholder}
            question-too-long           | 6  | 2108 characters with its hint and choices, and 100 for each placeholder and 200 for the engine | at most 2000
            reason-too-long             | 8  | 2061 characters with its hint and choices, and 100 for each placeholder and 200 for the engine | at most 2000
            message-too-long            | 20 | 2039 characters with its hint and choices, and 100 for each placeholder and 200 for the engine | at most 2000
            choice-is-a-number          | 14 | choice '2' | a label with letters
            choice-is-an-emoji          | 14 | choice '✏️' | a label with letters
            choice-is-a-command         | 14 | choice 'Huỷ' | a label that is no command at a question
            choices-alike               | 13 | choice 'Gửi' | a label of its own, also without marks
            step-unreachable            | 19 | 'thanks' is never reached | a step to which another leads
            dead-end                    | 20 | 'look' never comes to an end | a step from which some way leads to the end
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = UNFIT)
    void aMistakeIsNamedWithItsLineAndWhatIsAllowed(String name, int line, String found, String allowed) {
        assertThat(read("broken/" + name).problems())
                .contains(new Problem(name + ".yaml", line, found, allowed))
                .hasSizeLessThan(3);
    }

    @Test
    void everyStepOfACircleWithoutAQuestionIsNamed() {
        assertThat(read("broken/circle-without-question").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "circle-without-question.yaml:15: 'send' comes back to itself without a question;"
                                + " allowed: a way on which something is asked",
                        "circle-without-question.yaml:20: 'look' comes back to itself without a question;"
                                + " allowed: a way on which something is asked");
    }

    @Test
    void allMistakesAreReportedAtOnceWithThoseOfReading() {
        assertThat(problems("""
                Hello:
                  for: village
                  say: "{month}"
                  colour: red
                ask-it:
                  ask: Mấy?
                  expect: number
                """)).containsExactly("step 'Hello'", "'village'", "'month'", "'colour'", "'number'");
    }

    @Test
    void anIndicatorMayBeAnythingWhileNoTargetSetIsKnown() {
        var none = new Vocabulary(
                WORDS.actions(), WORDS.placeholders(), WORDS.audiences(), WORDS.choicesFrom(), Set.of(), 2000);
        assertThat(DialogFile.read("trial.yaml", """
                dialog: trial
                says: Thử
                steps:
                  how-many:
                    ask: Mấy?
                    expect: count
                    save: anything
                """, none).problems()).isEmpty();
    }

    @Test
    void aPlaceholderIsGoodBehindTheActionThatGivesItOnly() {
        assertThat(problems("""
                begin:
                  do: open
                  on:
                    opened: next
                how-many:
                  ask: "{unit} có mấy hộ?"
                  expect: count
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another step leads there by a choice    | {hello: {ask: A?, expect: choice, choices: {Sang: there, Thôi: end}}, there: {for: nobody, say: B}}
            it stands behind one for some people    | {hello: {for: commune, ask: A?, expect: count}, there: {say: B}}
            it is what is not answered              | {how-many: {ask: A?, expect: count, save: members}, sure: {ask: B?, expect: choice, choices: {Tiếp: unanswered, Thôi: end}}}
            a try again with another outcome        | {sign: {ask: A?, expect: contact, do: send-report, on: {empty: sign}}}
            the number of a question                | {how-many: {ask: A?, expect: count, save: members}, sure: {ask: C?, expect: choice, choices: {Sửa: which, Thôi: end}}, which: {for: nobody, ask: B?, expect: question}}
            """)
    void thereIsNothingWrongWhere(String what, String steps) {
        assertThat(problems(steps)).as(what).isEmpty();
    }

    @Test
    void noDialogTakesTheNameOrAPhraseOfAnother() {
        var files = new DialogFiles();
        assertThat(files.add(read("clashing/first"))).isEmpty();
        assertThat(files.add(read("clashing/same-name")))
                .containsExactly(new Problem("same-name.yaml", 2, "'first'", "a name that first.yaml does not have"));
        assertThat(files.add(read("clashing/same-phrase")))
                .containsExactly(
                        new Problem("same-phrase.yaml", 3, "'BAO  CAO'", "a phrase that first.yaml does not have"),
                        new Problem("same-phrase.yaml", 3, "'Nộp'", "a phrase that first.yaml does not have"));
        assertThat(files.dialogs().all()).extracting(Dialog::name).containsExactly("first");
    }

    private static DialogFile.Loaded read(String path) {
        try {
            var file = new ClassPathResource("dialogs/" + path + ".yaml");
            return DialogFile.read(
                    String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8), WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(String yaml) {
        return DialogFile.read("trial.yaml", "dialog: trial\nsays: Thử\nsteps:\n" + yaml.indent(2), WORDS)
                .problems()
                .stream()
                .map(Problem::found)
                .toList();
    }
}
