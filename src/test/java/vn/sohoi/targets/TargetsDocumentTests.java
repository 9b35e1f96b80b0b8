package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.plausibility.Limits;
import vn.sohoi.units.Level;

/** The document that lists every target says what the files say, and names tests that exist. */
class TargetsDocumentTests {

    private static final Path DOCUMENT = Path.of("ops/docs/targets.md");
    private static final Path FILES = Path.of("src/main/resources/targets");
    private static final Path TESTS = Path.of("src/test/java");

    @ParameterizedTest
    @CsvSource({
        "cao-bang-2022, ExampleProgressTests",
        "cao-bang-2023, AllPartsTests",
        "cao-bang-2024, AllPartsTests",
        "thai-nguyen-2021, AllPartsTests",
        "thai-nguyen-2022-2026, AllPartsTests"
    })
    void everyTargetOfTheFileIsInTheDocument(String set, String test) throws IOException {
        TargetSet loaded = TargetFile.read(set, Files.readString(FILES.resolve(set + ".yaml")))
                .set();
        assertThat(documented(set)).containsExactlyElementsOf(rows(loaded, test));
        try (Stream<Path> files = Files.walk(TESTS)) {
            assertThat(files).anyMatch(file -> file.endsWith(test + ".java"));
        }
    }

    @ParameterizedTest
    @CsvSource({"flow, FLOW", "stock, STOCK"})
    void theUsualLimitsOfWhatIsPlausibleAreInTheDocument(String kind, Indicator.Kind of) throws IOException {
        Limits limits = Objects.requireNonNull(Indicator.usual(of));
        assertThat(Files.readAllLines(DOCUMENT))
                .contains("| %s | %d | %d | %d |".formatted(kind, limits.history(), limits.factor(), limits.atLeast()));
    }

    @Test
    void everyFormOfTheFilesIsInTheDocument() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                TargetSet set = TargetFile.read("f", Files.readString(file)).set();
                set.forms().forEach(form -> rows.add(row(set, form)));
            }
        }
        assertThat(rows).isNotEmpty();
        assertThat(Files.readAllLines(DOCUMENT).stream()
                        .filter(line -> line.matches("\\| `[a-z0-9-]+` \\| `.*"))
                        .toList())
                .isEqualTo(rows);
    }

    private static String row(TargetSet set, Form form) {
        return "| `%s` | `%s` | %s | %s | %s |"
                .formatted(
                        set.id(),
                        form.id(),
                        form.every().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        form.levels().stream().map(Level::code).collect(Collectors.joining(", ")),
                        form.indicators().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")));
    }

    /** The rows of the table under the heading that names a set. */
    private static List<String> documented(String set) throws IOException {
        List<String> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            inside = line.startsWith("## ") ? line.contains("(`" + set + "`)") : inside;
            if (inside && line.startsWith("| ") && !line.startsWith("| target") && !line.startsWith("| ---")) {
                rows.add(line);
            }
        }
        return rows;
    }

    private static List<String> rows(TargetSet set, String test) {
        List<String> rows = new ArrayList<>();
        for (Target target : set.targets()) {
            if (set.area(target).isEmpty()) {
                target.parts()
                        .forEach(part -> rows.add(row("" + target.number(), part.english(), part.rule(), "", test)));
            }
        }
        for (Area area : set.areas()) {
            area.activities().forEach(activity -> rows.add(row(area, activity, test)));
        }
        return rows;
    }

    private static String row(Area area, Area.Activity activity, String test) {
        String years = activity.due() instanceof Area.Due.Done done
                ? ", in " + done.years().stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
        return row("area " + area.id(), activity.id() + " " + activity.english(), activity.rule(), years, test);
    }

    private static String row(String target, String part, Rule rule, String years, String test) {
        return "| %s | %s | %s%s | %s | `%s` |"
                .formatted(target, part, described(rule), years, rule.level().code(), test);
    }

    private static String described(Rule rule) {
        return switch (rule) {
            case Rule.Total total -> "total " + keys(rule, "at-least " + total.atLeast() + each(total.each()));
            case Rule.Plan plan -> "total " + keys(rule, "levels " + levels(plan.levels()) + each(plan.each()));
            case Rule.Coverage coverage -> "coverage " + keys(rule, "each " + coverage.each());
            case Rule.Quarterly quarterly -> "quarterly " + keys(rule, "each " + quarterly.each());
            case Rule.PerUnit each -> "per-unit " + keys(rule, "each " + each.each());
            case Rule.Share share -> "share " + keys(rule, "of " + share.of() + ", at-least " + share.atLeastPercent());
            case Rule.EachShare each ->
                "each-share "
                        + keys(rule, "of " + each.of() + ", at-least " + plain(each.atLeastPercent()) + among(each));
            case Rule.AtMost most ->
                "at-most "
                        + keys(
                                rule,
                                "of " + most.of() + ", below " + plain(most.belowPercent()) + ", at-most "
                                        + most.atMost());
            case Rule.Growth growth -> "growth " + keys(rule, base(growth.base()) + ", " + gain(growth.atLeast()));
            case Rule.Milestone milestone ->
                "milestone " + keys(rule, "at-least " + milestone.atLeast() + ", by " + milestone.by());
        };
    }

    private static String keys(Rule rule, String keys) {
        return "`" + rule.indicator() + "`: " + keys;
    }

    private static String each(long each) {
        return each == 0 ? "" : ", each " + each;
    }

    private static String levels(Map<Integer, Long> levels) {
        return levels.entrySet().stream()
                .map(year -> year.getKey() + ": " + year.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String among(Rule.EachShare each) {
        Rule.Among among = each.among();
        return among == null
                ? ""
                : ", when " + among.indicator() + ", when-of " + among.of() + (among.above() ? ", above " : ", up-to ")
                        + plain(among.percent());
    }

    private static String base(Rule.Base base) {
        return switch (base) {
            case Rule.Base.Given given -> "base " + given.value();
            case Rule.Base.Reported reported -> "of " + reported.of();
        };
    }

    private static String gain(Rule.Gain gain) {
        return switch (gain) {
            case Rule.Gain.Percent percent -> "at-least " + plain(percent.percent());
            case Rule.Gain.Absolute amount -> "gain " + amount.amount();
        };
    }

    private static String plain(BigDecimal percent) {
        return percent.toPlainString();
    }
}
