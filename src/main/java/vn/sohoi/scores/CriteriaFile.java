package vn.sohoi.scores;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.scores.Competition.Block;
import vn.sohoi.scores.Competition.Extras;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Problem;
import vn.sohoi.yaml.Section;

/** Reads the criteria of a competition from their YAML file and names everything that is wrong with it. */
public final class CriteriaFile {

    private static final String[] BLOCK = {"name", "points", "sums-to", "groups", "criteria", "note"};

    /** More is no score, and sums of it would not fit. */
    private static final long MOST_POINTS = 100_000;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final JudgedReader judged;

    /** What reading a file gave: the competition counts only when there are no problems. */
    public record Loaded(Competition competition, List<Problem> problems) {}

    private CriteriaFile(JudgedReader judged) {
        this.judged = judged;
    }

    /** Reads a file by itself. */
    public static Loaded read(String file, String yaml) {
        List<Problem> problems = new ArrayList<>();
        return new CriteriaFile(new JudgedReader(null)).load(Section.read(file, yaml, problems), problems);
    }

    /** Reads a file and looks up what it takes from its target set. */
    public static Loaded read(String file, String yaml, Function<String, Optional<TargetSet>> sets) {
        List<Problem> problems = new ArrayList<>();
        Section root = Section.read(file, yaml, problems);
        String id = root.optionalText("set").orElse("");
        TargetSet set = sets.apply(id).orElse(null);
        if (set == null && !id.isEmpty()) {
            root.problem("set", "'" + id + "'", "a target set that is loaded");
        }
        return new CriteriaFile(new JudgedReader(set)).load(root, problems);
    }

    private Loaded load(Section root, List<Problem> problems) {
        if (root.isEmpty()) {
            Extras none = new Extras(0, List.of());
            return new Loaded(new Competition("", "", 0, Level.DISTRICT, "", "", List.of(), none, none), problems);
        }
        root.only("competition", "province", "year", "level", "set", "name", "parts", "bonus", "deductions");
        Competition competition = new Competition(
                root.text("competition"),
                root.text("province"),
                (int) whole(root, "year", 2000, 2100),
                level(root),
                root.text("set"),
                root.text("name"),
                blocks(root, "parts", "part"),
                extras(root, "bonus", new Judged.Bonus()),
                extras(root, "deductions", new Judged.Deduction()));
        id(root, "competition");
        return new Loaded(competition, List.copyOf(problems));
    }

    private static Level level(Section root) {
        String[] codes = Stream.of(Level.values()).map(Level::code).toArray(String[]::new);
        return root.oneOf("level", codes).flatMap(Level::ofCode).orElse(Level.DISTRICT);
    }

    static long whole(Section section, String key, long least, long most) {
        int noted = section.noted();
        long number = section.whole(key);
        if (section.noted() == noted && (number < least || number > most)) {
            section.problem(key, "'" + number + "' at '" + key + "'", least + " to " + most);
        }
        return number;
    }

    private static long points(Section section, String key) {
        return whole(section, key, 1, MOST_POINTS);
    }

    private List<Block> blocks(Section above, String list, String label) {
        return above.sections(list).stream()
                .map(section -> block(section, label))
                .toList();
    }

    private Block block(Section section, String label) {
        int noted = section.noted();
        section.only(Stream.concat(Stream.of(label), Stream.of(BLOCK)).toArray(String[]::new));
        if (section.has("groups") == section.has("criteria")) {
            section.problem("groups", section.has("groups") ? "groups beside criteria" : "no criteria", "one of them");
        }
        Block block = new Block(
                section.text(label),
                section.text("name"),
                points(section, "points"),
                section.has("groups") ? blocks(section, "groups", "group") : List.of(),
                section.has("criteria") ? criteria(section) : List.of(),
                section.optionalText("note").orElse(""));
        if (section.noted() == noted) {
            sum(section, block);
        }
        return block;
    }

    /** The document's own sum, unless the file declares with a note that the document's is another. */
    private static void sum(Section section, Block block) {
        long sum = Stream.concat(
                        block.groups().stream().map(Block::points),
                        block.criteria().stream().map(Criterion::points))
                .reduce(0L, Long::sum);
        boolean declared = section.has("sums-to");
        long expected = declared ? section.whole("sums-to") : block.points();
        if (sum != expected) {
            section.problem(
                    declared ? "sums-to" : "points",
                    "%d, but what stands below is worth %d".formatted(expected, sum),
                    declared ? String.valueOf(sum) : sum + ", or 'sums-to: " + sum + "' with a note");
        }
        if (declared && block.note().isEmpty()) {
            section.problem("sums-to", "no 'note' beside 'sums-to'", "a note that says so");
        }
    }

    private List<Criterion> criteria(Section block) {
        List<Section> sections = block.sections("criteria");
        if (sections.isEmpty()) {
            block.problem("criteria", "no criterion", "at least one criterion");
        }
        return sections.stream().map(this::criterion).toList();
    }

    private Criterion criterion(Section section) {
        long number = whole(section, "number", 1, 999);
        if (number > 0 && !ids.add(String.valueOf(number))) {
            section.problem(
                    "number", "criterion " + number + " twice", "each number once; 'printed' for the document's");
        }
        long points = points(section, "points");
        return named(section, String.valueOf(number), points, judged.read(section, points));
    }

    private Extras extras(Section root, String key, Judged kind) {
        if (!root.has(key)) {
            root.problem(key, "no '" + key + "'", "ceiling and items");
            return new Extras(0, List.of());
        }
        Section section = root.inner(key).only("ceiling", "items");
        long ceiling = points(section, "ceiling");
        return new Extras(
                ceiling,
                section.sections("items").stream()
                        .map(item -> extra(item.only("item", "name", "english", "note"), ceiling, kind))
                        .toList());
    }

    private Criterion extra(Section section, long ceiling, Judged kind) {
        String id = id(section, "item");
        if (!id.isEmpty() && !ids.add(id)) {
            section.problem("item", "'" + id + "' twice", "each item once");
        }
        return named(section, id, ceiling, kind);
    }

    /** Ids stand in tables of staff and as keys in the store. */
    private static String id(Section section, String key) {
        String id = section.text(key);
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            section.problem(key, "'" + id + "' at '" + key + "'", "small letters, digits and hyphens");
        }
        return id;
    }

    private static Criterion named(Section section, String id, long points, Judged judged) {
        String name = section.text("name");
        @Nullable String printed = section.optionalText("printed").orElse(null);
        boolean sensitive = section.has("sensitive")
                && section.oneOf("sensitive", "true", "false")
                        .filter("true"::equals)
                        .isPresent();
        String english = section.optionalText("english").orElse(name);
        String note = section.optionalText("note").orElse("");
        return new Criterion(id, printed, name, english, points, judged, sensitive, note);
    }
}
