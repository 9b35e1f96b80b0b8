package vn.sohoi.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.progress.Finding;
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
        return parent == null ? "" : tree.find(parent).map(Unit::name).orElse("");
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code flow}, {@code stock} or {@code yes-no}. */
    static String kind(Indicator indicator) {
        return indicator.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String units(Level level) {
        return "đơn vị cấp " + level.vietnamese();
    }

    /** What a part asks for: its name, and how much of it where that is known. */
    static String content(PartProgress part, TargetSet set, @Nullable Long of) {
        String name = part.part().name();
        Rule rule = part.part().rule();
        if (rule instanceof Rule.Share share) {
            return name + " (chỉ tiêu " + share.atLeastPercent() + "%)";
        }
        return of == null ? name : name + " (" + asked(rule) + dotted(of) + " " + counted(rule, set) + ")";
    }

    private static String asked(Rule rule) {
        return rule instanceof Rule.AtMost
                ? "không quá "
                : rule instanceof Rule.Growth ? "chỉ tiêu tăng " : "chỉ tiêu ";
    }

    /** What a result is a number of. */
    private static String counted(Rule rule, TargetSet set) {
        if (rule instanceof Rule.Quarterly) {
            return "lượt " + units(rule.level()) + " trong 4 quý";
        }
        return rule instanceof Rule.OfUnits
                ? units(rule.level())
                : set.indicator(rule.indicator()).map(Indicator::unit).orElse("");
    }

    /** The result in words, with what is told beside it. */
    static String result(PartProgress part, TargetSet set) {
        String also = part.also().stream()
                .map(one -> "; " + dotted(one.sum()) + " " + one.indicator().name())
                .collect(Collectors.joining());
        return finding(part, set) + also;
    }

    private static String finding(PartProgress part, TargetSet set) {
        Rule rule = part.part().rule();
        String name = set.indicator(rule.indicator()).map(Indicator::name).orElse("");
        return switch (part.finding()) {
            case Finding.Measured measured -> measured(measured, rule, name, counted(rule, set));
            case Finding.Unallotted sum -> dotted(sum.result()) + " " + name + " (chưa giao chỉ tiêu riêng)";
            case Finding.Incomplete some ->
                "Mới có số liệu của " + dotted(some.known()) + "/" + dotted(some.units()) + " đơn vị nên chưa kết luận";
            case Finding.NoFigures none -> "Chưa có số liệu";
            case Finding.NoDenominator none -> "Tổng số là 0 nên không tính tỷ lệ";
            case Finding.NotItsLevel none -> "Không giao cho cấp này";
        };
    }

    private static String measured(Finding.Measured measured, Rule rule, String name, String counted) {
        if (rule instanceof Rule.AtMost) {
            return dotted(measured.result()) + " " + counted + ", cho phép không quá " + dotted(measured.target());
        }
        if (rule instanceof Rule.Growth) {
            return (measured.result() < 0 ? "Giảm " : "Tăng ") + dotted(Math.abs(measured.result())) + " " + counted
                    + ", yêu cầu tăng " + dotted(measured.target());
        }
        if (rule instanceof Rule.EachShare || rule instanceof Rule.Quarterly) {
            return dotted(measured.result()) + "/" + dotted(measured.target()) + " " + counted + " đạt mức";
        }
        String figures = dotted(measured.result()) + "/" + dotted(measured.target()) + " ";
        if (rule instanceof Rule.Coverage coverage) {
            String least = coverage.each() == 1 ? " có " : " có từ " + dotted(coverage.each()) + " ";
            return figures + units(rule.level()) + least + name;
        }
        return rule instanceof Rule.Share
                ? figures + name + ", đạt " + dotted(percent(measured.result(), measured.target())) + "%"
                : figures + name;
    }
}
