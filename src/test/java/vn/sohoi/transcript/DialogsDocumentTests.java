package vn.sohoi.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the page about dialog files is a good file, and its conversation goes as it is written. */
class DialogsDocumentTests {

    private static final Path DOCUMENT = Path.of("ops/docs/dialogs.md");
    private static final Pattern NAME = Pattern.compile("dialog: (\\S+)");
    private static final long CHATS_A_SCENE = 10;

    @TempDir
    private static Path folder;

    private static Way way;

    private static List<String> blocks(String kind) throws IOException {
        return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @BeforeAll
    static void start() throws IOException {
        for (String yaml : blocks("yaml")) {
            var name = NAME.matcher(yaml);
            assertThat(name.find()).isTrue();
            Files.writeString(folder.resolve(name.group(1) + ".yaml"), yaml);
        }
        way = new InProcess("--sohoi.dialogs=" + folder);
    }

    @AfterAll
    static void stop() {
        way.close();
    }

    @TestFactory
    Stream<DynamicTest> theExamplesGoAsWritten() throws IOException {
        List<Scene> scenes = new ArrayList<>();
        for (String chat : blocks("chat")) {
            scenes.addAll(TranscriptFile.read(DOCUMENT.toString(), chat));
        }
        assertThat(scenes).hasSameSizeAs(blocks("yaml")).hasSizeGreaterThan(2);
        var chats = new AtomicLong(1);
        return scenes.stream()
                .map(scene ->
                        dynamicTest(scene.title(), () -> Playing.play(way, scene, chats.getAndAdd(CHATS_A_SCENE))));
    }
}
