package vn.sohoi.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.sohoi.conversation.DialogWords;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.DialogFile;
import vn.sohoi.dialog.Step;
import vn.sohoi.dialog.Vocabulary;

/** A diagram shows every step once, and where each leads. */
class DialogDiagramTests {

    private static final Vocabulary WORDS = DialogWords.with(Set.of());

    private static Dialog dialog(String name) throws Exception {
        String file = name + ".yaml";
        return DialogFile.read(file, Files.readString(Path.of("dialogs", file))).dialog();
    }

    private static List<Element> elements(String svg, String tag) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        var found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static List<String> texts(String svg, String kind) throws Exception {
        return elements(svg, "text").stream()
                .filter(text -> text.getAttribute("class").equals(kind))
                .map(Element::getTextContent)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"monthly-report", "sign-up", "my-progress"})
    void everyStepIsABoxAndNoTwoBoxesMeet(String name) throws Exception {
        Dialog dialog = dialog(name);
        assertThat(texts(DialogDiagram.svg(dialog, WORDS), "name"))
                .containsExactlyElementsOf(
                        dialog.steps().stream().map(Step::name).toList());
        List<Box> boxes = DialogDiagram.boxes(dialog, WORDS);
        Layout.of(boxes, 0);
        for (Box one : boxes) {
            assertThat(boxes).filteredOn(other -> other != one).noneMatch(other -> meet(one, other));
        }
    }

    private static boolean meet(Box one, Box other) {
        return one.left() < other.right()
                && other.left() < one.right()
                && one.place.top < other.bottom()
                && other.place.top < one.bottom();
    }

    @Test
    void noArrowThatLeadsDownPassesThroughABox() throws Exception {
        List<Box> boxes = DialogDiagram.boxes(dialog("monthly-report"), WORDS);
        Layout layout = Layout.of(boxes, 0);
        assertThat(layout.arrows().stream().flatMap(arrow -> arrow.passes().stream()))
                .isNotEmpty()
                .allSatisfy(pass -> assertThat(boxes)
                        .filteredOn(box -> box.place.top == pass.top)
                        .noneMatch(box -> box.left() < pass.center && pass.center < box.right()));
    }

    private static List<String> arrows(Dialog dialog) {
        return Layout.of(DialogDiagram.boxes(dialog, WORDS), 0).arrows().stream()
                .map(arrow -> arrow.from().step.name() + " -" + arrow.exit().label() + "-> "
                        + arrow.to().step.name())
                .toList();
    }

    @Test
    void arrowsLeadWhereTheFileSays() throws Exception {
        assertThat(arrows(dialog("sign-up")))
                .containsExactly("greet -unknown-> identify", "identify -try-again-> retry");
        assertThat(arrows(dialog("monthly-report")))
                .contains(
                        "open -opened-> cultural-activities",
                        "open -opened-> managers-supported",
                        "open -opened-> province-supervision",
                        "cultural-activities --> new-clubs",
                        "party-admitted --> summary",
                        "startup-families --> summary",
                        "summary -Sửa-> which-question",
                        "incomplete -Gửi luôn-> send-incomplete")
                .doesNotContain("party-admitted --> managers-supported", "open -opened-> summary");
    }

    @Test
    void whatEndsADialogAndWhatLeadsBackIsSaidInWords() throws Exception {
        assertThat(texts(DialogDiagram.svg(dialog("sign-up"), WORDS), "chip"))
                .containsExactly(
                        "known → hết", "unknown", "signed-up → hết", "try-again", "signed-up → hết", "try-again ↺");
        var back = DialogFile.read("back.yaml", """
                dialog: back
                says: Lại
                steps:
                  one: {ask: A?, expect: count}
                  two: {ask: B?, expect: choice, choices: {Sửa lại: one, Thôi: end}}
                """).dialog();
        assertThat(texts(DialogDiagram.svg(back, WORDS), "chip")).containsExactly("Sửa lại ↑ one", "Thôi → hết");
        assertThat(texts(DialogDiagram.svg(dialog("monthly-report"), WORDS), "chip"))
                .contains("Làm tiếp → câu chưa trả lời", "Gửi luôn", "khác → hết", "số của câu → câu đó");
    }

    @Test
    void textsAreWrappedAndEscaped() throws Exception {
        var step = new Step.Say("hello", "commune", "Chào <chị> & \"em\" " + "rất dài ".repeat(40));
        var dialog = new Dialog("hello", "A & B", List.of("<"), Dialog.Takes.NOTHING, List.of(step));
        String svg = DialogDiagram.svg(dialog, WORDS);
        assertThat(texts(svg, "title")).containsExactly("A & B (hello)");
        assertThat(texts(svg, ""))
                .anyMatch(line -> line.startsWith("Chào <chị> & \"em\""))
                .anyMatch(line -> line.endsWith(" …"));
        assertThat(texts(svg, "small")).contains("cấp xã");
        assertThat(DialogDiagram.boxes(dialog, new Vocabulary(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), 2000)))
                .singleElement()
                .satisfies(box -> assertThat(box.audience).isEqualTo("commune"));
    }
}
