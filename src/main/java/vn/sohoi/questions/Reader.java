package vn.sohoi.questions;

import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Period;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.questions.Question.Choice;
import vn.sohoi.questions.Question.Matter;
import vn.sohoi.questions.Subjects.Subject;
import vn.sohoi.questions.UnitNames.Mention;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** From one text to one question, for one asker. */
final class Reader {

    private static final String MISSING =
            "chua (co )?(bao cao|nop( bao cao| bc)?|gui( bao cao| bc)?|bc)|not reported|not sent"
                    + "|(have|has)(n.?t| not) (yet )?(reported|sent)|did(n.?t| not) (report|send)|not yet (reported|sent)"
                    + "|missing reports?|yet to report|unreported";
    private static final String MISSING_SOMETHING_ELSE = "chua nop (hoi phi|quy|tien|danh sach|ho so)";
    private static final String WHO =
            "xa|phuong|huyen|thanh pho|don vi|co so|noi|ai|nhung|danh sach|who|which|list|communes?"
                    + "|districts?|units?|reports?";
    private static final String DISTRICTS =
            "huyen nao|thanh pho nao|cac huyen|nhung huyen|which districts?|districts (have|that|which)";
    private static final String WHOLE_PROVINCE =
            "toan tinh|ca tinh|tinh minh|tinh ta|tinh nha|whole province|the province";

    /** Questions that are understood so far as to say that they cannot be answered. */
    private static final String NOT_YET =
            "cung ky|so sanh|so voi|compare|lieu cuoi nam|du bao|forecast|dan dau|xep hang|nhieu nhat"
                    + "|it nhat la|ranking|ve bieu do|bieu do|chart|nhac cac|nhac nho|nudge|tong (so )?hoi vien|total members"
                    + "|(xa|phuong|huyen|don vi|co so) nao (chua|da|dat)|which (communes?|districts?)( have| has)? not";

    private final Asker asker;
    private final TargetSets sets;
    private final UnitNames names;
    private final LoadingCache<TargetSet, Subjects> subjectsOf;
    private final String text;
    private final Typed typed;
    private final Utterance said;

    Reader(String text, Asker asker, TargetSets sets, UnitNames names, LoadingCache<TargetSet, Subjects> subjectsOf) {
        this.text = text;
        this.asker = asker;
        this.sets = sets;
        this.names = names;
        this.subjectsOf = subjectsOf;
        this.typed = new Typed(text);
        this.said = Utterance.of(text, asker.today());
    }

    Question read() {
        boolean missing = said.says(MISSING) && said.says(WHO) && !said.says(MISSING_SOMETHING_ELSE);
        TargetSet set = set();
        Subjects subjects = set == null ? null : subjectsOf.get(set);
        List<Subject> named = subjects == null ? List.of() : subjects.in(without(mentions(subjects)));
        boolean numbered = said.target().isPresent() || said.code().isPresent();
        if (!missing && !numbered && (named.isEmpty() || isPerhapsAFigure(subjects))) {
            return said.says(NOT_YET) && said.asks() ? new Question.NotYet() : new Question.NotAQuestion();
        }
        Optional<Question> refused = refusal(set, missing);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (subjects == null || set == null) {
            return new Question.NotAQuestion();
        }
        List<Mention> mentions = mentions(subjects);
        if (missing) {
            return withUnit(mentions, subjects, this::missingReports);
        }
        if (said.code().isPresent()) {
            return coded(set, said.code().get(), mentions, subjects);
        }
        return said.target().isPresent()
                ? numbered(set, said.target().getAsInt(), named, mentions, subjects)
                : named.size() == 1 ? of(set, named.getFirst(), mentions, subjects) : whichTarget(named);
    }

    /** What is plainly asked and cannot be answered. */
    private Optional<Question> refusal(@Nullable TargetSet set, boolean missing) {
        if (said.impossiblePeriod().isPresent()) {
            return Optional.of(new Question.None(
                    Matter.PERIOD, typed.asTyped(said.impossiblePeriod().get()), set));
        }
        if (set == null) {
            return Optional.of(new Question.None(Matter.YEAR, "" + year(), newest(), years()));
        }
        boolean more = said.namesSeveralTargets() || !missing && said.says(NOT_YET);
        return more ? Optional.of(new Question.NotYet()) : Optional.empty();
    }

    /** Numbers that are neither a target's nor a date's are perhaps figures, not a question. */
    private boolean isPerhapsAFigure(@Nullable Subjects subjects) {
        if (said.asks() || subjects == null) {
            return false;
        }
        List<String> rest = subjects.without(said.words());
        return IntStream.range(0, rest.size())
                .anyMatch(at -> UnitCodes.isNumber(rest.get(at)) && !UnitCodes.isCalledCode(rest, at));
    }

