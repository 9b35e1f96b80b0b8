package vn.sohoi.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoi.SharedApplication;
import vn.sohoi.evidence.Samples;
import vn.sohoi.terminal.TerminalPlayer;

/** The terminal keeps the contract; its messages are lines, its buttons are labels in brackets. */
class TerminalTests extends ChannelContract {

    private TerminalPlayer player;

    TerminalTests(SharedApplication shared) {
        super(shared);
    }

    @AfterEach
    void close() {
        player.close();
    }

    @Override
    List<Heard> join(String phone) {
        player = TerminalPlayer.start(shared.app(), phone);
        return List.of(heard());
    }

    @Override
    List<Heard> say(String... texts) {
        for (String text : texts) {
            player.type(text);
        }
        return Arrays.stream(texts).map(text -> heard()).toList();
    }

    @Test
    void aFileOfThisMachineIsSentByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("Biên bản.pdf"), Samples.pdf());
        join(chair);
        say("báo cáo");
        assertThat(all(say("/file " + file))).contains("Đã đính kèm tệp", "Câu 1/12.");
        assertThat(all(say("/file " + folder.resolve("none.pdf")))).contains("Chưa tải được tệp", "Câu 1/12.");
    }

    private Heard heard() {
        String shown = player.see();
        String text = shown.lines().filter(line -> !line.startsWith("  [")).collect(Collectors.joining("\n"));
        List<String> buttons = shown.lines()
                .filter(line -> line.startsWith("  ["))
                .flatMap(line ->
                        Arrays.stream(line.strip().replaceAll("^\\[|]$", "").split("] \\[")))
                .toList();
        return new Heard(text.strip(), buttons, false);
    }
}
