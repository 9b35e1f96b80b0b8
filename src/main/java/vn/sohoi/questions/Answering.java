package vn.sohoi.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.sohoi.language.Period;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** From a question to the words of its answer. */
final class Answering {

    private final Told book;
    private final Asker asker;
    private final Words words;

    Answering(ProgressBook book, Asker asker, Words words) {
        this.book = new Told(book, asker);
        this.asker = asker;
        this.words = words;
    }

    List<String> answer(Question question) {
        return switch (question) {
            case Question.OfProgress progress -> List.of(progress(progress));
            case Question.OfMissingReports missing -> List.of(missing(missing));
            case Question.Which which ->
                List.of(words.which(
                        which.matter(),
                        which.choices().stream().map(Question.Choice::label).toList()));
            case Question.None none -> List.of(words.none(none));
            case Question.Denied denied -> List.of(words.denied(denied));
            case Question.NotDue later -> List.of(words.notDue(later.month()));
            case Question.NotYet later -> List.of(words.notYet());
            case Question.NotAQuestion none -> List.of();
        };
    }

    /** The unit that was meant and, when none was named, the province's total beside it. */
    private String progress(Question.OfProgress question) {
        Progress own = book.of(question.set(), question.target(), question.unit());
        List<String> lines = new ArrayList<>(List.of(words.heading(own)));
        Unit formerly = question.formerly();
        if (formerly != null) {
            lines.add(words.formerly(Fate.of(formerly, question.unit(), asker.tree()), question.unit()));
        }
        lines.addAll(unit(question, own));
        Unit province = asker.province();
        if (!question.named() && !question.unit().equals(province) && asker.may(Right.SEE_TOTALS, province)) {
            lines.addAll(unit(question, book.of(question.set(), question.target(), province)));
        }
        lines.addAll(who(question));
        lines.add(words.asOf(asker.now()));
        return String.join("\n", lines);
    }

    /** For a single activity of a task area, who does it. */
    private List<String> who(Question.OfProgress question) {
        Target.Part part = question.part();
        return part == null
                ? List.of()
                : question.set().area(question.target()).stream()
                        .flatMap(area -> area.activities().stream())
                        .filter(activity -> activity.id().equals(part.id()))
                        .map(words::who)
                        .toList();
    }

    private List<String> unit(Question.OfProgress question, Progress progress) {
        List<PartProgress> asked = progress.parts().stream()
                .filter(part -> question.part() == null || part.part().equals(question.part()))
                .toList();
        List<PartProgress> parts = asked.stream()
                .filter(part -> !(part.finding() instanceof Finding.NotItsLevel))
                .toList();
        if (parts.isEmpty()) {
            return List.of(words.notItsLevel(progress.unit()));
        }
        List<String> lines = new ArrayList<>(List.of(name(progress.unit()) + ":"));
        parts.forEach(part -> lines.addAll(part(question, progress, part)));
        List<Reporting> owing = parts.stream()
                .map(part -> reporting(question, part.reporting(), progress.unit()))
                .filter(level -> level.units() > 0)
                .distinct()
                .toList();
        if (progress.set().asked() && !owing.isEmpty()) {
            lines.add(words.reported(owing));
        }
        return lines;
    }

    /** Who has sent the month that was asked about, else the month that is due. */
    private Reporting reporting(Question.OfProgress question, Reporting due, Unit unit) {
        return question.period() instanceof Period.Month month ? book.reporting(unit, due.level(), month.month()) : due;
    }

    /** Names of communes repeat, so the unit above stands behind those that are not the asker's own. */
    private String name(Unit unit) {
        return unit.level() == Level.COMMUNE
                        && !unit.equals(asker.home())
                        && asker.tree().find(unit.code()).equals(Optional.of(unit))
                ? words.address(
                        asker.tree().upwards(unit.code()).stream().limit(2).toList())
                : words.name(unit);
    }

    private List<String> part(Question.OfProgress question, Progress progress, PartProgress part) {
        List<String> lines = new ArrayList<>(List.of("- " + words.part(part, progress.set())));
        part.also().forEach(also -> lines.add("  " + words.also(also.indicator(), also.sum())));
        Progress.Minimum minimum = part.minimum();
        if (minimum != null && minimum.units() > 1) {
            lines.add("  " + words.minimum(minimum, part.part().rule().level()));
        }
        Progress.TermToDate term = part.term();
        if (term != null) {
            lines.add("  " + words.term(term, part.part().rule(), progress.set()));
        }
        Indicator indicator =
                progress.set().indicator(part.part().rule().indicator()).orElseThrow();
        Long share = part.allotted();
        if (share != null) {
            lines.add("  " + words.allotted(share, indicator.unit()));
        }
        Period period = question.period();
        if (period != null && !(part.finding() instanceof Finding.Withheld)) {
            OptionalLong sum =
                    book.sum(progress.unit(), part.part().rule().level(), indicator, period.first(), period.last());
            lines.add("  " + words.during(period, sum.isPresent() ? sum.getAsLong() : null, indicator.unit()));
        }
        return lines;
    }

    private String missing(Question.OfMissingReports question) {
        Reporting reporting = book.reporting(question.unit(), question.level(), question.period());
        return reporting.units() == 0 || !question.owed()
                ? words.nobodyOwes(question.unit())
                : words.missingReports(
                        question.unit(),
                        reporting,
                        reporting.missing().stream()
                                .map(unit -> question.unit().level() == Level.PROVINCE ? name(unit) : words.name(unit))
                                .toList());
    }

    String overview(TargetSets sets) {
        Unit home = asker.home();
        return sets.newest(asker.province().code(), asker.today().getYear())
                .map(set -> home.name() + ", năm " + set.year() + ":\n"
                        + set.targets().stream()
                                .filter(target -> set.area(target).isEmpty())
                                .map(target -> line(set, target, home))
                                .collect(Collectors.joining("\n"))
                        + "\n" + words.asOf(asker.now()))
                .orElse("Chưa có bộ chỉ tiêu cho đơn vị.");
    }

    private String line(TargetSet set, Target target, Unit home) {
        List<PartProgress> parts = book.of(set, target, home).parts().stream()
                .filter(part -> !(part.finding() instanceof Finding.NotItsLevel))
                .toList();
        String first = target.number() + ". " + target.name() + ":";
        if (parts.isEmpty()) {
            return first + " không giao cho cấp này";
        }
        return parts.size() == 1
                ? first + " " + words.brief(parts.getFirst().finding()).strip()
                : first
                        + parts.stream()
                                .map(part -> "\n   - " + part.part().name() + ": "
                                        + words.brief(part.finding()).strip())
                                .collect(Collectors.joining());
    }
}