    private List<Integer> years() {
        return sets.all().stream()
                .filter(set -> set.province().equals(asker.province().code()))
                .flatMap(set -> IntStream.rangeClosed(
                                set.term().first(), set.term().last())
                        .boxed())
                .distinct()
                .sorted()
                .toList();
    }

    private int year() {
        Period period = said.period();
        return period == null ? asker.today().getYear() : period.first().getYear();
    }

    /** The set of the year that was named, else of this year, else the newest. */
    private @Nullable TargetSet set() {
        return said.period() == null
                ? newest()
                : sets.of(asker.province().code(), year()).orElse(null);
    }

    private @Nullable TargetSet newest() {
        return sets.newest(asker.province().code(), asker.today().getYear()).orElse(null);
    }

    /** Names without a word for their kind count only where they are not a piece of a target's name. */
    private List<Mention> mentions(Subjects subjects) {
        Subjects.Covered covered = subjects.covered(said.words());
        return Stream.concat(names.in(said.words()).stream(), names.codesIn(said.words()).stream())
                .filter(mention -> mention.withKind() || !covered.test(mention.from(), mention.to()))
                .toList();
    }

    private Question numbered(
            TargetSet set, int number, List<Subject> named, List<Mention> mentions, Subjects subjects) {
        Optional<Target> target = set.target(number);
        if (target.isEmpty()) {
            return new Question.None(Matter.TARGET, "" + number, set);
        }
        Subject subject = named.stream()
                .filter(one -> one.target().number() == number)
                .findFirst()
                .orElse(new Subject(target.get(), null));
        return of(set, subject, mentions, subjects);
    }

    private Question coded(TargetSet set, String code, List<Mention> mentions, Subjects subjects) {
        return set.coded(code)
                .map(found -> of(set, new Subject(found.target(), found.part()), mentions, subjects))
                .orElseGet(() -> new Question.None(Matter.TARGET, code, set));
    }

    private Question of(TargetSet set, Subject subject, List<Mention> mentions, Subjects subjects) {
        Period period = said.period() instanceof Period.Year ? null : said.period();
        return withUnit(
                mentions,
                subjects,
                (unit, isNamed) -> asker.may(Right.SEE_TOTALS, unit)
                        ? progress(set, subject, unit, isNamed, period, mentions)
                        : new Question.Denied(unit.name(), false));
    }

    /** A unit that is no more is asked about itself where it was there at the end of the set's year. */
    private Question progress(
            TargetSet set,
            Subject subject,
            Unit unit,
            boolean isNamed,
            @Nullable Period period,
            List<Mention> mentions) {
        Unit old = isNamed ? UnitNames.formerly(mentions, unit) : null;
        LocalDate end = LocalDate.of(set.year(), 12, 31);
        boolean wasThere = old != null && old.existsOn(end.isAfter(asker.today()) ? asker.today() : end);
        return old != null && wasThere
                ? new Question.OfProgress(set, subject.target(), subject.part(), old, true, period, null)
                : new Question.OfProgress(set, subject.target(), subject.part(), unit, isNamed, period, old);
    }

    private Question missingReports(Unit unit, boolean isNamed) {
        YearMonth due = YearMonth.from(asker.today()).minusMonths(1);
        Period period = said.period();
        if (period != null && !(period instanceof Period.Month)) {
            String named = isEnglish() ? EnglishWords.name(period) : VietnameseWords.name(period);
            return new Question.None(Matter.LIST, named, null);
        }
        YearMonth month = period == null ? due : period.first();
        if (month.isAfter(due)) {
            return new Question.NotDue(month);
        }
        if (!asker.may(Right.SEE_UNITS_BELOW, unit)) {
            return new Question.Denied(unit.name(), true);
        }
        boolean owed = sets.of(asker.province().code(), month.getYear())
                .map(TargetSet::asked)
                .orElse(true);
        return new Question.OfMissingReports(unit, said.says(DISTRICTS) ? Level.DISTRICT : Level.COMMUNE, month, owed);
    }

    private interface ForUnit {
        Question ask(Unit unit, boolean named);
    }

