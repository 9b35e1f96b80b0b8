package vn.sohoi.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Section;

/** Reads the rule of one part. */
final class RuleReader {

    private static final String[] RULES = {
        "total", "coverage", "quarterly", "per-unit", "share", "each-share", "at-most", "growth", "milestone"
    };

    private final Section section;
    private final String indicator;
    private final Level level;

    RuleReader(Section section) {
        this.section = section;
        this.indicator = section.text("indicator");
        this.level = section.oneOf("level", "province", "district", "commune")
                .flatMap(Level::ofCode)
                .orElse(Level.COMMUNE);
    }

    Rule read() {
        String rule = section.oneOf("rule", RULES).orElse("");
        switch (rule) {
            case "total" -> allow("at-least", "each", "levels");
            case "coverage", "per-unit", "quarterly" -> allow("each");
            case "share" -> allow("of", "at-least");
            case "each-share" -> allow("of", "at-least", "when", "when-of", "above", "up-to");
            case "at-most" -> allow("of", "below", "at-most");
            case "growth" -> allow("of", "base", "at-least", "gain");
            case "milestone" -> allow("at-least", "by");
            default -> {}
        }
        return switch (rule) {
            case "coverage" -> new Rule.Coverage(indicator, level, amount(section, "each"));
            case "quarterly" -> new Rule.Quarterly(indicator, level, amount(section, "each"));
            case "per-unit" -> new Rule.PerUnit(indicator, level, amount(section, "each"));
            case "share" -> new Rule.Share(indicator, section.text("of"), level, wholePercent());
            case "each-share" -> new Rule.EachShare(indicator, section.text("of"), level, percent("at-least"), among());
            case "at-most" ->
                new Rule.AtMost(indicator, section.text("of"), level, percent("below"), amount(section, "at-most"));
            case "growth" -> new Rule.Growth(indicator, level, base(), gain());
            case "milestone" ->
                new Rule.Milestone(indicator, level, amount(section, "at-least"), (int) section.whole("by"));
            case "total" -> total();
            default -> new Rule.Total(indicator, level, 0, 0);
        };
    }

    private Rule total() {
        long each = section.has("each") ? amount(section, "each") : 0;
        return section.has("levels")
                ? new Rule.Plan(indicator, level, plan(), each)
                : new Rule.Total(indicator, level, amount(section, "at-least"), each);
    }

    private SortedMap<Integer, Long> plan() {
        if (section.has("at-least")) {
            section.problem("at-least", "'at-least' beside 'levels'", "one of them");
        }
        return levels(section);
    }

    /** What each year is to bring. */
    static SortedMap<Integer, Long> levels(Section section) {
        SortedMap<Integer, Long> levels = new TreeMap<>();
        Section years = section.inner("levels");
        for (String year : years.pairs().keySet()) {
            if (year.matches("\\d{4}")) {
                levels.put(Integer.parseInt(year), amount(years, year));
            } else {
                years.problem(year, "'" + year + "' at 'levels'", "a year");
            }
        }
        return levels;
    }

    private Rule.@Nullable Among among() {
        if (!section.has("when")) {
            for (String key : List.of("when-of", "above", "up-to")) {
                if (section.has(key)) {
                    section.problem(key, "'" + key + "' without 'when'", "when");
                }
            }
            return null;
        }
        if (section.has("above") && section.has("up-to")) {
            section.problem("up-to", "'up-to' beside 'above'", "one of them");
        }
        boolean above = section.has("above");
        return new Rule.Among(section.text("when"), section.text("when-of"), above, percent(above ? "above" : "up-to"));
    }

    private Rule.Base base() {
        if (section.has("base") && section.has("of")) {
            section.problem("of", "'of' beside 'base'", "one of them");
        }
        return section.has("base")
                ? new Rule.Base.Given(amount(section, "base"))
                : new Rule.Base.Reported(section.text("of"));
    }

    private Rule.Gain gain() {
        if (section.has("gain") && section.has("at-least")) {
            section.problem("at-least", "'at-least' beside 'gain'", "one of them");
        }
        return section.has("gain")
                ? new Rule.Gain.Absolute(amount(section, "gain"))
                : new Rule.Gain.Percent(percent("at-least"));
    }

    private long wholePercent() {
        long percent = amount(section, "at-least");
        if (percent > 100) {
            section.problem("at-least", "'" + percent + "' at 'at-least'", "a percentage from 1 to 100");
        }
        return percent;
    }

    private BigDecimal percent(String key) {
        String text = section.text(key);
        if (text.matches("\\d{1,4}([.]\\d{1,4})?") && new BigDecimal(text).signum() > 0) {
            return new BigDecimal(text);
        }
        if (!text.isEmpty()) {
            section.problem(key, "'" + text + "' at '" + key + "'", "a percentage such as 60 or 0.3");
        }
        return BigDecimal.ONE;
    }

    /** Nothing can be held against zero. */
    static long amount(Section section, String key) {
        int noted = section.noted();
        long amount = section.whole(key);
        if (amount < 1 && section.noted() == noted) {
            section.problem(key, "'" + amount + "' at '" + key + "'", "a whole number from 1");
        }
        return amount;
    }

    private void allow(String... own) {
        List<String> keys =
                new ArrayList<>(List.of("part", "name", "english", "rule", "indicator", "level", "also", "words"));
        keys.addAll(List.of(own));
        section.only(keys.toArray(String[]::new));
    }
}
