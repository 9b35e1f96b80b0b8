package vn.sohoi.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dialog file may change while somebody is in the middle of it: what she gave is kept by what it is about. */
class ChangedDialogTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final Features features = mock(Features.class);

    ChangedDialogTests() {
        when(features.now()).thenReturn(NOW);
        when(features.asks(any(), any())).thenReturn(true);
        when(features.value(any(), any(), any())).thenReturn("…");
        when(features.echo(any(), any(), any()))
                .thenAnswer(call -> call.getArgument(0) + " " + ((Answer) call.getArgument(1)).value());
        when(features.perform(any(), any(), any(), any()))
                .thenReturn(Features.Outcome.of("opened", Map.of(Frame.DRAFT, "01267/2022-10")));
    }

    /** A file that asks for these indicators, each in a step of its name. */
    private static Engine asking(String... indicators) {
        StringBuilder yaml = new StringBuilder("""
                dialog: trial
                says: Thử
                start: [thử]
                steps:
                  open:
                    do: open-report
                    on:
                      opened: next
                """);
        for (String indicator : indicators) {
            yaml.append("  %s:\n    ask: Mấy %s?\n    expect: count\n    save: %s\n"
                    .formatted(indicator, indicator, indicator));
        }
        return new Engine(new Dialogs(
                List.of(DialogFile.read("trial.yaml", yaml.toString()).dialog())));
    }

    private Session said(Engine engine, Session session, String text) {
        return engine.turn(session, new Input.Text(text), features).session();
    }

    private String answer(Engine engine, Session session, String text) {
        return engine.turn(session, new Input.Text(text), features)
                .messages()
                .getLast()
                .text();
    }

    private Session twoOfThree() {
        Engine engine = asking("clubs", "works", "heads");
        return said(engine, said(engine, said(engine, Session.EMPTY, "thử"), "3"), "4");
    }

    @Test
    void answersStayWithWhatTheyAreAboutAndNotWithTheirPlace() {
        Engine changed = asking("heads", "families", "works", "clubs");
        Session session = said(changed, twoOfThree(), "5");
        assertThat(session.draft("01267/2022-10")).hasSize(3);
        assertThat(session.draft("01267/2022-10").get("heads"))
                .isEqualTo(Answer.given(5).at(NOW));
        assertThat(session.draft("01267/2022-10").get("clubs"))
                .isEqualTo(Answer.given(3).at(NOW));
        assertThat(answer(changed, twoOfThree(), "5")).contains("heads 5").endsWith("Câu 2/4. Mấy families?");
    }

    @Test
    void nothingIsTakenForTheAnswerToAQuestionThatIsGone() {
        Engine changed = asking("clubs", "works", "families");
        Session session = said(changed, twoOfThree(), "5");
        assertThat(session.draft("01267/2022-10")).containsOnlyKeys("clubs", "works");
        assertThat(answer(changed, twoOfThree(), "5")).contains("chưa được ghi").endsWith("Câu 3/3. Mấy families?");
        assertThat(said(changed, session, "5").draft("01267/2022-10").get("families"))
                .isEqualTo(Answer.given(5).at(NOW));
    }

    @Test
    void aDialogThatIsGoneIsClosedAndItsAnswersAreKept() {
        Engine others = new Engine(new Dialogs(List.of()));
        when(features.help()).thenReturn(Message.of("Chị có thể nhắn"));
        assertThat(answer(others, twoOfThree(), "5")).isEqualTo("Chị có thể nhắn");
        assertThat(said(others, twoOfThree(), "5").draft("01267/2022-10")).hasSize(2);
    }
}
