package vn.sohoi.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogCommandsTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... args) throws IOException {
        return new DialogCommands(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(args));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theDialogsOfTheServiceHaveNoProblem() throws IOException {
        assertThat(run("check")).isZero();
        assertThat(said()).endsWith("no problems\n").doesNotContain("allowed");
    }

    @Test
    void everyProblemOfAFolderIsNamedWithFileAndLine() throws IOException {
        String yaml = Files.readString(Path.of("dialogs/my-progress.yaml"));
        Files.writeString(folder.resolve("my-progress.yaml"), yaml.replace("tell-progress", "tell-all"));
        Files.writeString(folder.resolve("twin.yaml"), yaml.replace("dialog: my-progress", "dialog: twin"));
        Files.writeString(folder.resolve("triplet.yaml"), yaml.replace("dialog: my-progress", "dialog: triplet"));
        assertThat(run("check", folder.toString())).isOne();
        assertThat(said())
                .contains(folder + "/my-progress.yaml:8: 'tell-all'; allowed: ")
                .contains(folder + "/twin.yaml:5: 'tiến độ'; allowed: a phrase that triplet.yaml does not have")
                .contains("3 files, ");
    }

    @Test
    void aFolderWithoutDialogsIsAProblem() throws IOException {
        assertThat(run("check", folder.toString())).isOne();
        assertThat(said()).isEqualTo(folder + ":1: no dialog files; allowed: *.yaml\n");
    }

    @Test
    void aDialogIsDrawnByNameOrPath() throws IOException {
        Path drawing = folder.resolve("made/sign-up.svg");
        assertThat(run("draw", "sign-up", drawing.toString())).isZero();
        assertThat(Files.readString(drawing)).startsWith("<svg").contains("Đăng ký (sign-up)");
        Files.delete(drawing);
        assertThat(run("draw", "dialogs/sign-up.yaml", drawing.toString())).isZero();
        assertThat(drawing).exists();
    }

    @Test
    void aDialogWithMistakesOrWithoutAFileIsNotDrawn() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "dialog: broken\nsays: Hỏng\n");
        assertThat(run("draw", broken.toString(), folder.resolve("a.svg").toString()))
                .isOne();
        assertThat(run("draw", "no-such-dialog", folder.resolve("a.svg").toString()))
                .isOne();
        assertThat(said()).contains("no names at 'steps'", "no such file");
        assertThat(folder.resolve("a.svg")).doesNotExist();
    }

    @Test
    void anythingElseTellsHow() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("paint")).isEqualTo(2);
        assertThat(said()).contains("ops/dialogs check", "ops/dialogs draw");
    }
}
