package vn.sohoi.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Period;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.reports.Calendar;
import vn.sohoi.targets.Area.Activity;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** Answers in English. */
final class EnglishWords implements Words {

    private static final String WITHHELD =
            "kept private – figures about victims are told only to that unit and those above it";

    private static final Map<String, String> KINDS = Map.of(
            "Tỉnh", "Province",
            "Thành phố", "City",
            "Huyện", "District",
            "Quận", "District",
            "Thị xã", "Town",
            "Xã", "Commune",
            "Phường", "Ward",
            "Thị trấn", "Township");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "HH:mm 'on' d MMMM yyyy", Locale.ENGLISH)
            .withZone(Calendar.ZONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    @Override
    public String heading(Progress progress) {
        String called = progress.set()
                .area(progress.target())
                .map(area -> "Task area " + area.id())
                .orElse("Target " + progress.target().number());
        return "%s of %d – %s"
                .formatted(called, progress.set().year(), progress.target().english());
    }

    @Override
    public String who(Activity activity) {
        return "Led by: " + activity.leads() + (activity.helps().isEmpty() ? "." : ". With: " + activity.helps() + ".");
    }

    @Override
    public String formerly(List<Fate> fates, Unit now) {
        String told = fates.stream().map(this::fate).collect(Collectors.joining(". "));
        return told + (fates.getLast().isOfAnother() ? "; these are the figures of " + name(now) + "." : ".");
    }

    private String fate(Fate fate) {
        LocalDate since = fate.since();
        String old = name(fate.old());
        String into =
                String.join(", ", fate.into().stream().map(this::name).toList()).replaceFirst(", ([^,]*)$", " and $1");
        return (since == null ? "Now " : "Since " + DAY.format(since) + " ")
                + switch (fate.kind()) {
                    case RENAMED -> old + " is called " + into;
                    case MERGED -> old + " is part of " + into;
                    case DIVIDED -> old + " is divided into " + into;
                    case ENDED -> old + " is no more";
                };
    }

    @Override
    public String notItsLevel(Unit unit) {
        return name(unit) + ": this is not counted at this level.";
    }

    @Override
    public String part(PartProgress part, TargetSet set) {
        return part.part().english() + ": " + finding(part, set);
    }

    private static String finding(PartProgress part, TargetSet set) {
        Rule rule = part.part().rule();
        return switch (part.finding()) {
            case Finding.Measured measured -> measured(rule, measured, set);
            case Finding.Unallotted sum -> amount(sum.result(), rule, set) + " (no target of its own)";
            case Finding.NoFigures none -> "no figures yet" + wanted(none.target(), rule, set);
            case Finding.Incomplete some ->
                "figures of only %s of %s units, too few to tell (%s so far, %s asked)"
                        .formatted(
                                Numbers.english(some.known()),
                                Numbers.english(some.units()),
                                Numbers.english(some.result()),
                                Numbers.english(some.target()));
            case Finding.NoDenominator none -> "nothing to divide by yet";
            case Finding.Withheld kept -> WITHHELD;
            case Finding.NotItsLevel none -> "";
        };
    }

    private static String wanted(@Nullable Long target, Rule rule, TargetSet set) {
        return target == null || target == 0
                ? ""
                : " (%s: %s)".formatted(rule instanceof Rule.AtMost ? "at most" : "target", amount(target, rule, set));
    }

    private static String measured(Rule rule, Finding.Measured measured, TargetSet set) {
        if (rule instanceof Rule.AtMost) {
            return Numbers.english(measured.result()) + " " + rule.level().english(measured.result()) + ", at most "
                    + Numbers.english(measured.target()) + (measured.met() ? " (met)" : " (not met)");
        }
        if (rule instanceof Rule.Growth) {
            return (measured.result() < 0 ? "down " : "up ") + Numbers.english(Math.abs(measured.result())) + " of "
                    + Numbers.english(measured.target()) + " wanted"
                    + (measured.result() < 0 ? " (not met)" : ", " + judged(rule, measured, set));
        }
        return "%s/%s%s, %s"
                .formatted(
                        amount(measured.result(), rule, set),
                        amount(measured.target(), rule, set),
                        VietnameseWords.isInTenths(rule, set) ? " points" : counted(rule, measured),
                        judged(rule, measured, set));
    }

    private static String amount(long number, Rule rule, TargetSet set) {
        return VietnameseWords.isInTenths(rule, set) ? Numbers.tenths(number) : Numbers.english(number);
    }

    private static String counted(Rule rule, Finding.Measured measured) {
        if (rule instanceof Rule.Quarterly) {
            return " unit quarters";
        }
        return rule instanceof Rule.OfUnits ? " " + rule.level().english(measured.target()) : "";
    }

    private static String judged(Rule rule, Finding.Measured measured, TargetSet set) {
        if (rule instanceof Rule.Share share) {
            return "%s%% (at least %d%%) – %s"
                    .formatted(
                            Numbers.percentWithDecimal(measured.result(), measured.target()),
                            share.atLeastPercent(),
                            measured.met() ? "met" : "not met");
        }
        String percent = Numbers.percent(measured.result(), measured.target()) + "%";
        if (measured.result() > measured.target()) {
            return percent + " (exceeded)";
        }
        return measured.met()
                ? percent + " (met)"
                : percent + ", " + amount(measured.target() - measured.result(), rule, set) + " to go";
    }

    @Override
    public String term(Progress.TermToDate term, Rule rule, TargetSet set) {
        return "Term so far: %s/%s, %s%%"
                .formatted(
                        amount(term.result(), rule, set),
                        amount(term.target(), rule, set),
                        Numbers.percent(term.result(), term.target()));
    }

    @Override
    public String allotted(long share, String measure) {
        return "Allotted: " + Numbers.english(share);
    }

    @Override
    public String brief(Finding finding) {
        return switch (finding) {
            case Finding.Measured measured ->
                Numbers.english(measured.result()) + "/" + Numbers.english(measured.target());
            case Finding.Unallotted sum -> Numbers.english(sum.result());
            case Finding.Incomplete some -> "too few figures";
            case Finding.NoFigures none -> "no figures yet";
            case Finding.NoDenominator none -> "nothing to divide by yet";
            case Finding.Withheld kept -> WITHHELD;
            case Finding.NotItsLevel none -> "";
        };
    }

    @Override
    public String also(Indicator indicator, long sum) {
        return indicator.english().substring(0, 1).toUpperCase(Locale.ROOT)
                + indicator.english().substring(1) + ": " + Numbers.english(sum);
    }

    @Override
    public String reported(List<Reporting> levels) {
        String month = MONTH.format(levels.getFirst().period());
        if (levels.size() == 1 && levels.getFirst().units() == 1) {
            return (levels.getFirst().sent() == 1 ? "Reported" : "Not reported") + " for " + month + ".";
        }
        return levels.stream()
                .map(level -> "%s/%s %s"
                        .formatted(
                                Numbers.english(level.sent()),
                                Numbers.english(level.units()),
                                level.level().english(level.units())))
                .collect(Collectors.joining("; ", "Reported for " + month + ": ", "."));
    }

    @Override
    public String minimum(Progress.Minimum minimum, Level level) {
        return "%s of %s %s reached %s"
                .formatted(
                        Numbers.english(minimum.reached()),
                        Numbers.english(minimum.units()),
                        level.english(minimum.units()),
                        Numbers.english(minimum.each()));
    }

    @Override
    public String asOf(Instant moment) {
        return "As of " + MOMENT.format(moment) + ".";
    }

    @Override
    public String during(Period period, @Nullable Long sum, String measure) {
        return name(period) + " alone: " + (sum == null ? "no figures yet" : Numbers.english(sum)) + ".";
    }

    static String name(Period period) {
        return switch (period) {
            case Period.Month month -> MONTH.format(month.month());
            case Period.Quarter quarter -> "Quarter " + quarter.quarter() + " of " + quarter.year();
            case Period.Half half -> (half.half() == 1 ? "First" : "Second") + " half of " + half.year();
            case Period.Year year -> "" + year.year();
        };
    }

    @Override
    public String missingReports(Unit unit, Reporting reporting, List<String> missing) {
        String month = MONTH.format(reporting.period());
        if (reporting.units() == 1) {
            return name(unit) + (missing.isEmpty() ? " has" : " has not") + " reported " + month + ".";
        }
        String level = reporting.level().english(reporting.units());
        if (missing.isEmpty()) {
            return "%s: all %d %s have reported %s.".formatted(name(unit), reporting.units(), level, month);
        }
        String list = missing.stream().map(one -> "- " + one).collect(Collectors.joining("\n"));
        return "%s: %d of %d %s have not reported %s:\n%s"
                .formatted(name(unit), missing.size(), reporting.units(), level, month, list);
    }

    @Override
    public String nobodyOwes(Unit unit) {
        return name(unit) + " has no units below it that report.";
    }

    @Override
    public String which(Question.Matter matter, List<String> labels) {
        String first = matter == Question.Matter.UNIT
                ? "That name may mean several units. Which one?"
                : "Which target do you mean?";
        return first + "\n"
                + IntStream.range(0, labels.size())
                        .mapToObj(index -> (index + 1) + ". " + labels.get(index))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public String none(Question.None none) {
        TargetSet set = none.set();
        return switch (none.matter()) {
            case TARGET ->
                set == null
                        ? "There is no target " + none.what() + "."
                        : "There is no target %s. %d has targets %s."
                                .formatted(
                                        none.what(),
                                        set.year(),
                                        set.targets().stream()
                                                .filter(target ->
                                                        set.area(target).isEmpty())
                                                .map(target -> "" + target.number())
                                                .collect(Collectors.joining(", ")));
            case YEAR ->
                "There are no targets for " + none.what() + " yet."
                        + (none.years().isEmpty()
                                ? ""
                                : " There are targets for "
                                        + none.years().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))
                                        + ".");
            case UNIT -> "There is no unit \"" + none.what() + "\" in the province's list. Please check the name.";
            case NUMBER -> "The number " + none.what() + " is no target, period or unit code here. Please ask again.";
            case LIST ->
                "There is no list for " + none.what()
                        + ": who has not reported is known for single months. Ask for a month, such as October.";
            case PERIOD ->
                "There are no figures for \"" + none.what()
                        + "\" alone. You can ask for a past month, a quarter, a half-year or the year.";
        };
    }

    @Override
    public String notDue(YearMonth month) {
        return "Reports for " + MONTH.format(month) + " are not due yet.";
    }

    @Override
    public String notYet() {
        return "This cannot be answered yet. You can ask, for example: \"how far along is target 5\","
                + " \"target 5 in August\", \"which communes have not reported\".";
    }

    /** "Huyện Hoà An" → "Hoà An District". */
    @Override
    public String name(Unit unit) {
        return name(unit.name());
    }

    @Override
    public String address(List<Unit> path) {
        return path.stream().map(this::name).collect(Collectors.joining(", "));
    }

    static String name(String name) {
        return KINDS.entrySet().stream()
                .filter(kind -> name.startsWith(kind.getKey() + " "))
                .map(kind -> name.substring(kind.getKey().length() + 1) + " " + kind.getValue())
                .findFirst()
                .orElse(name);
    }

    @Override
    public String denied(Question.Denied denied) {
        return denied.list()
                ? "The list of missing reports is for the officers in charge."
                : "The figures of " + name(denied.what()) + " are not open to you.";
    }
}
