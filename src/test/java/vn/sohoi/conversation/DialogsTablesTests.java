package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sohoi.dialog.DialogFile;
import vn.sohoi.dialog.Step;

/** The tables of the page about dialog files name what the code has, all of it and nothing else. */
class DialogsTablesTests {

    private static final Path DOCUMENT = Path.of("ops/docs/dialogs.md");
    private static final Pattern CODE = Pattern.compile("`\\{?([a-z-]+)}?`");

    /** The rows of the table whose head begins so, each as its cells. */
    private static List<List<String>> table(String head) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (inside && !line.startsWith("|")) {
                break;
            }
            if (inside && !line.startsWith("| ---")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
            inside |= line.startsWith("| " + head + " |");
        }
        assertThat(rows).as(head).isNotEmpty();
        return rows;
    }

    private static List<String> names(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Set<String> first(String head) throws IOException {
        return table(head).stream().map(row -> names(row.getFirst()).getFirst()).collect(Collectors.toSet());
    }

    @Test
    void actionsWithAllTheirOutcomes() throws IOException {
        Map<String, List<String>> documented = new HashMap<>();
        table("`do` | what | outcomes")
                .forEach(row -> documented.put(names(row.getFirst()).getFirst(), names(row.get(2))));
        assertThat(documented).isEqualTo(DialogWords.OUTCOMES);
    }

    @Test
    void placeholdersWithTheActionsThatGiveThem() throws IOException {
        Map<String, Set<String>> documented = new HashMap<>();
        table("in a text | stands for | only behind")
                .forEach(row -> documented.put(
                        names(row.getFirst()).getFirst(), row.size() < 3 ? Set.of() : Set.copyOf(names(row.get(2)))));
        assertThat(documented).isEqualTo(DialogWords.PLACEHOLDERS);
    }

    @Test
    void audiencesAndChoices() throws IOException {
        assertThat(first("`for` | whom")).isEqualTo(DialogWords.AUDIENCES.keySet());
        assertThat(first("`choices-from` | labels")).isEqualTo(DialogWords.CHOICES_FROM);
    }

    @Test
    void kindsOfAnswers() throws IOException {
        assertThat(first("`expect` | what is taken"))
                .isEqualTo(Arrays.stream(Step.Expect.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /** The reader names every key that it takes when it meets one that it does not. */
    private static Set<String> taken(String yaml) {
        return DialogFile.read("f.yaml", yaml).problems().stream()
                .filter(problem -> problem.found().equals("'zzz'"))
                .findFirst()
                .map(problem ->
                        (Set<String>) new TreeSet<>(List.of(problem.allowed().split(", "))))
                .orElseThrow();
    }

    @Test
    void keysOfTheFileAndOfEveryVerb() throws IOException {
        String head = "dialog: f\nsays: F\n";
        assertThat(first("key | what")).isEqualTo(taken(head + "zzz: 1\nsteps: {a: {say: A}}"));
        Map<String, Set<String>> verbs = new HashMap<>();
        for (List<String> row : table("verb | key | what")) {
            verbs.computeIfAbsent(names(row.getFirst()).getFirst(), verb -> new HashSet<>())
                    .addAll(names(row.get(1)));
        }
        assertThat(verbs).containsOnlyKeys("ask", "say", "do");
        verbs.forEach((verb, keys) ->
                assertThat(keys).as(verb).isEqualTo(taken(head + "steps: {a: {" + verb + ": A, zzz: 1}}")));
    }
}
