package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import vn.sohoi.Core;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.yaml.Problem;

/** A broken dialog file never takes anything else down, and its last good version keeps working. */
class DialogFolderTests {

    private static final String HELLO = """
            dialog: hello
            says: %s
            start: [%s]
            steps:
              hello:
                say: Chào chị
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        write("hello", HELLO.formatted("Chào", "chào"));
        Files.copy(Path.of("dialogs/my-progress.yaml"), folder.resolve("my-progress.yaml"));
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), yaml);
    }

    private DialogFolder opened() {
        var environment = new MockEnvironment().withProperty("sohoi.dialogs", folder.toString());
        var dialogs =
                new DialogFolder(environment, new IndicatorNames(Core.example().get(TargetSets.class)));
        dialogs.start();
        return dialogs;
    }

    /** What is written is taken at the second look. */
    private static void look(DialogFolder dialogs) {
        dialogs.refresh();
        dialogs.refresh();
    }

    private static List<String> titles(DialogFolder dialogs) {
        return dialogs.dialogs().all().stream().map(Dialog::title).sorted().toList();
    }

    @Test
    void aFolderStandsInPlaceOfTheBuiltInDialogsButPeopleCanAlwaysSignUp() {
        assertThat(titles(opened())).containsExactly("Chào", "Tiến độ", "Đăng ký");
    }

    @Test
    void withoutAFolderOrWithAnEmptyOneTheBuiltInDialogsServe() throws IOException {
        var real = new MockEnvironment().withProperty("sohoi.demo", "false");
        var builtIn = new DialogFolder(real, new IndicatorNames(Core.example().get(TargetSets.class)));
        assertThat(titles(builtIn)).contains("Báo cáo tháng", "Đăng ký");
        Files.delete(folder.resolve("hello.yaml"));
        Files.delete(folder.resolve("my-progress.yaml"));
        assertThat(titles(opened())).isEqualTo(titles(builtIn));
    }

    @Test
    void aChangedANewAndADeletedFileAreTaken() throws IOException {
        DialogFolder dialogs = opened();
        write("hello", HELLO.formatted("Chào mừng", "chào"));
        write("bye", HELLO.formatted("Tạm biệt", "tạm biệt").replace("dialog: hello", "dialog: bye"));
        Files.delete(folder.resolve("my-progress.yaml"));
        look(dialogs);
        assertThat(titles(dialogs)).containsExactly("Chào mừng", "Tạm biệt", "Đăng ký");
        assertThat(dialogs.problems()).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotTaken() throws IOException {
        DialogFolder dialogs = opened();
        write("hello", "dialog: he");
        dialogs.refresh();
        write("hello", HELLO.formatted("Chào mừng", "chào"));
        dialogs.refresh();
        assertThat(titles(dialogs)).contains("Chào");
        dialogs.refresh();
        assertThat(titles(dialogs)).contains("Chào mừng");
    }

    @Test
    void aBrokenFileKeepsItsLastGoodVersionWhileTheOthersChange() throws IOException {
        DialogFolder dialogs = opened();
        assertThat(titles(dialogs)).contains("Chào");
        write("hello", HELLO.formatted("Hỏng", "chào").replace("say:", "ask:"));
        write("bye", HELLO.formatted("Tạm biệt", "tạm biệt").replace("dialog: hello", "dialog: bye"));
        look(dialogs);
        assertThat(titles(dialogs)).containsExactly("Chào", "Tiến độ", "Tạm biệt", "Đăng ký");
        assertThat(dialogs.problems()).extracting(Problem::found).containsExactly("no 'expect'");
        write("hello", HELLO.formatted("Lành", "chào"));
        look(dialogs);
        assertThat(titles(dialogs)).contains("Lành");
        assertThat(dialogs.problems()).isEmpty();
    }

    @Test
    void aFileBrokenFromTheBeginningIsTheBuiltInOneOrMissing() throws IOException {
        write("hello", "dialog: [");
        write("monthly-report", "dialog: monthly-report\nsays: Hỏng\n");
        DialogFolder dialogs = opened();
        assertThat(titles(dialogs)).containsExactly("Báo cáo tháng", "Tiến độ", "Đăng ký");
        assertThat(dialogs.problems()).extracting(Problem::file).contains("hello.yaml", "monthly-report.yaml");
    }

    @Test
    void whoHadAPhraseFirstKeepsIt() throws IOException {
        DialogFolder dialogs = opened();
        assertThat(titles(dialogs)).contains("Chào");
        write("a-thief", HELLO.formatted("Khác", "chao").replace("dialog: hello", "dialog: a-thief"));
        look(dialogs);
        assertThat(titles(dialogs)).containsExactly("Chào", "Tiến độ", "Đăng ký");
        assertThat(dialogs.problems())
                .containsExactly(new Problem("a-thief.yaml", 3, "'chao'", "a phrase that hello.yaml does not have"));
    }
}
