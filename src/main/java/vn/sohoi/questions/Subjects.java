package vn.sohoi.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Folding;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;

/** Finds targets of a set by the words people use for them. */
final class Subjects {

    /** A target, or one part of it, that a phrase stands for. */
    record Subject(Target target, @Nullable Part part) {}

    private record Hit(int from, int to, Subject subject) {
        boolean overlaps(Hit other) {
            return from < other.to && other.from < to;
        }
    }

    private final Map<List<String>, Subject> phrases = new LinkedHashMap<>();

    Subjects(TargetSet set) {
        for (Target target : set.targets()) {
            Subject whole = new Subject(target, null);
            add(target.name(), whole);
            add(target.english(), whole);
            target.words().forEach(word -> add(word, whole));
            target.parts().forEach(part -> addPart(target, part, set));
        }
    }

    private void addPart(Target target, Part part, TargetSet set) {
        Subject subject = new Subject(target, target.parts().size() == 1 ? null : part);
        add(part.name(), subject);
        add(part.english(), subject);
        part.words().forEach(word -> add(word, subject));
        boolean only = set.targets().stream()
                        .flatMap(other -> other.parts().stream())
                        .filter(other ->
                                other.rule().indicator().equals(part.rule().indicator()))
                        .count()
                == 1;
        if (only) {
            set.indicator(part.rule().indicator()).ifPresent(indicator -> {
                add(indicator.name(), subject);
                add(indicator.english(), subject);
            });
        }
    }

    private void add(String phrase, Subject subject) {
        phrases.putIfAbsent(UnitNames.words(Folding.fold(phrase)), subject);
    }

    /** The targets that the words speak of, each once; a longer phrase silences the shorter ones it overlaps. */
    List<Subject> in(List<String> words) {
        List<Hit> hits = new ArrayList<>();
        phrases.forEach((phrase, subject) -> {
            for (int from = 0; from + phrase.size() <= words.size(); from++) {
                if (!phrase.isEmpty()
                        && words.subList(from, from + phrase.size()).equals(phrase)) {
                    hits.add(new Hit(from, from + phrase.size(), subject));
                }
            }
        });
        hits.sort(Comparator.comparing((Hit hit) -> hit.to() - hit.from()).reversed());
        List<Hit> kept = new ArrayList<>();
        hits.stream().filter(hit -> kept.stream().noneMatch(hit::overlaps)).forEach(kept::add);
        return oneForEachTarget(kept);
    }

    /** Several phrases for one target: the part that was named, or the whole target when two parts were. */
    private static List<Subject> oneForEachTarget(List<Hit> hits) {
        Map<Integer, Subject> byTarget = new LinkedHashMap<>();
        for (Hit hit : hits) {
            byTarget.merge(hit.subject().target().number(), hit.subject(), Subjects::narrower);
        }
        return List.copyOf(byTarget.values());
    }

    private static Subject narrower(Subject one, Subject other) {
        if (one.part() == null || one.equals(other)) {
            return other;
        }
        return other.part() == null ? one : new Subject(one.target(), null);
    }
}
