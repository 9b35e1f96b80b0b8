package vn.sohoi.targets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet.Term;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Problem;
import vn.sohoi.yaml.Section;

/** Reads a target set from its YAML file and names everything that is wrong with it. */
public final class TargetFile {

    private static final String LEVELS = "province, district, commune";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    private final Map<String, Integer> ids = new LinkedHashMap<>();

    /**
     * What reading a file gave: the set counts only when there are no problems.
     *
     * @param ids the line of every id that stands in the file: the set's, those of indicators and of parts
     * @param lines the line of the set's own {@code set}, {@code province} and {@code year}
     */
    public record Loaded(TargetSet set, List<Problem> problems, Map<String, Integer> ids, Map<String, Integer> lines) {}

    private TargetFile() {}

    /** @param file the file's name, for the problems */
    public static Loaded read(String file, String yaml) {
        return new TargetFile().load(file, yaml);
    }

    private Loaded load(String file, String yaml) {
        Section root = Section.read(file, yaml, problems);
        if (root.isEmpty()) {
            return new Loaded(new TargetSet("", "", 0, "", "", Map.of(), List.of()), problems, Map.of(), Map.of());
        }
        root.only(
                "set",
                "province",
                "name",
                "english",
                "year",
                "years",
                "asked",
                "plausible",
                "indicators",
                "forms",
                "targets",
                "areas");
        ids.put(root.optionalText("set").orElse(""), root.line("set"));
        ids.putAll(root.lines("indicators"));
        Map<String, Section> sections = root.named("indicators");
        PlausibleReader plausible = new PlausibleReader(root);
        sections.forEach((id, section) -> indicator(id, section, plausible));
        sections.values()
                .forEach(section -> section.optionalText("within").ifPresent(whole -> known(section, "within", whole)));
        new NetFlows(indicators).check(sections);
        List<Form> forms = new FormReader(indicators).read(root);
        Term term = term(root);
        List<Target> targets = targets(root, term);
        Set<Integer> numbers = targets.stream().map(Target::number).collect(Collectors.toSet());
        List<Area> areas = new AreaReader(term, numbers).read(root);
        TargetSet set = new TargetSet(
                root.text("set"),
                root.text("province"),
                term.first(),
                term,
                root.text("name"),
                root.optionalText("english").orElse(""),
                !root.has("asked") || !root.oneOf("asked", "true", "false").equals(Optional.of("false")),
                indicators,
                targets,
                List.of(),
                forms);
        return new Loaded(areas.isEmpty() ? set : set.with(areas), List.copyOf(problems), ids, lines(root));
    }

    private static Map<String, Integer> lines(Section root) {
        return Map.of(
                "set", root.line("set"),
                "province", root.line("province"),
                "year", root.line(root.has("years") ? "years" : "year"));
    }

    private static Term term(Section root) {
        if (!root.has("years")) {
            int year = (int) root.whole("year");
            return new Term(year, year);
        }
        List<String> years = root.texts("years");
        boolean two = years.size() == 2 && years.stream().allMatch(year -> year.matches("\\d{4}"));
        Term term = two ? new Term(Integer.parseInt(years.get(0)), Integer.parseInt(years.get(1))) : new Term(0, 0);
        if (!two || root.has("year") || term.first() > term.last()) {
            root.problem(
                    "years", "'" + String.join(", ", years) + "' at 'years'", "the first and the last, without 'year'");
            return new Term(0, 0);
        }
        return term;
    }

    private void indicator(String id, Section section, PlausibleReader plausible) {
        section.only("name", "english", "unit", "kind", "level", "sensitive", "within", "sum", "less", "plausible");
        Indicator.Kind kind = kind(section);
        indicators.put(
                id,
                new Indicator(
                        id,
                        section.text("name"),
                        section.optionalText("english").orElse(id),
                        section.text("unit"),
                        kind,
                        levels(section),
                        section.optionalText("within").orElse(null),
                        section.has("sensitive")
                                && section.oneOf("sensitive", "true", "false")
                                        .filter("true"::equals)
                                        .isPresent(),
                        section.texts("sum"),
                        section.texts("less"),
                        plausible.of(section, kind)));
    }

    private static Indicator.Kind kind(Section section) {
        return section.oneOf("kind", "flow", "stock", "yes-no")
                .map(kind ->
                        Indicator.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Indicator.Kind.FLOW);
    }

    static Set<Level> levels(Section section) {
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

    private List<Target> targets(Section root, Term term) {
        Set<Long> numbers = new HashSet<>();
        List<Target> targets = new ArrayList<>();
        for (Section section : root.sections("targets")) {
            section.only("number", "name", "english", "words", "parts");
            long number = RuleReader.amount(section, "number");
            if (number > 0 && !numbers.add(number)) {
                section.problem("number", "target " + number + " twice", "each target once");
            }
            String name = section.text("name");
            List<Part> parts = parts(section, term);
            targets.add(new Target(
                    (int) number, name, section.optionalText("english").orElse(name), section.texts("words"), parts));
        }
        return targets;
    }

    private List<Part> parts(Section target, Term term) {
        Set<String> ids = new HashSet<>();
        List<Section> sections = target.sections("parts");
        if (sections.isEmpty() && target.has("parts")) {
            target.problem("parts", "no part", "at least one part");
        }
        return sections.stream().map(section -> part(section, ids, term)).toList();
    }

    private Part part(Section section, Set<String> ids, Term term) {
        String id = section.text("part");
        this.ids.putIfAbsent(id, section.line("part"));
        if (!id.isEmpty() && !ids.add(id)) {
            section.problem("part", "'" + id + "' twice", "each part once");
        }
        Rule rule = new RuleReader(section).read();
        known(section, rule);
        reported(section, rule);
        if (rule instanceof Rule.Milestone milestone && milestone.by() > 0 && milestone.by() < term.first()) {
            section.problem("by", "'" + milestone.by() + "' at 'by'", "a year from " + term.first());
        }
        section.texts("also").forEach(also -> known(section, "also", also));
        String name = section.text("name");
        String english = section.optionalText("english").orElse(name);
        return new Part(id, name, english, rule, section.texts("also"), section.texts("words"));
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

    /** The indicator, and whatever else it is held against. */
    private void known(Section section, Rule rule) {
        for (String key : List.of("indicator", "of", "when", "when-of")) {
            section.optionalText(key)
                    .filter(id -> rule.indicators().contains(id))
                    .ifPresent(id -> known(section, key, id));
        }
    }

    private void known(Section section, String key, String indicator) {
        if (!indicator.isEmpty() && !indicators.containsKey(indicator)) {
            section.problem(key, "'" + indicator + "'", String.join(", ", indicators.keySet()));
        }
    }
}