    private Question withUnit(List<Mention> mentions, Subjects subjects, ForUnit question) {
        List<Unit> units = names.meant(mentions, asker.province().code());
        List<Unit> open =
                units.stream().filter(unit -> asker.may(Right.SEE_TOTALS, unit)).toList();
        if (!units.isEmpty() && open.isEmpty()) {
            return new Question.Denied(UnitNames.common(units), false);
        }
        Optional<String> leftOver = UnitCodes.leftOver(subjects.without(without(mentions)));
        if (leftOver.isPresent()) {
            return new Question.None(Matter.NUMBER, leftOver.get(), null);
        }
        if (open.size() > 1) {
            return whichUnit(open, mentions);
        }
        boolean unsure = open.size() == 1
                && said.target().isEmpty()
                && said.code().isEmpty()
                && mentions.stream().allMatch(mention -> !mention.withKind() && !isTypedAsName(mention));
        if (unsure && !open.getFirst().equals(asker.home())) {
            return whichUnit(List.of(open.getFirst(), asker.home()), mentions);
        }
        if (open.size() == 1) {
            return question.ask(open.getFirst(), true);
        }
        return unnamed(subjects, question);
    }

    private Question unnamed(Subjects subjects, ForUnit question) {
        if (said.says(WHOLE_PROVINCE)) {
            return question.ask(asker.province(), true);
        }
        Optional<String> unknown = Places.unknown(subjects.without(said.words()), typed);
        if (unknown.isPresent()) {
            return new Question.None(Matter.UNIT, unknown.get(), null);
        }
        if (said.says("tinh") && !said.says("tinh hinh|cap tinh") || said.says("province")) {
            return question.ask(asker.province(), true);
        }
        return said.says("huyen|thanh pho|district") && !said.says("cap huyen|" + DISTRICTS)
                ? question.ask(districtOf(asker.home()), true)
                : question.ask(asker.home(), false);
    }

    private Unit districtOf(Unit unit) {
        return asker.tree().upwards(unit.code()).stream()
                .filter(one -> one.level() == Level.DISTRICT)
                .findFirst()
                .orElse(unit);
    }

    /** With capitals, or in a text without any marks. */
    private boolean isTypedAsName(Mention mention) {
        return typed.isWithoutMarks() || typed.isCapitalised(said.words().subList(mention.from(), mention.to()));
    }

    private List<String> without(List<Mention> mentions) {
        List<String> words = new ArrayList<>(said.words());
        mentions.forEach(mention -> words.subList(mention.from(), mention.to()).replaceAll(word -> ";"));
        return words;
    }

    private Question whichUnit(List<Unit> units, List<Mention> mentions) {
        return new Question.Which(
                units.stream()
                        .map(unit -> new Choice(unit.code(), label(unit, mentions), asking(fullName(unit), mentions)))
                        .toList(),
                Matter.UNIT);
    }

    /** With the name that was said where the unit bears another today. */
    private String label(Unit unit, List<Mention> mentions) {
        Unit old = UnitNames.formerly(mentions, unit);
        if (old == null) {
            return fullName(unit);
        }
        String then = address(names.pathThen(old));
        return fullName(unit) + (isEnglish() ? " (formerly " : " (trước là ") + then + ")";
    }

    /** The question again with every name in it replaced by a full one. */
    private String asking(String fullName, List<Mention> mentions) {
        String rest =
                String.join(" ", without(mentions)).replaceAll("( ?;)+", " ").strip();
        String number = said.code()
                .or(() -> said.target().stream().mapToObj(String::valueOf).findFirst())
                .map(named -> (isEnglish() ? "target " : "chi tieu ") + named + " ")
                .orElse("");
        Period period = said.period();
        String when = period == null ? "" : " " + (isEnglish() ? EnglishWords.name(period) : phrase(period));
        return (number + rest + " " + fullName + when).replaceAll("\\s+", " ");
    }

    private boolean isEnglish() {
        return Language.of(text) == Language.ENGLISH;
    }

    private String fullName(Unit unit) {
        return address(names.path(unit));
    }

    private String address(List<Unit> path) {
        return (isEnglish() ? new EnglishWords() : new VietnameseWords()).address(path);
    }

    private static String phrase(Period period) {
        return switch (period) {
            case Period.Month month ->
                "thang " + month.month().getMonthValue() + "/" + month.month().getYear();
            case Period.Quarter quarter -> "quy " + quarter.quarter() + " nam " + quarter.year();
            case Period.Half half -> "6 thang " + (half.half() == 1 ? "dau" : "cuoi") + " nam " + half.year();
            case Period.Year year -> "nam " + year.year();
        };
    }

    private Question whichTarget(List<Subject> subjects) {
        return new Question.Which(
                subjects.stream().map(Subject::target).map(this::choice).toList(), Matter.TARGET);
    }

    private Choice choice(Target target) {
        String number = "" + target.number();
        return isEnglish()
                ? new Choice(number, "Target " + number + ": " + target.english(), "target " + number + " " + text)
                : new Choice(number, "Chỉ tiêu " + number + ": " + target.name(), "chỉ tiêu " + number + " " + text);
    }
}
