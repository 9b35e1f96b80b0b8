package vn.sohoi.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoi.dialog.DialogFile;
import vn.sohoi.dialog.DialogFile.Loaded;
import vn.sohoi.dialog.DialogFiles;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.dialog.Vocabulary;
import vn.sohoi.yaml.Problem;

/**
 * The last good version of every dialog file.
 *
 * @param good file → what is used of it
 * @param dialogs all of them
 * @param problems of the newest versions, by file
 */
record DialogShelf(Map<String, Loaded> good, Dialogs dialogs, List<Problem> problems) {

    static final DialogShelf EMPTY = new DialogShelf(Map.of(), new Dialogs(List.of()), List.of());

    /**
     * The shelf after its files have become these: a file that is wrong, or that takes what belongs to another, keeps
     * its last good version, or has the built-in one, or none.
     */
    DialogShelf with(Map<String, String> texts, Map<String, String> builtIn, Vocabulary words) {
        List<Problem> problems = new ArrayList<>();
        DialogFiles files = new DialogFiles();
        Map<String, Loaded> taken = new HashMap<>();
        for (Loaded newest : unchangedFirst(texts, words)) {
            String file = newest.file();
            List<Problem> wrong = newest.isGood() ? files.add(newest) : newest.problems();
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                taken.put(file, newest);
            } else {
                older(file, builtIn, words)
                        .filter(older -> files.add(older).isEmpty())
                        .findFirst()
                        .ifPresent(older -> taken.put(file, older));
            }
        }
        problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return new DialogShelf(Map.copyOf(taken), files.dialogs(), List.copyOf(problems));
    }

    /** Who had a phrase first keeps it. */
    private List<Loaded> unchangedFirst(Map<String, String> texts, Vocabulary words) {
        return texts.entrySet().stream()
                .map(text -> DialogFile.read(text.getKey(), text.getValue(), words))
                .sorted(Comparator.comparing(loaded -> !loaded.equals(good.get(loaded.file()))))
                .toList();
    }

    private Stream<Loaded> older(String file, Map<String, String> builtIn, Vocabulary words) {
        return Stream.of(Optional.ofNullable(good.get(file)), builtIn(file, builtIn, words))
                .flatMap(Optional::stream);
    }

    private static Optional<Loaded> builtIn(String file, Map<String, String> builtIn, Vocabulary words) {
        return Optional.ofNullable(builtIn.get(file))
                .map(yaml -> DialogFile.read(file, yaml, words))
                .filter(Loaded::isGood);
    }
}
