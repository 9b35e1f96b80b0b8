package vn.sohoi.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Dialog files as they lie in a folder or in the service: name → YAML, in the order of the names. */
public final class DialogTexts {

    private static final String BUILT_IN = "classpath*:dialogs/*.yaml";
    private static final String ENDING = ".yaml";

    private DialogTexts() {}

    static Map<String, String> builtIn() {
        try {
            Map<String, String> texts = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(BUILT_IN)) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The dialog files in a folder; none when there is no such folder. Hidden files are an editor's. */
    public static Map<String, String> in(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING) && !name.startsWith(".")) {
                    text(file).ifPresent(text -> texts.put(name, text));
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty when the file went away meanwhile. */
    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
