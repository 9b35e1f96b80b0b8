package vn.sohoi.scores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.reports.Calendar;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.scores.Criterion.Measure;
import vn.sohoi.scores.Origin.FigureSum;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Unit;

/** Takes the results of the criteria from the reported figures, by the id of the criterion. */
@Component
class Results {

    private final ProgressBook book;
    private final TargetSets sets;

    Results(ProgressBook book, TargetSets sets) {
        this.book = book;
        this.sets = sets;
    }

    /** How the book is asked. */
    private interface Asked {
        Progress how(TargetSet set, Target target);
    }

    /** Whatever is known now of the units of the year, also when they are gone since. */
    Map<String, List<FigureSum>> of(Competition competition, Unit unit, Instant now) {
        Instant day =
                Scoring.day(competition.year(), now).atStartOfDay(Calendar.ZONE).toInstant();
        return results(competition, (set, target) -> book.of(set, target, unit, day));
    }

    Map<String, List<FigureSum>> asOf(Competition competition, Unit unit, Instant moment) {
        return results(competition, (set, target) -> book.asOf(set, target, unit, moment));
    }

    /** All parts under one target, for the knowledge of a moment is read from every report anew for each question. */
    private Map<String, List<FigureSum>> results(Competition competition, Asked asked) {
        TargetSet set = sets.find(competition.set())
                .map(found -> found.in(competition.year()))
                .orElse(null);
        Map<String, List<FigureSum>> results = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Criterion criterion : competition.criteria()) {
            if (criterion.judged() instanceof Judged.Registered registered && registered.measure() != null) {
                results.put(criterion.id(), new ArrayList<>());
                parts.addAll(parts(criterion.id(), registered.measure(), set));
            }
        }
        if (set != null && !parts.isEmpty()) {
            Target everything = new Target(0, set.name(), set.english(), List.of(), parts);
            asked.how(set, everything).parts().forEach(part -> put(results, part));
        }
        results.values().stream()
                .filter(List::isEmpty)
                .forEach(none ->
                        none.add(new FigureSum("bộ chỉ tiêu " + competition.set() + " không có phần này", null)));
        return results;
    }

    private static void put(Map<String, List<FigureSum>> results, PartProgress part) {
        List<FigureSum> sums = results.get(part.part().id());
        if (sums != null) {
            sums.add(new FigureSum(part.part().name(), result(part.finding())));
        }
    }

    private static @Nullable Long result(Finding finding) {
        return switch (finding) {
            case Finding.Measured measured -> measured.result();
            case Finding.Unallotted sum -> sum.result();
            case Finding.Incomplete none -> null;
            case Finding.NoFigures none -> null;
            case Finding.NoDenominator none -> null;
            case Finding.Withheld kept -> null;
            case Finding.NotItsLevel none -> null;
        };
    }

    /** What the set lacks since the criteria were loaded leaves the result unknown. */
    private static List<Part> parts(String id, Measure measure, @Nullable TargetSet set) {
        if (set == null) {
            return List.of();
        }
        return switch (measure) {
            case Measure.OfParts parts -> {
                List<Part> found = parts.parts().stream()
                        .flatMap(ref -> JudgedReader.find(set, ref).stream())
                        .map(part -> new Part(id, part.name(), part.english(), part.rule(), List.of(), List.of()))
                        .toList();
                yield found.size() == parts.parts().size() ? found : List.of();
            }
            case Measure.Sum sum -> part(id, set, new Rule.Total(sum.indicator(), sum.level(), 1, 0), "");
            case Measure.Reaching reaching -> {
                String who =
                        "đơn vị cấp %s có từ %d ".formatted(reaching.level().vietnamese(), reaching.each());
                Rule rule = new Rule.Coverage(reaching.indicator(), reaching.level(), reaching.each());
                yield part(id, set, rule, who);
            }
        };
    }

    private static List<Part> part(String id, TargetSet set, Rule rule, String who) {
        return set
                .indicator(rule.indicator())
                .map(Indicator::name)
                .map(name -> who + name)
                .map(name -> new Part(id, name, name, rule, List.of(), List.of()))
                .stream()
                .toList();
    }
}
