package vn.sohoi.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;

/** Which indicators a table of figures has for a level. */
@Component
class Columns {

    private final TargetSets sets;

    Columns(TargetSets sets) {
        this.sets = sets;
    }

    /** What a level is asked in a year, and what it answered without being asked, each once, in the files' order. */
    List<Indicator> of(String province, int year, Level level, Set<String> answered) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        sets.all().stream()
                .filter(set -> set.province().equals(province) && set.term().covers(year))
                .flatMap(set -> of(set, level, answered))
                .forEach(indicator -> indicators.putIfAbsent(indicator.id(), indicator));
        return List.copyOf(indicators.values());
    }

    private static Stream<Indicator> of(TargetSet set, Level level, Set<String> answered) {
        List<Indicator> asked = set.reportedBy(level);
        return set.indicators().values().stream()
                .filter(one -> one.levels().contains(level))
                .filter(one -> asked.contains(one) || answered.contains(one.id()));
    }
}
