package vn.sohoi.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sohoi.language.Folding;
import vn.sohoi.yaml.Problem;

/** The dialogs of a folder, none of which may have another's name or phrase. */
public final class DialogFiles {

    private final Map<String, Dialog> taken = new LinkedHashMap<>();

    public Dialogs dialogs() {
        return new Dialogs(taken.values());
    }

    /** Takes a dialog from a file unless something of it belongs to one that was taken before; then says what. */
    public List<Problem> add(DialogFile.Loaded loaded) {
        List<Problem> problems = new ArrayList<>();
        taken.forEach((other, dialog) -> problems.addAll(clashes(loaded, other, dialog)));
        if (problems.isEmpty()) {
            taken.put(loaded.file(), loaded.dialog());
        }
        return problems;
    }

    private static List<Problem> clashes(DialogFile.Loaded loaded, String other, Dialog dialog) {
        List<Problem> problems = new ArrayList<>();
        if (dialog.name().equals(loaded.dialog().name())) {
            problems.add(problem(loaded, "dialog", dialog.name(), "a name that " + other + " does not have"));
        }
        List<String> phrases = dialog.start().stream().map(Folding::fold).toList();
        for (String phrase : loaded.dialog().start()) {
            if (phrases.contains(Folding.fold(phrase))) {
                problems.add(problem(loaded, "start", phrase, "a phrase that " + other + " does not have"));
            }
        }
        return problems;
    }

    private static Problem problem(DialogFile.Loaded loaded, String key, String found, String allowed) {
        return new Problem(loaded.file(), loaded.lines().getOrDefault(key, 1), "'" + found + "'", allowed);
    }
}
