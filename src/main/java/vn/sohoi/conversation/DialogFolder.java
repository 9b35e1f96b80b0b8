package vn.sohoi.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.DialogFile;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.yaml.Problem;

/** The dialog files: those in the folder of {@code SOHOI_DIALOGS}, else those built in. */
@Component
class DialogFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DialogFolder.class);
    private static final String BUILT_IN = "classpath*:dialogs/*.yaml";

    private final Dialogs dialogs;

    DialogFolder(@Value("${sohoi.dialogs:}") String folder) {
        this.dialogs = folder.isBlank() ? builtIn() : ownOrBuiltIn(folder);
    }

    Dialogs dialogs() {
        return dialogs;
    }

    /** A broken file never takes the service down: its problems are logged, and the built-in dialogs serve. */
    private static Dialogs ownOrBuiltIn(String folder) {
        List<Problem> problems = new ArrayList<>();
        List<Dialog> own = read("file:" + folder + "/*.yaml", problems);
        if (own.isEmpty()) {
            problems.add(new Problem(folder, 1, "no dialog files", "*.yaml"));
        }
        if (problems.isEmpty()) {
            return new Dialogs(own);
        }
        problems.forEach(problem -> LOG.error("{}", problem));
        LOG.error("the dialogs in {} have problems; the built-in ones are used", folder);
        return builtIn();
    }

    private static Dialogs builtIn() {
        List<Problem> problems = new ArrayList<>();
        List<Dialog> dialogs = read(BUILT_IN, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("built-in dialogs: " + problems);
        }
        return new Dialogs(dialogs);
    }

    private static List<Dialog> read(String pattern, List<Problem> problems) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            List<Dialog> dialogs = new ArrayList<>();
            for (Resource file : List.of(files).stream()
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList()) {
                String yaml = file.getContentAsString(StandardCharsets.UTF_8);
                DialogFile.Loaded loaded = DialogFile.read(String.valueOf(file.getFilename()), yaml);
                problems.addAll(loaded.problems());
                dialogs.add(loaded.dialog());
            }
            return dialogs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
