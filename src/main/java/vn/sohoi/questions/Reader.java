package vn.sohoi.questions;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.questions.Question.Choice;
import vn.sohoi.questions.Question.Matter;
import vn.sohoi.questions.Subjects.Subject;
import vn.sohoi.questions.UnitNames.Mention;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;

/** From one text to one question, for one asker. */
final class Reader {

    private static final String MISSING =
            "chua bao cao|chua nop|chua gui|chua co bao cao|not reported|not sent|missing reports?|yet to report|unreported";
    private static final String WHO =
            "xa|phuong|huyen|don vi|co so|noi|ai|nhung|danh sach|who|which|communes?|districts?|units?";
    private static final String WHOLE_PROVINCE = "toan tinh|ca tinh|tinh minh|tinh ta|whole province|the province";
    private static final Pattern UNKNOWN_UNIT =
            Pattern.compile("\\b(xa|phuong|thi tran|huyen|thanh pho|tinh) ([a-z]+)( [a-z]+)?");

    /** Words that may follow "xã" or "huyện" without being a name. */
    private static final Set<String> NO_NAME = Set.of(
            "nao", "toi", "minh", "em", "chi", "ta", "nay", "den", "toan", "da", "duoc", "co", "chua", "cua", "thi",
            "con", "va", "la", "hoi", "nha", "o", "trong", "tat", "bao", "het", "dat", "dang", "thuoc", "phai", "ra",
            "lam", "giam", "gop", "hien", "tu", "moi", "roi", "a");

    private final Asker asker;
    private final TargetSets sets;
    private final UnitNames names;
    private final String text;
    private final Utterance said;
    private final List<Mention> mentions;

    Reader(String text, Asker asker, TargetSets sets, UnitNames names) {
        this.text = text;
        this.asker = asker;
        this.sets = sets;
        this.names = names;
        this.said = Utterance.of(text, YearMonth.from(asker.today()));
        this.mentions = names.in(said.words());
    }

    Question read() {
        if (said.says(MISSING) && said.says(WHO)) {
            return withUnit(this::missingReports);
        }
        TargetSet set = set();
        if (set == null) {
            String year = "" + said.year().orElse(asker.today().getYear());
            return said.target().isPresent()
                    ? new Question.None(Matter.YEAR, year, newest())
                    : new Question.NotAQuestion();
        }
        if (said.target().isPresent()) {
            return numbered(set, said.target().getAsInt());
        }
        List<Subject> subjects = new Subjects(set).in(withoutUnits());
        if (subjects.isEmpty() || said.hasLooseDigits() && !said.asks()) {
            return new Question.NotAQuestion();
        }
        return subjects.size() == 1 ? of(set, subjects.getFirst()) : whichTarget(subjects);
    }

    /** The set of the year that was named, else of this year, else the newest. */
    private @Nullable TargetSet set() {
        String province = asker.province().code();
        return said.year().isPresent()
                ? sets.of(province, said.year().getAsInt()).orElse(null)
                : newest();
    }

    private @Nullable TargetSet newest() {
        return sets.newest(asker.province().code(), asker.today().getYear()).orElse(null);
    }

    private Question numbered(TargetSet set, int number) {
        return set.target(number)
                .map(target -> {
                    List<Subject> subjects = new Subjects(set)
                            .in(withoutUnits()).stream()
                                    .filter(subject -> subject.target().number() == number)
                                    .toList();
                    return of(set, subjects.isEmpty() ? new Subject(target, null) : subjects.getFirst());
                })
                .orElseGet(() -> new Question.None(Matter.TARGET, "" + number, set));
    }

    private Question of(TargetSet set, Subject subject) {
        return withUnit((unit, named) -> asker.may(Right.SEE_TOTALS, unit)
                ? new Question.OfProgress(set, subject.target(), subject.part(), unit, named, said.month())
                : new Question.Denied(unit, false));
    }

