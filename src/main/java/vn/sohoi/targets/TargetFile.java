package vn.sohoi.targets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Problem;
import vn.sohoi.yaml.Section;

/** Reads a target set from its YAML file and names everything that is wrong with it. */
public final class TargetFile {

    private static final String LEVELS = "province, district, commune";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    /** What reading a file gave: the set counts only when there are no problems. */
    public record Loaded(TargetSet set, List<Problem> problems) {}

    private TargetFile() {}

    /** @param file the file's name, for the problems */
    public static Loaded read(String file, String yaml) {
        return new TargetFile().load(file, yaml);
    }

    private Loaded load(String file, String yaml) {
        Section root = Section.read(file, yaml, problems);
        if (!problems.isEmpty()) {
            return new Loaded(new TargetSet("", "", 0, "", "", Map.of(), List.of()), problems);
        }
        root.only("set", "province", "name", "english", "year", "indicators", "targets");
        root.named("indicators").forEach(this::indicator);
        indicators.values().forEach(indicator -> checkWithin(root, indicator));
        List<Target> targets = targets(root);
        TargetSet set = new TargetSet(
                root.text("set"),
                root.text("province"),
                (int) root.whole("year"),
                root.text("name"),
                root.optionalText("english").orElse(""),
                indicators,
                targets);
        return new Loaded(set, List.copyOf(problems));
    }

    private void indicator(String id, Section section) {
        section.only("name", "english", "unit", "kind", "level", "sensitive", "within");
        indicators.put(
                id,
                new Indicator(
                        id,
                        section.text("name"),
                        section.optionalText("english").orElse(id),
                        section.text("unit"),
                        kind(section),
                        levels(section),
                        section.optionalText("within").orElse(null),
                        section.optionalText("sensitive").orElse("false").equals("true")));
    }

    private void checkWithin(Section root, Indicator indicator) {
        String within = indicator.within();
        if (within != null && !indicators.containsKey(within)) {
            root.problem("indicators", "'" + within + "' in " + indicator.id(), "an indicator of this file");
        }
    }

    private static Indicator.Kind kind(Section section) {
        String kind = section.text("kind");
        return switch (kind) {
            case "flow" -> Indicator.Kind.FLOW;
            case "stock" -> Indicator.Kind.STOCK;
            case "yes-no" -> Indicator.Kind.YES_NO;
            default -> {
                section.problem("kind", "'" + kind + "'", "flow, stock, yes-no");
                yield Indicator.Kind.FLOW;
            }
        };
    }

    private static Set<Level> levels(Section section) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String code : section.texts("level")) {
            Level.ofCode(code).ifPresentOrElse(levels::add, () -> section.problem("level", "'" + code + "'", LEVELS));
        }
        if (levels.isEmpty()) {
            section.problem("level", "no level", LEVELS);
        }
        return levels;
    }

    private List<Target> targets(Section root) {
        Set<Long> numbers = new HashSet<>();
        List<Target> targets = new ArrayList<>();
        for (Section section : root.sections("targets")) {
            section.only("number", "name", "english", "words", "parts");
            long number = section.whole("number");
            if (number < 1 || !numbers.add(number)) {
                section.problem("number", "target " + number, "a number from 1, each once");
            }
            String name = section.text("name");
            List<Part> parts = parts(section);
            targets.add(new Target(
                    (int) number, name, section.optionalText("english").orElse(name), section.texts("words"), parts));
        }
        return targets;
    }

    private List<Part> parts(Section target) {
        Set<String> ids = new HashSet<>();
        return target.sections("parts").stream()
                .map(section -> part(section, ids))
                .toList();
    }

    private Part part(Section section, Set<String> ids) {
        String id = section.text("part");
        if (!ids.add(id)) {
            section.problem("part", "'" + id + "' twice", "each part once");
        }
        Rule rule = rule(section);
        known(section, "indicator", rule.indicator());
        section.texts("also").forEach(also -> known(section, "also", also));
        String name = section.text("name");
        String english = section.optionalText("english").orElse(name);
        return new Part(id, name, english, rule, section.texts("also"), section.texts("words"));
    }

    private Rule rule(Section section) {
        String indicator = section.text("indicator");
        Level level = Level.ofCode(section.text("level")).orElseGet(() -> {
            section.problem("level", "'" + section.text("level") + "'", LEVELS);
            return Level.COMMUNE;
        });
        String rule = section.text("rule").toLowerCase(Locale.ROOT);
        switch (rule) {
            case "total" -> allow(section, "at-least", "each");
            case "coverage", "per-unit" -> allow(section, "each");
            case "share" -> allow(section, "of", "at-least");
            case "milestone" -> allow(section, "at-least", "by");
            default -> section.problem("rule", "'" + rule + "'", "total, coverage, per-unit, share, milestone");
        }
        return switch (rule) {
            case "coverage" -> new Rule.Coverage(indicator, level, section.whole("each"));
            case "per-unit" -> new Rule.PerUnit(indicator, level, section.whole("each"));
            case "share" -> share(section, indicator, level);
            case "milestone" ->
                new Rule.Milestone(indicator, level, section.whole("at-least"), (int) section.whole("by"));
            default ->
                new Rule.Total(
                        indicator,
                        level,
                        rule.equals("total") ? section.whole("at-least") : 0,
                        section.has("each") ? section.whole("each") : 0);
        };
    }

    private Rule share(Section section, String indicator, Level level) {
        String of = section.text("of");
        known(section, "of", of);
        return new Rule.Share(indicator, of, level, section.whole("at-least"));
    }

    private static void allow(Section section, String... own) {
        List<String> keys =
                new ArrayList<>(List.of("part", "name", "english", "rule", "indicator", "level", "also", "words"));
        keys.addAll(List.of(own));
        section.only(keys.toArray(String[]::new));
    }

    private void known(Section section, String key, String indicator) {
        if (!indicators.containsKey(indicator)) {
            section.problem(key, "'" + indicator + "'", String.join(", ", indicators.keySet()));
        }
    }
}
