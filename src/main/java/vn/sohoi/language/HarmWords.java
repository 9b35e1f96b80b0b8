package vn.sohoi.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import vn.sohoi.language.Harm.Phrases;
import vn.sohoi.language.Harm.Word;

/** The words of {@code language/harm.properties}. */
record HarmWords(
        Phrases harm,
        Phrases harmless,
        Phrases titles,
        Phrases ordinary,
        Phrases villages,
        Phrases notVillages,
        Phrases relations,
        Phrases tells,
        Phrases letters) {

    private static final String FILE = "/language/harm.properties";

    /** Words for villages that are everyday words without their marks: bạn, bán, tờ, tô. */
    private static final Set<String> AMBIGUOUS = Set.of("ban", "to", "khu", "lang", "ap", "buon");

    static HarmWords load() {
        var lists = new Properties();
        try (InputStream file = Objects.requireNonNull(HarmWords.class.getResourceAsStream(FILE), FILE)) {
            lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new HarmWords(
                of(lists, "harm"),
                of(lists, "harmless"),
                of(lists, "titles"),
                of(lists, "ordinary"),
                of(lists, "villages"),
                of(lists, "not-villages"),
                of(lists, "relations"),
                of(lists, "tells"),
                of(lists, "letters"));
    }

    private static Phrases of(Properties lists, String name) {
        return Phrases.of(Objects.requireNonNull(lists.getProperty(name), () -> name + " is missing in " + FILE));
    }

    boolean isAmbiguous(Word word) {
        return AMBIGUOUS.contains(word.folded());
    }
}
