package vn.sohoi.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.sohoi.RunningApplication;
import vn.sohoi.transcript.Scene.WayName;

/** Every conversation written beside the dialogs goes as it is written, on every way, and leaves the same behind. */
class TranscriptTests {

    private static final Path DIALOGS = Path.of("dialogs");
    private static final long CHATS_A_SCENE = 10;

    private static final List<Way> WAYS = new ArrayList<>();

    private long scenes;

    @BeforeAll
    static void start() {
        WAYS.add(new InProcess());
        WAYS.add(new OverHttp(RunningApplication.start()));
        WAYS.add(OverTelegram.start());
    }

    @AfterAll
    static void stop() {
        WAYS.forEach(Way::close);
        WAYS.clear();
    }

    @TestFactory
    Stream<DynamicContainer> conversationsGoAsWrittenOnEveryWay() throws IOException {
        try (var files = Files.list(DIALOGS)) {
            return files
                    .filter(file -> file.toString().endsWith(".chat"))
                    .sorted()
                    .map(file -> dynamicContainer(
                            file.toString(), TranscriptFile.read(file).stream().map(this::scene)))
                    .toList()
                    .stream();
        }
    }

    private DynamicContainer scene(Scene scene) {
        long firstChat = ++scenes * CHATS_A_SCENE;
        Map<WayName, Played> played = new EnumMap<>(WayName.class);
        Stream<DynamicTest> ways = WAYS.stream()
                .filter(way -> scene.ways().contains(way.name()))
                .map(way -> dynamicTest(
                        way.name().toString(), () -> played.put(way.name(), Playing.play(way, scene, firstChat))));
        DynamicTest same = dynamicTest("the same everywhere", () -> {
            assertThat(played).containsOnlyKeys(scene.ways());
            Played first = played.values().iterator().next();
            assertThat(played.values()).allSatisfy(other -> {
                assertThat(other.heard()).isEqualTo(first.heard());
                assertThat(other.stored()).isEqualTo(first.stored());
            });
        });
        URI source = Path.of(scene.file()).toUri();
        return dynamicContainer(scene.line() + " " + scene.title(), source, Stream.concat(ways, Stream.of(same)));
    }
}
