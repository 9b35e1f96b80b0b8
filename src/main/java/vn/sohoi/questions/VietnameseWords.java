package vn.sohoi.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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

/** Answers in Vietnamese. */
final class VietnameseWords implements Words {

    private static final String WITHHELD = "giữ kín – số về nạn nhân chỉ báo cho đơn vị đó và cấp trên của đơn vị";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(Calendar.ZONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A unit that begins so is kept in tenths and shown as a decimal. */
    private static final String TENTHS = "phần mười ";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

    @Override
    public String heading(Progress progress) {
        String called = progress.set()
                .area(progress.target())
                .map(area -> "Nhiệm vụ " + area.id())
                .orElse("Chỉ tiêu " + progress.target().number());
        return "%s năm %d – %s"
                .formatted(called, progress.set().year(), progress.target().name());
    }

    @Override
    public String who(Activity activity) {
        return "Chủ trì: " + activity.leads()
                + (activity.helps().isEmpty() ? "." : ". Phối hợp: " + activity.helps() + ".");
    }

    @Override
    public String formerly(List<Fate> fates, Unit now) {
        String told = fates.stream().map(VietnameseWords::fate).collect(Collectors.joining(". "));
        return told + (fates.getLast().isOfAnother() ? "; dưới đây là số liệu của " + within(now.name()) + "." : ".");
    }

    private static String fate(Fate fate) {
        LocalDate since = fate.since();
        String old = fate.old().name();
        String into = listed(fate.into().stream().map(Unit::name).toList());
        return (since == null ? "Nay " : "Từ " + DAY.format(since) + ", ")
                + switch (fate.kind()) {
                    case RENAMED -> old + " có tên mới là " + into;
                    case MERGED -> old + " nhập vào " + into;
                    case DIVIDED -> old + " chia thành " + into;
                    case ENDED -> "không còn " + old;
                };
    }

    private static String listed(List<String> names) {
        return String.join(", ", names).replaceFirst(", ([^,]*)$", " và $1");
    }

    /** In the middle of a sentence the kind of a province or district is written small: "tỉnh Cao Bằng". */
    static String within(String name) {
        return name.matches("(Tỉnh|Thành phố|Huyện|Thị xã|Quận|Xã|Phường|Thị trấn) .*")
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    @Override
    public String notItsLevel(Unit unit) {
        return unit.name() + ": chỉ tiêu này không giao cho cấp này.";
    }

    @Override
    public String part(PartProgress part, TargetSet set) {
        return part.part().name() + ": " + finding(part, set);
    }

    private static String finding(PartProgress part, TargetSet set) {
        Rule rule = part.part().rule();
        return switch (part.finding()) {
            case Finding.Measured measured -> measured(rule, measured, set);
            case Finding.Unallotted sum ->
                amount(sum.result(), rule, set) + " " + measure(rule, 0, set) + unallotted(rule, set);
            case Finding.NoFigures none -> "chưa có số liệu" + wanted(none.target(), rule, set);
            case Finding.Incomplete some ->
                "mới có số liệu của %s/%s đơn vị nên chưa kết luận (hiện %s, mức %s)"
                        .formatted(
                                Numbers.dotted(some.known()),
                                Numbers.dotted(some.units()),
                                Numbers.dotted(some.result()),
                                Numbers.dotted(some.target()));
            case Finding.NoDenominator none -> "chưa có mẫu số nên chưa tính được tỷ lệ";
            case Finding.Withheld kept -> WITHHELD;
            case Finding.NotItsLevel none -> "";
        };
    }

    private static String wanted(@Nullable Long target, Rule rule, TargetSet set) {
        if (target == null || target == 0) {
            return "";
        }
        String asked = rule instanceof Rule.AtMost
                ? "cho phép nhiều nhất "
                : rule instanceof Rule.Growth ? "cần tăng " : "chỉ tiêu: ";
        return (" (" + asked + amount(target, rule, set) + " " + measure(rule, target, set)).stripTrailing() + ")";
    }

    private static String unallotted(Rule rule, TargetSet set) {
        return rule instanceof Rule.Plan plan && !plan.levels().containsKey(set.year())
                ? " (kế hoạch không giao mức cho năm này)"
                : " (chưa giao chỉ tiêu riêng)";
    }

    private static String measured(Rule rule, Finding.Measured measured, TargetSet set) {
        String counted = measure(rule, measured.target(), set);
        if (rule instanceof Rule.AtMost) {
            return Numbers.dotted(measured.result()) + " " + counted + ", cho phép nhiều nhất "
                    + Numbers.dotted(measured.target()) + judgedMost(measured);
        }
        if (rule instanceof Rule.Growth) {
            String change = measured.result() < 0 ? "giảm " : "tăng ";
            return change + Numbers.dotted(Math.abs(measured.result())) + " " + counted + ", cần tăng "
                    + Numbers.dotted(measured.target()) + ": "
                    + (measured.result() < 0 ? "chưa đạt" : judged(rule, measured, set));
        }
        return "%s/%s %s, %s"
                .formatted(
                        amount(measured.result(), rule, set),
                        amount(measured.target(), rule, set),
                        counted,
                        judged(rule, measured, set));
    }

    /** A number of an indicator's unit: of tenths, 4 → "0,4". */
    private static String amount(long number, Rule rule, TargetSet set) {
        return isInTenths(rule, set) ? Numbers.tenths(number).replace('.', ',') : Numbers.dotted(number);
    }

    static boolean isInTenths(Rule rule, TargetSet set) {
        return set.indicator(rule.indicator())
                .filter(one -> one.unit().startsWith(TENTHS))
                .isPresent();
    }

    private static String judgedMost(Finding.Measured measured) {
        return measured.met()
                ? " – đạt"
                : " – chưa đạt, nhiều hơn " + Numbers.dotted(measured.result() - measured.target());
    }

    private static String measure(Rule rule, long target, TargetSet set) {
        if (rule instanceof Rule.Quarterly quarterly) {
            return "lượt %s đạt từ %s %s mỗi quý"
                    .formatted(
                            called(rule.level(), 1),
                            Numbers.dotted(quarterly.each()),
                            set.indicator(rule.indicator()).map(Indicator::unit).orElse(""));
        }
        boolean yesNo = set.indicator(rule.indicator())
                .filter(one -> one.kind() == Indicator.Kind.YES_NO)
                .isPresent();
        if (rule instanceof Rule.OfUnits || yesNo) {
            return rule.level() == Level.COMMUNE ? "cơ sở" : called(rule.level(), target);
        }
        return set.indicator(rule.indicator())
                .map(one -> one.unit().startsWith(TENTHS) ? one.unit().substring(TENTHS.length()) : one.unit())
                .orElse("");
    }

    private static String judged(Rule rule, Finding.Measured measured, TargetSet set) {
        if (rule instanceof Rule.Share share) {
            String percent = Numbers.percentWithDecimal(measured.result(), measured.target())
                    .replace('.', ',');
            return "bằng %s%% (yêu cầu %d%%) – %s"
                    .formatted(percent, share.atLeastPercent(), measured.met() ? "đạt" : "chưa đạt");
        }
        String percent = "đạt " + Numbers.percent(measured.result(), measured.target()) + "%";
        if (measured.result() > measured.target()) {
            return percent + " (vượt)";
        }
        return measured.met()
                ? percent
                : percent + ", còn thiếu " + amount(measured.target() - measured.result(), rule, set);
    }

    @Override
    public String term(Progress.TermToDate term, Rule rule, TargetSet set) {
        return "Từ đầu nhiệm kỳ: %s/%s, đạt %s%%"
                .formatted(
                        amount(term.result(), rule, set),
                        amount(term.target(), rule, set),
                        Numbers.percent(term.result(), term.target()));
    }

    @Override
    public String allotted(long share, String measure) {
        return ("Chỉ tiêu giao: " + Numbers.dotted(share) + " " + measure).strip();
    }

    @Override
    public String brief(Finding finding) {
        return switch (finding) {
            case Finding.Measured measured ->
                "%s/%s %s"
                        .formatted(
                                Numbers.dotted(measured.result()),
                                Numbers.dotted(measured.target()),
                                measured.met() ? "✓" : "");
            case Finding.Unallotted sum -> Numbers.dotted(sum.result());
            case Finding.NoFigures none -> "chưa có số liệu";
            case Finding.Incomplete some -> "chưa đủ số liệu";
            case Finding.NoDenominator none -> "chưa có mẫu số";
            case Finding.Withheld kept -> WITHHELD;
            case Finding.NotItsLevel none -> "";
        };
    }

    @Override
    public String also(Indicator indicator, long sum) {
        return capital(indicator.name()) + ": " + Numbers.dotted(sum);
    }

    @Override
    public String reported(List<Reporting> levels) {
        String month = MONTH.format(levels.getFirst().period());
        if (levels.size() == 1 && levels.getFirst().units() == 1) {
            return (levels.getFirst().sent() == 1 ? "Đã" : "Chưa") + " báo cáo tháng " + month + ".";
        }
        return levels.stream()
                .map(level -> "%s/%s %s"
                        .formatted(
                                Numbers.dotted(level.sent()),
                                Numbers.dotted(level.units()),
                                called(level.level(), level.units())))
                .collect(Collectors.joining("; ", "Đã báo cáo tháng " + month + ": ", "."));
    }

    /** What units of a level are called together, or one alone. */
    private static String called(Level level, long count) {
        return switch (level) {
            case COUNTRY -> "trung ương";
            case PROVINCE -> "tỉnh";
            case DISTRICT -> count == 1 ? "huyện" : "huyện, thành phố";
            case COMMUNE -> count == 1 ? "xã" : "xã, phường, thị trấn";
        };
    }

    @Override
    public String minimum(Progress.Minimum minimum, Level level) {
        return "%s/%s %s đạt mức %s"
                .formatted(
                        Numbers.dotted(minimum.reached()),
                        Numbers.dotted(minimum.units()),
                        called(level, minimum.units()),
                        Numbers.dotted(minimum.each()));
    }

    @Override
    public String asOf(Instant moment) {
        return "Tính đến " + MOMENT.format(moment) + ".";
    }

    @Override
    public String during(Period period, @Nullable Long sum, String measure) {
        String shown = sum == null ? "chưa có số liệu" : Numbers.dotted(sum) + " " + measure;
        return "Riêng " + name(period) + ": " + shown + ".";
    }

    static String name(Period period) {
        return switch (period) {
            case Period.Month month -> "tháng " + MONTH.format(month.month());
            case Period.Quarter quarter -> "quý " + quarter.quarter() + "/" + quarter.year();
            case Period.Half half -> "6 tháng " + (half.half() == 1 ? "đầu" : "cuối") + " năm " + half.year();
            case Period.Year year -> "năm " + year.year();
        };
    }

    @Override
    public String missingReports(Unit unit, Reporting reporting, List<String> missing) {
        String month = MONTH.format(reporting.period());
        if (reporting.units() == 1) {
            return unit.name() + (missing.isEmpty() ? " đã" : " chưa") + " báo cáo tháng " + month + ".";
        }
        String level = called(reporting.level(), reporting.units());
        if (missing.isEmpty()) {
            return "%s: cả %d %s đã báo cáo tháng %s.".formatted(unit.name(), reporting.units(), level, month);
        }
        String list = missing.stream().map(one -> "- " + one).collect(Collectors.joining("\n"));
        return "%s: %d/%d %s chưa báo cáo tháng %s:\n%s"
                .formatted(unit.name(), missing.size(), reporting.units(), level, month, list);
    }

    @Override
    public String nobodyOwes(Unit unit) {
        return unit.name() + " không có đơn vị cấp dưới phải báo cáo.";
    }

    @Override
    public String which(Question.Matter matter, List<String> labels) {
        String first = matter == Question.Matter.UNIT
                ? "Tên này có thể chỉ nhiều đơn vị. Chị hỏi đơn vị nào?"
                : "Chị hỏi chỉ tiêu nào?";
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
                        ? "Không có chỉ tiêu " + none.what() + "."
                        : "Không có chỉ tiêu %s. Năm %d có các chỉ tiêu: %s."
                                .formatted(none.what(), set.year(), numbers(set));
            case YEAR ->
                "Chưa có bộ chỉ tiêu năm " + none.what() + "."
                        + (none.years().isEmpty()
                                ? ""
                                : " Hiện có bộ chỉ tiêu " + (none.years().size() == 1 ? "năm " : "các năm ")
                                        + listed(none.years().stream()
                                                .map(String::valueOf)
                                                .toList())
                                        + ".");
            case UNIT ->
                "Không có đơn vị \"" + none.what() + "\" trong danh sách của tỉnh. Chị vui lòng kiểm tra lại tên.";
            case NUMBER ->
                "Không hiểu số " + none.what()
                        + " trong câu hỏi: không phải chỉ tiêu, kỳ báo cáo hay mã đơn vị. Chị vui lòng hỏi lại.";
            case LIST ->
                "Chưa có danh sách cho " + none.what()
                        + ": danh sách đơn vị chưa báo cáo hiện có theo từng tháng. Ví dụ, chị hỏi: xã nào chưa báo cáo tháng 10.";
            case PERIOD ->
                "Chưa có số liệu riêng cho \"" + none.what()
                        + "\". Chị có thể hỏi theo tháng đã qua, theo quý, 6 tháng hoặc cả năm.";
        };
    }

    @Override
    public String notDue(YearMonth month) {
        return "Chưa đến kỳ báo cáo tháng " + MONTH.format(month) + ".";
    }

    @Override
    public String notYet() {
        return "Chưa trả lời được câu này. Chị có thể hỏi, ví dụ: \"chỉ tiêu 5 đến đâu rồi\", \"chỉ tiêu 5 tháng 8\","
                + " \"xã nào chưa báo cáo\".";
    }

    @Override
    public String name(Unit unit) {
        return unit.name();
    }

    @Override
    public String address(List<Unit> path) {
        String above =
                path.stream().skip(1).map(unit -> ", " + within(unit.name())).collect(Collectors.joining());
        return path.getFirst().name() + above;
    }

    private static String numbers(TargetSet set) {
        return set.targets().stream()
                .filter(target -> set.area(target).isEmpty())
                .map(target -> String.valueOf(target.number()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String denied(Question.Denied denied) {
        return denied.list()
                ? "Danh sách đơn vị chưa báo cáo chỉ dành cho cán bộ huyện, tỉnh phụ trách."
                : "Số liệu của %s không thuộc phạm vi phụ trách của chị.".formatted(denied.what());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
