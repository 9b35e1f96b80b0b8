package vn.sohoi.questions;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.progress.Finding;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.Progress.PartProgress;
import vn.sohoi.progress.Progress.Reporting;
import vn.sohoi.reports.Calendar;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** Answers in Vietnamese. */
final class VietnameseWords implements Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(Calendar.ZONE);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

    @Override
    public String heading(Progress progress) {
        return "Chỉ tiêu %d năm %d – %s"
                .formatted(
                        progress.target().number(),
                        progress.set().year(),
                        progress.target().name());
    }

    @Override
    public String notItsLevel(Unit unit) {
        return unit.name() + ": chỉ tiêu này không tính ở cấp này.";
    }

    @Override
    public String part(PartProgress part, TargetSet set) {
        return part.part().name() + ": " + finding(part, set);
    }

    private static String finding(PartProgress part, TargetSet set) {
        Rule rule = part.part().rule();
        String measure = measure(rule, set);
        return switch (part.finding()) {
            case Finding.Measured measured ->
                "%s/%s %s, %s"
                        .formatted(
                                Numbers.dotted(measured.result()),
                                Numbers.dotted(measured.target()),
                                measure,
                                judged(rule, measured));
            case Finding.Unallotted sum -> Numbers.dotted(sum.result()) + " " + measure + " (chưa giao chỉ tiêu riêng)";
            case Finding.NoFigures none -> "chưa có số liệu";
            case Finding.NoDenominator none -> "chưa có mẫu số";
            case Finding.NotItsLevel none -> "";
        };
    }

    private static String measure(Rule rule, TargetSet set) {
        return rule instanceof Rule.Coverage
                ? switch (rule.level()) {
                    case PROVINCE -> "tỉnh";
                    case DISTRICT -> "huyện, thành phố";
                    case COMMUNE -> "cơ sở";
                }
                : set.indicator(rule.indicator()).map(Indicator::unit).orElse("");
    }

    private static String judged(Rule rule, Finding.Measured measured) {
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
                : percent + ", còn thiếu " + Numbers.dotted(measured.target() - measured.result());
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
            case Finding.NoDenominator none -> "chưa có mẫu số";
            case Finding.NotItsLevel none -> "";
        };
    }

    @Override
    public String also(Indicator indicator, long sum) {
        return capital(indicator.name()) + ": " + Numbers.dotted(sum);
    }

    @Override
    public String reported(List<Reporting> levels) {
        return levels.stream()
                .map(level -> "%s/%s %s"
                        .formatted(
                                Numbers.dotted(level.sent()),
                                Numbers.dotted(level.units()),
                                level.level().vietnamese()))
                .collect(Collectors.joining(
                        "; ",
                        "Đã báo cáo tháng " + MONTH.format(levels.getFirst().period()) + ": ",
                        "."));
    }

    @Override
    public String asOf(Instant moment) {
        return "Tính đến " + MOMENT.format(moment) + ".";
    }

    @Override
    public String month(YearMonth month, String name, @Nullable Long sum, String measure) {
        return "Riêng tháng %s: %s."
                .formatted(MONTH.format(month), sum == null ? "chưa có số liệu" : Numbers.dotted(sum) + " " + measure);
    }

    @Override
    public String missingReports(Unit unit, Reporting reporting, List<String> missing) {
        String level = reporting.level().vietnamese();
        String month = MONTH.format(reporting.period());
        if (reporting.missing().isEmpty()) {
            return "%s: cả %d %s đã báo cáo tháng %s.".formatted(unit.name(), reporting.units(), level, month);
        }
        String list = missing.stream().map(one -> "- " + one).collect(Collectors.joining("\n"));
        return "%s: %d/%d %s chưa báo cáo tháng %s:\n%s"
                .formatted(unit.name(), reporting.missing().size(), reporting.units(), level, month, list);
    }

    @Override
    public String nobodyOwes(Unit unit) {
        return unit.name() + " không có đơn vị cấp dưới phải báo cáo.";
    }

    @Override
    public String which(Question.Matter matter, List<String> labels) {
        String first = matter == Question.Matter.UNIT
                ? "Có nhiều đơn vị cùng tên. Chị hỏi đơn vị nào?"
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
                        + (set == null ? "" : " Hiện có bộ chỉ tiêu năm " + set.year() + ".");
            case UNIT -> "Không tìm thấy đơn vị \"" + none.what() + "\" trong tỉnh. Chị vui lòng kiểm tra lại tên.";
        };
    }

    private static String numbers(TargetSet set) {
        return set.targets().stream().map(Target::number).map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public String denied(Question.Denied denied) {
        return denied.list()
                ? "Danh sách các đơn vị chưa báo cáo của %s không thuộc phạm vi phụ trách của chị."
                        .formatted(denied.unit().name())
                : "Số liệu của %s không thuộc phạm vi phụ trách của chị."
                        .formatted(denied.unit().name());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
