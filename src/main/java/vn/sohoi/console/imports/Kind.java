package vn.sohoi.console.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file fills, with the columns of its table. */
public enum Kind {
    UNITS(List.of("code", "level", "name", "parent"), List.of("merged_from", "from", "to")),
    ROSTER(List.of("unit", "role", "name", "phone"), List.of()),
    TARGETS(
            List.of("set", "province", "year", "set_name", "indicator"),
            List.of(
                    "target",
                    "target_name",
                    "part",
                    "part_name",
                    "rule",
                    "indicator_name",
                    "unit",
                    "kind",
                    "reported_by",
                    "level",
                    "at_least",
                    "each",
                    "of",
                    "by",
                    "words",
                    "also",
                    "within",
                    "sensitive",
                    "years",
                    "asked",
                    "levels",
                    "below",
                    "at_most",
                    "base",
                    "gain",
                    "when",
                    "when_of",
                    "above",
                    "up_to",
                    "sum",
                    "less")),
    FIGURES(List.of("unit", "period", "indicator", "value"), List.of()),
    ALLOTMENTS(List.of("set", "target", "unit", "amount"), List.of("part", "over", "year")),
    /** A YAML file only. */
    CRITERIA(List.of(), List.of()),
    SCORES(List.of("year", "unit", "criterion"), List.of("points", "registered", "result", "evidence"));

    private final List<String> required;
    private final List<String> optional;

    Kind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The word in the address, such as {@code units}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    List<String> required() {
        return required;
    }

    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
