package vn.sohoi.targets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoi.targets.Form.Every;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Section;

/** Reads {@code forms:} of a set and holds them against its indicators. */
final class FormReader {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Indicator → the form that has it. */
    private final Map<String, String> taken = new LinkedHashMap<>();

    private final Map<String, Indicator> indicators;

    FormReader(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    List<Form> read(Section root) {
        List<Form> forms = new ArrayList<>();
        if (root.has("forms")) {
            root.named("forms").forEach((id, section) -> forms.add(form(id, section)));
        }
        return List.copyOf(forms);
    }

    private Form form(String id, Section section) {
        section.only("name", "english", "every", "level", "indicators");
        if (!id.matches(ID)) {
            section.problem("form", "form '" + id + "'", "small letters, digits and '-', as in half-year-report");
        }
        String name = section.text("name");
        Every every = section.oneOf("every", "half-year", "year", "on-demand")
                .map(word -> Every.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(Every.HALF_YEAR);
        Set<Level> levels = TargetFile.levels(section);
        List<String> asked = section.texts("indicators");
        if (asked.isEmpty()) {
            section.problem("indicators", "no indicator", "at least one indicator");
        }
        asked.forEach(indicator -> check(id, indicator, asked, levels, section));
        return new Form(id, name, section.optionalText("english").orElse(id), every, levels, asked);
    }

    private void check(String form, String id, List<String> asked, Set<Level> levels, Section section) {
        Indicator indicator = indicators.get(id);
        String other = taken.putIfAbsent(id, form);
        if (indicator == null) {
            section.problem("indicators", "'" + id + "'", String.join(", ", indicators.keySet()));
        } else if (other != null) {
            section.problem("indicators", "'" + id + "' is in '" + other + "' already", "each indicator in one form");
        } else if (indicator.isNet()) {
            section.problem(
                    "indicators",
                    "'" + id + "' is made from others",
                    "its components: " + String.join(", ", indicator.components()));
        } else if (!levels.isEmpty() && !levels.containsAll(indicator.levels())) {
            section.problem(
                    "indicators", "'" + id + "' is reported by " + codes(indicator.levels()), "by " + codes(levels));
        } else if (indicator.within() != null && !asked.contains(indicator.within())) {
            section.problem(
                    "indicators", "'" + id + "' without '" + indicator.within() + "'", "a part beside its whole");
        }
    }

    private static String codes(Set<Level> levels) {
        return EnumSet.copyOf(levels).stream().map(Level::code).collect(Collectors.joining(", "));
    }
}