    private Question missingReports(Unit unit, boolean named) {
        YearMonth period = said.month();
        return asker.may(Right.SEE_UNITS_BELOW, unit)
                ? new Question.OfMissingReports(
                        unit,
                        said.says("huyen nao|thanh pho nao|districts?") ? Level.DISTRICT : Level.COMMUNE,
                        period == null ? YearMonth.from(asker.today()).minusMonths(1) : period)
                : new Question.Denied(unit, true);
    }

    private interface ForUnit {
        Question ask(Unit unit, boolean named);
    }

    private Question withUnit(ForUnit question) {
        List<Unit> units = names.meant(mentions, asker.province().code());
        if (units.size() > 1) {
            units = allowed(units);
        }
        if (units.size() > 1) {
            return whichUnit(units);
        }
        if (units.size() == 1) {
            return question.ask(units.getFirst(), true);
        }
        if (said.says(WHOLE_PROVINCE)) {
            return question.ask(asker.province(), true);
        }
        Optional<String> unknown = unknownUnit();
        if (unknown.isPresent()) {
            return new Question.None(Matter.UNIT, unknown.get(), null);
        }
        return question.ask(home(), false);
    }

    /** "Tỉnh" or "huyện" alone is the asker's own of that level. */
    private Unit home() {
        String words = String.join(" ", said.words());
        if (words.matches("(.* )?tinh( .*)?") && !words.matches("(.* )?tinh hinh( .*)?")) {
            return asker.province();
        }
        if (words.matches("(.* )?huyen (toi|minh|em|ta|nha)( .*)?")) {
            return asker.tree().upwards(asker.home().code()).stream()
                    .filter(unit -> unit.level() == Level.DISTRICT)
                    .findFirst()
                    .orElse(asker.home());
        }
        return asker.home();
    }

    /** Names that are ambiguous only because of units the asker may not see are not ambiguous. */
    private List<Unit> allowed(List<Unit> units) {
        List<Unit> seen =
                units.stream().filter(unit -> asker.may(Right.SEE_TOTALS, unit)).toList();
        return seen.isEmpty() ? units.subList(0, 1) : seen;
    }

    private Optional<String> unknownUnit() {
        Matcher matcher = UNKNOWN_UNIT.matcher(String.join(" ", said.words()));
        while (matcher.find()) {
            if (!NO_NAME.contains(matcher.group(2)) && !matcher.group().startsWith("tinh hinh")) {
                return Optional.of(matcher.group().strip());
            }
        }
        return Optional.empty();
    }

    private List<String> withoutUnits() {
        List<String> words = new ArrayList<>(said.words());
        mentions.forEach(mention -> {
            for (int index = mention.from(); index < mention.to(); index++) {
                words.set(index, ";");
            }
        });
        return words;
    }

    private Question whichUnit(List<Unit> units) {
        return new Question.Which(
                units.stream()
                        .map(unit -> new Choice(unit.code(), names.fullName(unit), replaced(names.fullName(unit))))
                        .toList(),
                Matter.UNIT);
    }

    /** The question again with every name in it replaced by a full one. */
    private String replaced(String fullName) {
        List<String> words = withoutUnits();
        String rest = String.join(" ", words).replaceAll("( ?;)+", " ").strip();
        String number = said.target().isPresent() ? "chi tieu " + said.target().getAsInt() + " " : "";
        YearMonth month = said.month();
        String when = month == null
                ? said.year().isPresent() ? " nam " + said.year().getAsInt() : ""
                : " thang " + month.getMonthValue() + "/" + month.getYear();
        return (number + rest + " " + fullName + when).replaceAll("\\s+", " ");
    }

    private Question whichTarget(List<Subject> subjects) {
        return new Question.Which(
                subjects.stream()
                        .map(Subject::target)
                        .map(target -> new Choice(
                                "" + target.number(),
                                "Chỉ tiêu " + target.number() + ": " + target.name(),
                                "chỉ tiêu " + target.number() + " " + text))
                        .toList(),
                Matter.TARGET);
    }
}
