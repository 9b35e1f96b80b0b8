package vn.sohoi.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.reports.Calendar;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** The Vietnamese words and numbers of the tables. */
final class Wording {

    static final String UNKNOWN = "chưa rõ";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    /** How much is wanted, in brackets behind a name. */
    private static final Pattern DEMAND = Pattern.compile(" \\(((?:mỗi|ít nhất|không quá|từ) [^)]*)\\)$");

    private static final Pattern BRACKETS = Pattern.compile(" \\(([^)]*)\\)$");

    /** What keeps its capital in the middle of a sentence. */
    private static final Pattern NAME =
            Pattern.compile("^(?:\\p{Lu}{2}|Đảng|Chủ tịch|Đề án|Nghị quyết|Quỹ|Chương trình \\d)");

    /** A unit that begins so is kept in tenths and shown as a decimal. */
    private static final String TENTHS = "phần mười ";

    private Wording() {}

    /** 1592 → "1.592". */
    static String dotted(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** Half-up to a whole number: 1592 of 1300 → 122. */
    static long percent(long result, long of) {
        return BigDecimal.valueOf(result)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static String office(Unit unit) {
        String name = unit.name();
        return "Hội LHPN " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    static String basis(Instant moment) {
        return "Số liệu tính đến " + moment(moment);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Calendar.ZONE));
    }

    /** The name, with the last day of a unit that is no more. */
    static String name(Unit unit) {
        LocalDate last = unit.to();
        return last == null ? unit.name() : unit.name() + " (đến " + DAY.format(last) + ")";
    }

    /** The name of the unit above; empty for a province. */
    static String above(UnitTree tree, Unit unit) {
        String parent = unit.parent();
        return parent == null
                ? ""
                : tree.find(parent)
                        .or(() -> tree.former().stream()
                                .filter(gone -> gone.code().equals(parent))
                                .findFirst())
                        .map(Unit::name)
                        .orElse("");
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code flow}, {@code stock} or {@code yes-no}. */
    static String kind(Indicator indicator) {
        return indicator.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the units of a level are called together. */
    static String units(Level level) {
        return switch (level) {
            case COUNTRY -> "trung ương";
            case PROVINCE -> "đơn vị cấp tỉnh";
            case DISTRICT -> "huyện, thành phố";
            case COMMUNE -> "xã, phường, thị trấn";
        };
    }

    /** The same where a result is a number of them. */
    private static String counted(Level level) {
        return level == Level.COMMUNE ? "cơ sở Hội" : units(level);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** In the middle of a sentence: without a capital that is no name's, and without the demand in brackets behind it. */
    private static String within(String name) {
        String bare = DEMAND.matcher(name).replaceFirst("");
        return NAME.matcher(bare).find() ? bare : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    /** What a part asks for: its name, and how much of it where that is known. */
    static String content(PartProgress part, TargetSet set, @Nullable Long of) {
        String name = part.part().name();
        Rule rule = part.part().rule();
        if (rule instanceof Rule.Share share) {
            return bracketed(name, "chỉ tiêu " + share.atLeastPercent() + "%");
        }
        return of == null
                ? name
                : bracketed(name, asked(rule) + amount(of, unit(rule, set)) + " " + counted(rule, set));
    }

    /** One pair of brackets, and nothing said twice. */
    private static String bracketed(String name, String more) {
        Matcher demand = BRACKETS.matcher(name);
        if (!demand.find()) {
            return name + " (" + more + ")";
        }
        String first = demand.group(1).startsWith("không quá") ? "" : demand.group(1) + "; ";
        return demand.replaceFirst("") + " (" + first + more + ")";
    }

    private static String asked(Rule rule) {
        return rule instanceof Rule.AtMost
                ? "không quá "
                : rule instanceof Rule.Growth ? "chỉ tiêu tăng " : "chỉ tiêu ";
    }

    private static String unit(Rule rule, TargetSet set) {
        return set.indicator(rule.indicator()).map(Indicator::unit).orElse("");
    }

    /** A number of an indicator's unit: of tenths, 4 → "0,4". */
    private static String amount(long number, String unit) {
        return unit.startsWith(TENTHS)
                ? BigDecimal.valueOf(number, 1)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                : dotted(number);
    }

    /** What a result is a number of. */
    private static String counted(Rule rule, TargetSet set) {
        if (rule instanceof Rule.Quarterly) {
            return "lượt " + counted(rule.level()) + " trong 4 quý";
        }
        String unit = unit(rule, set);
        return rule instanceof Rule.OfUnits || isYesNo(rule, set)
                ? counted(rule.level())
                : unit.startsWith(TENTHS) ? unit.substring(TENTHS.length()) : unit;
    }

    private static boolean isYesNo(Rule rule, TargetSet set) {
        return set.indicator(rule.indicator())
                .filter(one -> one.kind() == Indicator.Kind.YES_NO)
                .isPresent();
    }

    /** The result in words, with what is told beside it. */
    static String result(PartProgress part, TargetSet set) {
        String also = part.also().stream()
                .map(one ->
                        "; " + dotted(one.sum()) + " " + within(one.indicator().name()))
                .collect(Collectors.joining());
        return finding(part, set) + also + term(part, set);
    }

    private static String term(PartProgress part, TargetSet set) {
        Progress.TermToDate term = part.term();
        if (term == null) {
            return "";
        }
        String unit = unit(part.part().rule(), set);
        return "; từ đầu nhiệm kỳ: %s/%s, đạt %d%%"
                .formatted(
                        amount(term.result(), unit),
                        amount(term.target(), unit),
                        percent(term.result(), term.target()));
    }

    private static String finding(PartProgress part, TargetSet set) {
        Rule rule = part.part().rule();
        return switch (part.finding()) {
            case Finding.Measured measured -> measured(measured, part, set);
            case Finding.Unallotted sum ->
                amount(sum.result(), unit(rule, set)) + " " + thing(rule, set) + unallotted(rule, set);
            case Finding.Incomplete some ->
                "Mới có số liệu của " + dotted(some.known()) + "/" + dotted(some.units()) + " đơn vị nên chưa kết luận";
            case Finding.NoFigures none -> "Chưa có số liệu";
            case Finding.NoDenominator none -> "Tổng số là 0 nên không tính tỷ lệ";
            case Finding.Withheld kept -> "Không nêu";
            case Finding.NotItsLevel none -> "Không giao cho cấp này";
        };
    }

    private static String unallotted(Rule rule, TargetSet set) {
        return rule instanceof Rule.Plan plan && !plan.levels().containsKey(set.year())
                ? " (kế hoạch không giao mức cho năm này)"
                : " (chưa giao chỉ tiêu riêng)";
    }

    /** The indicator behind a number: what is counted, who did it, or what share has risen. */
    private static String thing(Rule rule, TargetSet set) {
        String name =
                within(set.indicator(rule.indicator()).map(Indicator::name).orElse(""));
        if (isYesNo(rule, set)) {
            return counted(rule.level()) + (isActivity(rule) ? " đã thực hiện: " : " ") + name;
        }
        return unit(rule, set).startsWith(TENTHS) ? counted(rule, set) : name;
    }

    private static boolean isActivity(Rule rule) {
        return rule.indicator().startsWith("activity-");
    }

    private static String measured(Finding.Measured measured, PartProgress part, TargetSet set) {
        Rule rule = part.part().rule();
        String counted = counted(rule, set);
        String unit = unit(rule, set);
        if (rule instanceof Rule.AtMost) {
            return dotted(measured.result()) + " " + counted + ", cho phép không quá " + dotted(measured.target());
        }
        if (rule instanceof Rule.Growth) {
            return (measured.result() < 0 ? "Giảm " : "Tăng ") + dotted(Math.abs(measured.result())) + " " + counted
                    + ", yêu cầu tăng " + dotted(measured.target());
        }
        if (rule instanceof Rule.Quarterly quarterly) {
            return "%s/%s %s đạt từ %s %s mỗi quý"
                    .formatted(
                            dotted(measured.result()),
                            dotted(measured.target()),
                            counted,
                            dotted(quarterly.each()),
                            unit);
        }
        if (rule instanceof Rule.Coverage coverage) {
            return coverage(measured, coverage, set);
        }
        if (rule instanceof Rule.EachShare) {
            String name = within(part.part().name());
            String reached = name.startsWith("cơ sở ") || name.startsWith("huyện ") ? name : counted + " đạt: " + name;
            return dotted(measured.result()) + "/" + dotted(measured.target()) + " " + reached;
        }
        String figures = amount(measured.result(), unit) + "/" + amount(measured.target(), unit) + " ";
        return rule instanceof Rule.Share
                ? figures + thing(rule, set) + ", đạt " + dotted(percent(measured.result(), measured.target())) + "%"
                : figures + thing(rule, set);
    }

    private static String coverage(Finding.Measured measured, Rule.Coverage rule, TargetSet set) {
        String name =
                within(set.indicator(rule.indicator()).map(Indicator::name).orElse(""));
        boolean yesNo = isYesNo(rule, set);
        String did = yesNo
                ? (isActivity(rule) ? "đã thực hiện: " + name : name)
                : (rule.each() == 1 ? "có " : "có từ " + dotted(rule.each()) + " ") + name;
        if (rule.level() == Level.PROVINCE && measured.target() == 1) {
            boolean none = measured.result() == 0;
            return "Cấp tỉnh " + (none ? "chưa " + did.replaceFirst("^đã ", "") : did);
        }
        return dotted(measured.result()) + "/" + dotted(measured.target()) + " " + counted(rule.level()) + " " + did;
    }
}
