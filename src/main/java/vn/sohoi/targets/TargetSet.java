package vn.sohoi.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoi.units.Level;

/**
 * The targets of one province for one year, or for a term as one of its years sees them.
 *
 * @param id such as {@code cao-bang-2022}
 * @param province the province's code
 * @param year the year that is judged
 * @param term all years the set covers
 * @param asked whether the monthly report asks for its indicators
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
        List<Target> targets) {

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
        this(id, province, year, new Term(year, year), name, english, true, indicators, targets);
    }

    /** The set as a year sees it, or the nearest year that it covers. */
    public TargetSet in(int asked) {
        int seen = Math.clamp(asked, term.first(), term.last());
        return seen == year
                ? this
                : new TargetSet(id, province, seen, term, name, english, this.asked, indicators, targets);
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

    public Optional<Indicator> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** What a unit of this level is asked to report, in the file's order. */
    public List<Indicator> reportedBy(Level level) {
        return indicators.values().stream()
                .filter(indicator -> asked && indicator.levels().contains(level))
                .toList();
    }
}
