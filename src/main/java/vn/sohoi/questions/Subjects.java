package vn.sohoi.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Folding;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;

/** Finds targets and indicators of a set by the words people use for them. */
final class Subjects {

    /** A target, or one part of it, that a phrase stands for. */
    record Subject(Target target, @Nullable Part part) {

        /** What is reported for it. */
        Set<String> indicators() {
            Part one = part;
            return (one == null ? target.parts().stream() : Stream.of(one))
                    .flatMap(each -> Stream.concat(each.rule().indicators().stream(), each.also().stream()))
                    .collect(Collectors.toSet());
        }
    }

    private record Hit(int from, int to, List<String> phrase, Subject subject) {
        boolean overlaps(Hit other) {
            return from < other.to && other.from < to;
        }

        int length() {
            return to - from;
        }
    }

    private final TargetSet set;
    private final Map<List<String>, Subject> phrases = new LinkedHashMap<>();

    Subjects(TargetSet set) {
        this.set = set;
        for (Target target : set.targets()) {
            Subject whole = new Subject(target, null);
            add(target.name(), whole);
            add(target.english(), whole);
            target.words().forEach(word -> add(word, whole));
            target.parts().forEach(part -> addPart(target, part));
        }
    }

    private void addPart(Target target, Part part) {
        Subject subject = new Subject(target, target.parts().size() == 1 ? null : part);
        add(part.name(), subject);
        add(part.english(), subject);
        part.words().forEach(word -> add(word, subject));
        if (isOnlyPartOf(part.rule().indicator())) {
            set.indicator(part.rule().indicator()).ifPresent(indicator -> {
                add(indicator.name(), subject);
                add(indicator.english(), subject);
            });
        }
    }

    private boolean isOnlyPartOf(String indicator) {
        return set.targets().stream()
                        .flatMap(target -> target.parts().stream())
                        .filter(part -> part.rule().indicator().equals(indicator))
                        .count()
                == 1;
    }

    private void add(String phrase, Subject subject) {
        List<String> words = UnitNames.words(Folding.fold(phrase));
        if (!words.isEmpty()) {
            phrases.putIfAbsent(words, subject);
        }
    }

    /** The targets that the words speak of, each once; a longer phrase silences the shorter ones it overlaps. */
    List<Subject> in(List<String> words) {
        Map<Integer, Subject> byTarget = new LinkedHashMap<>();
        for (Hit hit : hits(words)) {
            byTarget.merge(hit.subject().target().number(), hit.subject(), Subjects::narrower);
        }
        return List.copyOf(byTarget.values());
    }

    /** Several phrases for one target: the part that was named, or the whole target when two parts were. */
    private static Subject narrower(Subject one, Subject other) {
        if (one.part() == null || one.equals(other)) {
            return other;
        }
        return other.part() == null ? one : new Subject(one.target(), null);
    }

    /** The words that no phrase for a target stands in. */
    List<String> without(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        hits(words).forEach(hit -> rest.subList(hit.from(), hit.to()).replaceAll(word -> ";"));
        return rest;
    }

    /** Whether words {@code from} to {@code to} are only a piece of a longer phrase for a target. */
    interface Covered {
        boolean test(int from, int to);
    }

    /** The phrases are looked for once, however many pieces are asked about. */
    Covered covered(List<String> words) {
        List<Hit> hits = hits(words);
        return (from, to) ->
                hits.stream().anyMatch(hit -> hit.from() <= from && hit.to() >= to && hit.length() > to - from);
    }

    private List<Hit> hits(List<String> words) {
        List<Hit> hits = new ArrayList<>();
        phrases.forEach((phrase, subject) -> {
            for (int from = 0; from + phrase.size() <= words.size(); from++) {
                if (words.subList(from, from + phrase.size()).equals(phrase)) {
                    hits.add(new Hit(from, from + phrase.size(), phrase, subject));
                }
            }
        });
        hits.sort(Comparator.comparing(Hit::length).reversed());
        List<Hit> kept = new ArrayList<>();
        hits.stream().filter(hit -> kept.stream().noneMatch(hit::overlaps)).forEach(kept::add);
        return kept;
    }

    /** The indicators that a text may speak of: those of the targets it names, and those whose name says so too. */
    Set<String> indicatorsIn(String text) {
        Utterance said = Utterance.of(text, LocalDate.EPOCH);
        Set<String> found = new LinkedHashSet<>();
        said.target()
                .ifPresent(number ->
                        set.target(number).ifPresent(target -> found.addAll(new Subject(target, null).indicators())));
        for (Hit hit : hits(UnitNames.words(Folding.fold(text)))) {
            found.addAll(hit.subject().indicators());
            found.addAll(named(hit.phrase()));
        }
        return found;
    }

    /** The indicators that a text names in full, or else of those of a target the ones whose own name says so. */
    Set<String> indicatorsNamedIn(String text) {
        Set<String> inFull = inFull(" " + String.join(" ", UnitNames.words(Folding.fold(text))) + " ");
        if (!inFull.isEmpty()) {
            return inFull;
        }
        Set<String> found = new LinkedHashSet<>();
        for (Hit hit : hits(UnitNames.words(Folding.fold(text)))) {
            Set<String> all = hit.subject().indicators();
            Set<String> named = new LinkedHashSet<>(named(hit.phrase()));
            named.retainAll(all);
            found.addAll(named.isEmpty() ? all : named);
        }
        return found;
    }

    private Set<String> inFull(String words) {
        List<Indicator> found = set.indicators().values().stream()
                .filter(indicator -> words.contains(name(indicator)))
                .toList();
        return found.stream()
                .filter(one -> found.stream()
                        .noneMatch(other ->
                                other != one && name(other).contains(name(one).strip())))
                .map(Indicator::id)
                .collect(Collectors.toSet());
    }

    private static String name(Indicator indicator) {
        return " " + String.join(" ", UnitNames.words(Folding.fold(indicator.name()))) + " ";
    }

    private Set<String> named(List<String> phrase) {
        String inner = " " + String.join(" ", phrase) + " ";
        return set.indicators().values().stream()
                .filter(indicator -> (" " + Folding.fold(indicator.name()) + " ").contains(inner))
                .map(Indicator::id)
                .collect(Collectors.toSet());
    }

    /** What may stand beside a number of an indicator, longest first. */
    List<String> nouns(String indicator) {
        Stream<String> own = set.indicator(indicator).stream().flatMap(known -> Stream.of(known.unit(), known.name()));
        Stream<String> called = phrases.entrySet().stream()
                .filter(entry -> entry.getValue().indicators().contains(indicator))
                .map(entry -> String.join(" ", entry.getKey()));
        return Stream.concat(own, called)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
