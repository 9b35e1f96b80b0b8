package vn.sohoi.targets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.units.Level;

/**
 * The targets of one province for one year, or for a term as one of its years sees them.
 *
 * @param id such as {@code cao-bang-2022}
 * @param province the province's code
 * @param year the year that is judged
 * @param term all years the set covers
 * @param asked whether the monthly report asks for its indicators
 * @param targets those of the document, then the areas with what is due in the year
 * @param forms what is asked beside the monthly report
 */
public record TargetSet(
        String id,
        String province,
        int year,
        Term term,
        String name,
        String english,
        boolean asked,
        Map<String, Indicator> indicators,
        List<Target> targets,
        List<Area> areas,
        List<Form> forms) {

    /** Years from the first to the last, both included. */
    public record Term(int first, int last) {

        public boolean covers(int year) {
            return first <= year && year <= last;
        }
    }

    /** The set of a single year, which the monthly report asks for. */
    public TargetSet(
            String id,
            String province,
            int year,
            String name,
            String english,
            Map<String, Indicator> indicators,
            List<Target> targets) {
        this(id, province, year, new Term(year, year), name, english, true, indicators, targets, List.of(), List.of());
    }

    /** A set without task areas and forms. */
    public TargetSet(
            String id,
            String province,
            int year,
            Term term,
            String name,
            String english,
            boolean asked,
            Map<String, Indicator> indicators,
            List<Target> targets) {
        this(id, province, year, term, name, english, asked, indicators, targets, List.of(), List.of());
    }

    /** The area that a target stands for; empty for a target of the document. */
    public Optional<Area> area(Target target) {
        return areas.stream().filter(area -> area.number() == target.number()).findFirst();
    }

    private List<Target> dueIn(int seen) {
        Stream<Target> numbered = targets.stream().filter(target -> area(target).isEmpty());
        return Stream.concat(numbered, areas.stream().flatMap(area -> area.target(seen).stream()))
                .toList();
    }

    /** This set with the activities of task areas, and what is reported for them. */
    TargetSet with(List<Area> tasks) {
        Map<String, Indicator> all = new LinkedHashMap<>(indicators);
        tasks.stream()
                .flatMap(area -> area.activities().stream())
                .forEach(activity -> all.put(activity.indicator(), activity.reported()));
        TargetSet planned =
                new TargetSet(id, province, year, term, name, english, asked, all, targets, List.copyOf(tasks), forms);
        return planned.seen(year);
    }

    /** The set as a year sees it, or the nearest year that it covers. */
    public TargetSet in(int asked) {
        int seen = Math.clamp(asked, term.first(), term.last());
        return seen == year ? this : seen(seen);
    }

    private TargetSet seen(int seen) {
        return new TargetSet(id, province, seen, term, name, english, asked, indicators, dueIn(seen), areas, forms);
    }

    /** The day of the set's year that is nearest to a day. */
    public LocalDate nearest(LocalDate day) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    public Optional<Target> target(int number) {
        return targets.stream().filter(target -> target.number() == number).findFirst();
    }

    /** A task area, or one activity of it. */
    public record Coded(Target target, @Nullable Part part) {}

    /** What a plan's own number stands for in this year: {@code 1.1} is an area, {@code 1.1.5} an activity. */
    public Optional<Coded> coded(String code) {
        return areas.stream().flatMap(area -> coded(area, code).stream()).findFirst();
    }

    private Optional<Coded> coded(Area area, String code) {
        Optional<Target> due = target(area.number());
        return area.id().equals(code)
                ? due.map(target -> new Coded(target, null))
                : due.flatMap(target -> target.parts().stream()
                        .filter(part -> part.id().equals(code))
                        .map(part -> new Coded(target, part))
                        .findFirst());
    }

    public Optional<Indicator> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** What a unit of this level is asked to report each month, in the file's order. */
    public List<Indicator> reportedBy(Level level) {
        return indicators.values().stream()
                .filter(indicator -> asked && indicator.levels().contains(level) && !indicator.isNet())
                .filter(indicator -> formOf(indicator.id()).isEmpty())
                .toList();
    }

    /** What a unit of this level is asked to report in a form, in the form's order. */
    public List<Indicator> reportedBy(Level level, Form form) {
        return form.indicators().stream()
                .map(indicators::get)
                .filter(indicator -> indicator != null && indicator.levels().contains(level))
                .toList();
    }

    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The form that asks for an indicator; empty for one of the monthly report. */
    public Optional<Form> formOf(String indicator) {
        return forms.stream()
                .filter(form -> form.indicators().contains(indicator))
                .findFirst();
    }
}
