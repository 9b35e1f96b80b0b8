package vn.sohoi.targets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoi.units.Level;

/**
 * The targets of one province for one year.
 *
 * @param id such as {@code cao-bang-2022}
 * @param province the province's code
 */
public record TargetSet(
        String id,
        String province,
        int year,
        String name,
        String english,
        Map<String, Indicator> indicators,
        List<Target> targets) {

    public Optional<Target> target(int number) {
        return targets.stream().filter(target -> target.number() == number).findFirst();
    }

    public Optional<Indicator> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** What a unit of this level reports, in the file's order. */
    public List<Indicator> reportedBy(Level level) {
        return indicators.values().stream()
                .filter(indicator -> indicator.levels().contains(level))
                .toList();
    }
}
