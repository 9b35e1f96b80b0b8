package vn.sohoi.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.scores.Criterion.Grade;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.scores.Criterion.Measure;
import vn.sohoi.scores.Criterion.PartRef;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Section;

/** Reads how one criterion's points come about. */
final class JudgedReader {

    private static final String[] KINDS = {"entered", "registered", "reporting"};
    private static final List<String> MEASURES = List.of("parts", "sum", "reaching");
    private static final Pattern PART = Pattern.compile("(\\d{1,3})/(\\S+)");

    private final @Nullable TargetSet set;

    /** @param set what parts and indicators are looked up in; null when they are not looked up */
    JudgedReader(@Nullable TargetSet set) {
        this.set = set;
    }

    Judged read(Section section, long points) {
        String kind = section.oneOf("kind", KINDS).orElse("");
        List<String> own =
                kind.equals("registered") ? MEASURES : kind.equals("reporting") ? List.of("grades") : List.of();
        if (!kind.isEmpty()) {
            section.only(Stream.concat(
                            Stream.of("number", "printed", "name", "english", "points", "kind", "sensitive", "note"),
                            own.stream())
                    .toArray(String[]::new));
        }
        return switch (kind) {
            case "registered" -> new Judged.Registered(measure(section));
            case "reporting" -> new Judged.Reporting(grades(section, points));
            default -> new Judged.Entered();
        };
    }

    private @Nullable Measure measure(Section section) {
        List<String> there = MEASURES.stream().filter(section::has).toList();
        if (there.size() > 1) {
            section.problem(there.get(1), "'" + there.get(1) + "' beside '" + there.get(0) + "'", "one of them");
        }
        return there.isEmpty()
                ? null
                : switch (there.getFirst()) {
                    case "parts" -> new Measure.OfParts(parts(section));
                    case "sum" -> {
                        Section sum = section.inner("sum").only("indicator", "level");
                        yield new Measure.Sum(indicator(sum), level(sum));
                    }
                    default -> {
                        Section reaching = section.inner("reaching").only("indicator", "level", "each");
                        long each = CriteriaFile.whole(reaching, "each", 1, Integer.MAX_VALUE);
                        yield new Measure.Reaching(indicator(reaching), level(reaching), each);
                    }
                };
    }

    private List<PartRef> parts(Section section) {
        List<PartRef> parts = new ArrayList<>();
        List<String> texts = section.texts("parts");
        for (String text : texts) {
            Matcher part = PART.matcher(text);
            if (part.matches()) {
                PartRef ref = new PartRef(Integer.parseInt(part.group(1)), part.group(2));
                known(section, ref);
                parts.add(ref);
            } else {
                section.problem("parts", "'" + text + "'", "a target's number and part, such as 5/members");
            }
        }
        if (texts.isEmpty()) {
            section.problem("parts", "no part", "a target's number and part, such as 5/members");
        }
        return List.copyOf(parts);
    }

    /** Where less is better, or a gain is told for the province only, a ratio to what was registered says nothing. */
    private void known(Section section, PartRef ref) {
        if (set == null) {
            return;
        }
        Optional<Rule> rule = find(set, ref).map(Target.Part::rule);
        if (rule.isEmpty() || rule.get() instanceof Rule.AtMost || rule.get() instanceof Rule.Growth) {
            String allowed = set.targets().stream()
                    .flatMap(target -> target.parts().stream()
                            .filter(part -> !(part.rule() instanceof Rule.AtMost || part.rule() instanceof Rule.Growth))
                            .map(part -> target.number() + "/" + part.id()))
                    .collect(Collectors.joining(", "));
            section.problem("parts", "'" + ref + "'", allowed);
        }
    }

    static Optional<Target.Part> find(TargetSet set, PartRef ref) {
        return set.target(ref.target()).stream()
                .flatMap(target -> target.parts().stream())
                .filter(part -> part.id().equals(ref.part()))
                .findFirst();
    }

    private String indicator(Section section) {
        String id = section.text("indicator");
        if (set != null && !id.isEmpty()) {
            TargetSet known = set;
            Optional<Indicator> indicator = known.indicator(id);
            if (indicator.isEmpty()) {
                section.problem(
                        "indicator",
                        "'" + id + "'",
                        String.join(", ", known.indicators().keySet()));
            }
            indicator.ifPresent(found -> reported(section, found));
        }
        return id;
    }

    private static void reported(Section section, Indicator indicator) {
        String level = section.optionalText("level").orElse("");
        if (Level.ofCode(level).filter(one -> !indicator.levels().contains(one)).isPresent()) {
            section.problem(
                    "level",
                    "'" + level + "' does not report '" + indicator.id() + "'",
                    indicator.levels().stream().map(Level::code).collect(Collectors.joining(", ")));
        }
    }

    private static Level level(Section section) {
        String[] codes = Arrays.stream(Level.values()).map(Level::code).toArray(String[]::new);
        return section.oneOf("level", codes).flatMap(Level::ofCode).orElse(Level.COMMUNE);
    }

    /** From the mildest to the hardest. */
    private static List<Grade> grades(Section section, long points) {
        List<Grade> grades = new ArrayList<>();
        Grade before = new Grade(0, 0, points);
        for (Section row : section.sections("grades")) {
            row.only("late", "missing", "points");
            long late = CriteriaFile.whole(row, "late", 1, Integer.MAX_VALUE);
            long missing = CriteriaFile.whole(row, "missing", 1, Integer.MAX_VALUE);
            long left = CriteriaFile.whole(row, "points", 0, points);
            Grade grade = new Grade(late, missing, left);
            if (late <= before.late() || missing <= before.missing() || left >= before.points()) {
                row.problem(
                        "points",
                        "late %d or missing %d → %d".formatted(late, missing, left),
                        "more late, more missing and fewer points than the row before");
            }
            grades.add(grade);
            before = grade;
        }
        if (section.has("grades") && grades.isEmpty()) {
            section.problem("grades", "no grade", "late, missing, points");
        }
        return List.copyOf(grades);
    }
}
