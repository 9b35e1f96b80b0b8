package vn.sohoi.targets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.sohoi.targets.Area.Activity;
import vn.sohoi.targets.Area.Due;
import vn.sohoi.targets.TargetSet.Term;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Section;

/** Reads the task areas of a plan. */
final class AreaReader {

    private final Term term;
    private final Set<String> ids = new HashSet<>();
    private final Set<Integer> numbers;

    /** @param numbers those that targets have already */
    AreaReader(Term term, Set<Integer> numbers) {
        this.term = term;
        this.numbers = new HashSet<>(numbers);
    }

    List<Area> read(Section root) {
        return root.has("areas")
                ? root.sections("areas").stream().map(this::area).toList()
                : List.of();
    }

    private Area area(Section section) {
        section.only("area", "name", "english", "words", "activities");
        String id = id(section, "area", "\\d{1,2}([.]\\d{1,2}){0,2}", "a number such as 1.1", "0");
        String name = section.text("name");
        List<Section> sections = section.sections("activities");
        if (sections.isEmpty() && section.has("activities")) {
            section.problem("activities", "no activity", "at least one activity");
        }
        List<Activity> activities = sections.stream().map(this::activity).toList();
        List<String> words = new ArrayList<>(List.of("nhiệm vụ " + id, "task area " + id));
        words.addAll(section.texts("words"));
        Area area = new Area(id, name, section.optionalText("english").orElse(name), words, activities);
        if (!numbers.add(area.number())) {
            section.problem("area", "'" + id + "' has the number of a target or another area", "each number once");
        }
        return area;
    }

    private String id(Section section, String key, String pattern, String allowed, String instead) {
        String id = section.text(key);
        if (!id.isEmpty() && !id.matches(pattern)) {
            section.problem(key, "'" + id + "' at '" + key + "'", allowed);
        } else if (!id.isEmpty() && !ids.add(id)) {
            section.problem(key, "'" + id + "' twice", "each number once");
        }
        return id.matches(pattern) ? id : instead;
    }

    private Activity activity(Section section) {
        section.only(
                "activity", "name", "english", "level", "years", "levels", "each", "unit", "leads", "helps", "words");
        String id = id(section, "activity", "\\d{1,2}([.]\\d{1,2}){1,3}", "a number such as 1.1.5", "0.0");
        String name = section.text("name");
        Level level = section.oneOf("level", "province", "district", "commune")
                .flatMap(Level::ofCode)
                .orElse(Level.COMMUNE);
        List<String> words = Stream.concat(
                        Stream.of("hoạt động " + id, "activity " + id), section.texts("words").stream())
                .toList();
        return new Activity(
                id,
                name,
                section.optionalText("english").orElse(name),
                level,
                due(section),
                section.text("leads"),
                section.optionalText("helps").orElse(""),
                words);
    }

    private Due due(Section section) {
        if (section.has("levels")) {
            if (section.has("years")) {
                section.problem("years", "'years' beside 'levels'", "one of them");
            }
            SortedMap<Integer, Long> levels = RuleReader.levels(section);
            levels.keySet().forEach(year -> covered(section, "levels", year));
            return new Due.Counted(
                    section.text("unit"), levels, section.has("each") ? RuleReader.amount(section, "each") : 0);
        }
        Stream.of("unit", "each")
                .filter(section::has)
                .forEach(key -> section.problem(key, "'" + key + "' without 'levels'", "levels"));
        return new Due.Done(years(section));
    }

    private List<Integer> years(Section section) {
        List<Integer> years = new ArrayList<>();
        for (String year : section.texts("years")) {
            if (year.matches("\\d{4}")) {
                years.add(Integer.parseInt(year));
                covered(section, "years", Integer.parseInt(year));
            } else {
                section.problem("years", "'" + year + "' at 'years'", "years");
            }
        }
        if (section.texts("years").isEmpty()) {
            section.problem("years", "no year", "years, or levels by year");
        }
        return List.copyOf(years);
    }

    private void covered(Section section, String key, int year) {
        if (!term.covers(year)) {
            section.problem(key, "'" + year + "' at '" + key + "'", term.first() + " – " + term.last());
        }
    }
}
