package vn.sohoi.conversation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.installation.DemoMode;
import vn.sohoi.yaml.Problem;

/**
 * The dialogs of the moment: those in the folder of {@code SOHOI_DIALOGS}; in the demo else those in {@code dialogs/}
 * where it was started; else those built in.
 */
@Component
public class DialogFolder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DialogFolder.class);
    private static final Path CHECKOUT = Path.of("dialogs");

    /** After the example, which brings target sets; before the web server and the channels, in the last phases. */
    private static final int PHASE = 1;

    /** The service itself opens this one, so it is there even where a folder has none. */
    private static final String SIGN_UP = "sign-up.yaml";

    private final @Nullable Path folder;
    private final IndicatorNames indicators;
    private final Map<String, String> builtIn = DialogTexts.builtIn();
    private Map<String, String> texts = Map.of();
    private Set<String> known = Set.of();
    private @Nullable Map<String, String> changing;
    private volatile Lazy<DialogShelf> shelf = Lazy.of(this::first);
    private volatile boolean running;

    DialogFolder(Environment environment, IndicatorNames indicators) {
        this.folder = folder(environment);
        this.indicators = indicators;
    }

    /** Null for the built-in dialogs. */
    private static @Nullable Path folder(Environment environment) {
        String named = environment.getProperty("sohoi.dialogs", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        boolean checkout =
                DemoMode.isOn(environment) && !DialogTexts.in(CHECKOUT).isEmpty();
        return checkout ? CHECKOUT : null;
    }

    Dialogs dialogs() {
        return shelf.get().dialogs();
    }

    /** What is wrong with the files as they lie there now. */
    public List<Problem> problems() {
        return shelf.get().problems();
    }

    /** Files are read and problems told before the first message can come. */
    @Override
    public void start() {
        running = true;
        if (folder != null && DialogTexts.in(folder).isEmpty()) {
            LOG.error("no dialog files in {}; the built-in ones are used", folder);
        }
        LOG.info("{} dialogs from {}", dialogs().all().size(), folder == null ? "the service itself" : folder);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private synchronized DialogShelf first() {
        texts = read();
        return take(DialogShelf.EMPTY);
    }

    /** Takes what has changed in the folder; a file is changed when it is the same twice, and no longer being written. */
    synchronized void refresh() {
        DialogShelf before = shelf.get();
        Map<String, String> now = read();
        boolean same = now.equals(texts);
        if (same && indicators.all().equals(known)) {
            changing = null;
        } else if (same || now.equals(changing)) {
            LOG.info("dialogs in {}: {}", folder, same ? "the target sets have changed" : changes(texts, now));
            texts = now;
            changing = null;
            shelf = Lazy.of(take(before));
        } else {
            changing = now;
        }
    }

    private Map<String, String> read() {
        try {
            Map<String, String> found = new TreeMap<>(folder == null ? builtIn : DialogTexts.in(folder));
            if (found.isEmpty()) {
                return builtIn;
            }
            String signUp = builtIn.get(SIGN_UP);
            if (signUp != null) {
                found.putIfAbsent(SIGN_UP, signUp);
            }
            return found;
        } catch (UncheckedIOException unreadable) {
            LOG.error("cannot read the dialogs in {}: {}", folder, unreadable.getMessage());
            return texts.isEmpty() ? builtIn : texts;
        }
    }

    private DialogShelf take(DialogShelf before) {
        known = indicators.all();
        DialogShelf next = before.with(texts, builtIn, DialogWords.with(known));
        next.problems().forEach(problem -> LOG.error("{}", problem));
        next.problems().stream()
                .map(Problem::file)
                .distinct()
                .forEach(file -> LOG.error("{}: {}", file, used(next, file)));
        return next;
    }

    private static String used(DialogShelf shelf, String file) {
        return shelf.good().containsKey(file)
                ? "its last good version is used"
                : "there is no good version, so this dialog is missing";
    }

    private static String changes(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> files = new TreeSet<>(before.keySet());
        files.addAll(now.keySet());
        List<String> changes = new ArrayList<>();
        for (String file : files) {
            if (!before.containsKey(file)) {
                changes.add(file + " is new");
            } else if (!now.containsKey(file)) {
                changes.add(file + " is gone");
            } else if (!now.get(file).equals(before.get(file))) {
                changes.add(file + " has changed");
            }
        }
        return changes.stream().collect(Collectors.joining(", "));
    }
}
