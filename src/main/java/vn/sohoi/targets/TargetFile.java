package vn.sohoi.targets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        if (root.isEmpty()) {
            return new Loaded(new TargetSet("", "", 0, "", "", Map.of(), List.of()), problems);
        }
        root.only("set", "province", "name", "english", "year", "indicators", "targets");
        Map<String, Section> sections = root.named("indicators");
        sections.forEach(this::indicator);
        sections.values()
                .forEach(section -> section.optionalText("within").ifPresent(whole -> known(section, "within", whole)));
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
                        section.has("sensitive")
                                && section.oneOf("sensitive", "true", "false")
                                        .filter("true"::equals)
                                        .isPresent()));
    }

    private static Indicator.Kind kind(Section section) {
        return section.oneOf("kind", "flow", "stock", "yes-no")
                .map(kind ->
                        Indicator.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Indicator.Kind.FLOW);
    }

    private static Set<Level> levels(Section section) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        List<String> codes = section.texts("level");
        for (String code : codes) {
            Level.ofCode(code).ifPresentOrElse(levels::add, () -> section.problem("level", "'" + code + "'", LEVELS));
        }
        if (codes.isEmpty()) {
            section.problem("level", "no level", LEVELS);
        }
        return levels;
    }

    private List<Target> targets(Section root) {
        Set<Long> numbers = new HashSet<>();
        List<Target> targets = new ArrayList<>();
        for (Section section : root.sections("targets")) {
            section.only("number", "name", "english", "words", "parts");
            long number = amount(section, "number");
            if (number > 0 && !numbers.add(number)) {
                section.problem("number", "target " + number + " twice", "each target once");
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
        List<Section> sections = target.sections("parts");
        if (sections.isEmpty() && target.has("parts")) {
            target.problem("parts", "no part", "at least one part");
        }
        return sections.stream().map(section -> part(section, ids)).toList();
    }

    private Part part(Section section, Set<String> ids) {
        String id = section.text("part");
        if (!id.isEmpty() && !ids.add(id)) {
            section.problem("part", "'" + id + "' twice", "each part once");
        }
        Rule rule = rule(section);
        known(section, "indicator", rule.indicator());
        reported(section, rule);
        section.texts("also").forEach(also -> known(section, "also", also));
        String name = section.text("name");
        String english = section.optionalText("english").orElse(name);
        return new Part(id, name, english, rule, section.texts("also"), section.texts("words"));
    }

    private Rule rule(Section section) {
        String indicator = section.text("indicator");
        Level level = section.oneOf("level", "province", "district", "commune")
                .flatMap(Level::ofCode)
                .orElse(Level.COMMUNE);
        String rule = section.oneOf("rule", "total", "coverage", "per-unit", "share", "milestone")
                .orElse("");
        switch (rule) {
            case "total" -> allow(section, "at-least", "each");
            case "coverage", "per-unit" -> allow(section, "each");
            case "share" -> allow(section, "of", "at-least");
            case "milestone" -> allow(section, "at-least", "by");
            default -> {}
        }
        return switch (rule) {
            case "coverage" -> new Rule.Coverage(indicator, level, amount(section, "each"));
            case "per-unit" -> new Rule.PerUnit(indicator, level, amount(section, "each"));
            case "share" -> share(section, indicator, level);
            case "milestone" ->
                new Rule.Milestone(indicator, level, amount(section, "at-least"), (int) section.whole("by"));
            case "total" -> total(section, indicator, level);
            default -> new Rule.Total(indicator, level, 0, 0);
        };
    }

    /** Nothing can be held against zero. */
    private static long amount(Section section, String key) {
        int noted = section.noted();
        long amount = section.whole(key);
        if (amount < 1 && section.noted() == noted) {
            section.problem(key, "'" + amount + "' at '" + key + "'", "a whole number from 1");
        }
        return amount;
    }

    /** What a level does not report is never reached by it. */
    private void reported(Section section, Rule rule) {
        Indicator indicator = indicators.get(rule.indicator());
        if (indicator != null
                && !indicator.levels().isEmpty()
                && !indicator.levels().contains(rule.level())) {
            section.problem(
                    "level",
                    "'" + rule.level().code() + "' does not report '" + indicator.id() + "'",
                    indicator.levels().stream().map(Level::code).collect(Collectors.joining(", ")));
        }
    }

    private static Rule total(Section section, String indicator, Level level) {
        return new Rule.Total(
                indicator, level, amount(section, "at-least"), section.has("each") ? amount(section, "each") : 0);
    }

    private Rule share(Section section, String indicator, Level level) {
        String of = section.text("of");
        known(section, "of", of);
        return new Rule.Share(indicator, of, level, amount(section, "at-least"));
    }

    private static void allow(Section section, String... own) {
        List<String> keys =
                new ArrayList<>(List.of("part", "name", "english", "rule", "indicator", "level", "also", "words"));
        keys.addAll(List.of(own));
        section.only(keys.toArray(String[]::new));
    }

    private void known(Section section, String key, String indicator) {
        if (!indicator.isEmpty() && !indicators.containsKey(indicator)) {
            section.problem(key, "'" + indicator + "'", String.join(", ", indicators.keySet()));
        }
    }
}
