package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What dialog files may name is what the code has. */
class DialogWordsTests {

    private static final Path CODE = Path.of("src/main/java/vn/sohoi/conversation");
    private static final Pattern OUTCOME =
            Pattern.compile("(?:Outcome\\.of|new Outcome|\\boutcome)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\"([a-z-]+)\"");

    private static String code() throws IOException {
        try (Stream<Path> files = Files.list(CODE)) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                code.append(Files.readString(file));
            }
            return code.toString();
        }
    }

    private static Set<String> found(Pattern pattern, String code) {
        return pattern.matcher(code)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyActionTellsHowItCanEnd() {
        assertThat(DialogWords.OUTCOMES).containsOnlyKeys(TurnFeatures.ACTS.keySet());
    }

    @Test
    void everyOutcomeOfTheCodeIsNamedAndNoOther() throws IOException {
        Set<String> named = DialogWords.OUTCOMES.values().stream()
                .flatMap(outcomes -> outcomes.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsAll(found(OUTCOME, code()));
        assertThat(code()).contains(named.stream().map("\"%s\""::formatted).toList());
    }

    @Test
    void everyPlaceholderOfTheCodeIsNamedAndNoOther() throws IOException {
        String features = Files.readString(CODE.resolve("TurnFeatures.java"));
        String people = Files.readString(CODE.resolve("PeopleActs.java"));
        String values =
                features.substring(features.indexOf("public String value("), features.indexOf("PeopleActs.value("))
                        + people.substring(people.indexOf("static String value("), people.indexOf("no placeholder"));
        assertThat(DialogWords.PLACEHOLDERS).containsOnlyKeys(found(PLACEHOLDER, values));
    }
}
