package vn.sohoi.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sohoi.conversation.DialogTexts;
import vn.sohoi.conversation.DialogWords;
import vn.sohoi.conversation.IndicatorNames;
import vn.sohoi.diagrams.DialogDiagram;
import vn.sohoi.dialog.DialogFile;
import vn.sohoi.dialog.DialogFile.Loaded;
import vn.sohoi.dialog.DialogFiles;
import vn.sohoi.dialog.Vocabulary;
import vn.sohoi.yaml.Problem;

/** What {@code ops/dialogs} does, without the service: checks dialog files, or draws them. */
public final class DialogCommands {

    private static final String USAGE = """
            ops/dialogs check [folder]             names every mistake in the dialog files of a folder (dialogs)
            ops/dialogs draw NAME|FILE [out.svg]   draws a dialog; without out.svg, target/dialogs/NAME.svg
            ops/dialogs draw all [folder]          draws all dialogs of a folder into target/dialogs/
            """;
    private static final Path FOLDER = Path.of("dialogs");
    private static final Path DRAWN = Path.of("target/dialogs");
    private static final String ENDING = ".yaml";

    private final PrintStream out;
    private final Vocabulary words;

    /** The indicators are those of the bundled target sets. */
    DialogCommands(PrintStream out) {
        this.out = out;
        this.words = DialogWords.with(IndicatorNames.bundled());
    }

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new DialogCommands(out).run(List.of(args)));
    }

    /** 0 when all is well, 1 when there are problems, 2 when the command is none. */
    int run(List<String> args) throws IOException {
        String verb = args.isEmpty() ? "" : args.getFirst();
        List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
        if (verb.equals("check") && rest.size() < 2) {
            return check(rest.isEmpty() ? FOLDER : Path.of(rest.getFirst()));
        }
        if (verb.equals("draw") && (rest.size() == 1 || rest.size() == 2)) {
            return rest.getFirst().equals("all")
                    ? drawAll(rest.size() == 1 ? FOLDER : Path.of(rest.getLast()))
                    : draw(file(rest.getFirst()), rest.size() == 1 ? null : Path.of(rest.getLast()));
        }
        out.print(USAGE);
        return 2;
    }

    private int check(Path folder) {
        Map<String, String> texts = DialogTexts.in(folder);
        if (texts.isEmpty()) {
            out.println(new Problem(folder.toString(), 1, "no dialog files", "*.yaml"));
            return 1;
        }
        List<Problem> problems = new ArrayList<>();
        DialogFiles files = new DialogFiles();
        texts.forEach((file, yaml) -> {
            Loaded loaded = DialogFile.read(file, yaml, words);
            problems.addAll(loaded.isGood() ? files.add(loaded) : loaded.problems());
        });
        for (Problem problem : problems) {
            out.println(new Problem(
                    folder.resolve(problem.file()).toString(), problem.line(), problem.found(), problem.allowed()));
        }
        out.println(texts.size() + " files, " + (problems.isEmpty() ? "no problems" : problems.size() + " problems"));
        return problems.isEmpty() ? 0 : 1;
    }

    private static Path file(String named) {
        Path file = Path.of(named);
        return named.endsWith(ENDING) ? file : FOLDER.resolve(named + ENDING);
    }

    private int drawAll(Path folder) throws IOException {
        int worst = DialogTexts.in(folder).isEmpty() ? 1 : 0;
        for (String file : DialogTexts.in(folder).keySet()) {
            worst = Math.max(worst, draw(folder.resolve(file), null));
        }
        return worst;
    }

    /** A file with mistakes is not drawn: its arrows would lead nowhere. */
    private int draw(Path file, @Nullable Path drawing) throws IOException {
        if (!Files.isRegularFile(file)) {
            out.println(new Problem(file.toString(), 1, "no such file", "a dialog in " + FOLDER + ", or a path"));
            return 1;
        }
        String name = String.valueOf(file.getFileName());
        Loaded loaded = DialogFile.read(name, Files.readString(file), words);
        if (!loaded.isGood()) {
            loaded.problems().forEach(out::println);
            return 1;
        }
        Path to = drawing == null ? DRAWN.resolve(name.replace(ENDING, ".svg")) : drawing;
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.writeString(to, DialogDiagram.svg(loaded.dialog(), words));
        out.println(to);
        return 0;
    }
}
