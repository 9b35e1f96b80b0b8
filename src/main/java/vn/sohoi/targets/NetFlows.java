package vn.sohoi.targets;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoi.targets.Indicator.Kind;
import vn.sohoi.yaml.Section;

/** Checks the indicators that are the sum of others less others, such as members admitted less members who left. */
final class NetFlows {

    private final Map<String, Indicator> indicators;

    NetFlows(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    void check(Map<String, Section> sections) {
        indicators.values().stream().filter(Indicator::isNet).forEach(net -> {
            Section section = sections.get(net.id());
            if (section != null) {
                check(net, section);
            }
        });
    }

    private void check(Indicator net, Section section) {
        if (net.sum().isEmpty()) {
            section.problem("less", "'less' without 'sum'", "sum");
        }
        if (net.kind() != Kind.FLOW) {
            section.problem("kind", "'sum' and 'less' for a kind that does not add up over months", "flow");
        }
        Set<String> seen = new HashSet<>();
        net.sum().forEach(component -> check(net, component, seen, section, "sum"));
        net.less().forEach(component -> check(net, component, seen, section, "less"));
    }

    private void check(Indicator net, String id, Set<String> seen, Section section, String key) {
        Indicator component = indicators.get(id);
        if (component == null) {
            section.problem(key, "'" + id + "'", String.join(", ", indicators.keySet()));
        } else if (!seen.add(id)) {
            section.problem(key, "'" + id + "' twice", "each indicator once");
        } else if (reaches(component, net.id(), new HashSet<>())) {
            section.problem(key, "'" + id + "' is made from '" + net.id() + "' itself", "no circle");
        } else if (component.kind() != Kind.FLOW) {
            section.problem(key, "'" + id + "' does not add up over months", "flows");
        } else if (!component.levels().equals(net.levels())) {
            section.problem(key, "'" + id + "' is reported by other levels", levels(net));
        }
    }

    private boolean reaches(Indicator from, String id, Set<String> visited) {
        return from.id().equals(id)
                || visited.add(from.id())
                        && from.components().stream()
                                .map(indicators::get)
                                .anyMatch(next -> next != null && reaches(next, id, visited));
    }

    private static String levels(Indicator net) {
        return net.levels().stream().map(level -> level.code()).collect(Collectors.joining(", "));
    }
}
