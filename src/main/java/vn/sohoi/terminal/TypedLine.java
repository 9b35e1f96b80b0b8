package vn.sohoi.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Incoming.Download;

/** A line as it was typed; {@code /file PATH} sends a file of this machine. */
final class TypedLine {

    private static final String FILE = "/file ";

    private TypedLine() {}

    static Content content(String line) {
        return line.startsWith(FILE) ? file(line.substring(FILE.length()).strip()) : new Incoming.Text(line);
    }

    private static Content file(String path) {
        String name = path.replaceFirst("^.*[/\\\\]", "");
        return new Incoming.File(
                Incoming.Kind.DOCUMENT, name, "", Incoming.File.SIZE_UNKNOWN, "", most -> read(path, most));
    }

    private static Download read(String path, int most) {
        try (InputStream stream = Files.newInputStream(Path.of(path))) {
            byte[] bytes = stream.readNBytes(most + 1);
            return bytes.length > most ? new Download.TooLarge() : new Download.Whole(bytes);
        } catch (IOException | InvalidPathException failed) {
            return new Download.Failed(failed.getClass().getSimpleName());
        }
    }
}
