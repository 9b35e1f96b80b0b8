package vn.sohoi.exports;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Criterion;
import vn.sohoi.scores.Origin;
import vn.sohoi.scores.Origin.FigureSum;
import vn.sohoi.scores.Origin.Ratio;
import vn.sohoi.scores.ReportRecord;
import vn.sohoi.scores.ScoreCard.Written;

/** The Vietnamese words of the score sheets. */
final class ScoreWording {

    private ScoreWording() {}

    /** The number in order, with a star where the document prints something else. */
    static String number(Criterion criterion) {
        return criterion.printed() == null ? criterion.id() : criterion.id() + "*";
    }

    /** What the document prints where its numbers slip; empty when they do not. */
    static String footnote(Competition competition) {
        String slips = competition.parts().stream()
                .flatMap(ScoreWording::criteria)
                .flatMap(criterion -> Stream.ofNullable(criterion.printed())
                        .map(printed -> criterion.id() + (printed.isEmpty() ? " để trống" : " in là " + printed)))
                .collect(Collectors.joining("; "));
        return slips.isEmpty() ? "" : "* Số thứ tự trong văn bản gốc: " + slips + ".";
    }

    private static Stream<Criterion> criteria(Competition.Block block) {
        return Stream.concat(block.criteria().stream(), block.groups().stream().flatMap(ScoreWording::criteria));
    }

    static String content(Criterion criterion) {
        return criterion.note().isEmpty() ? criterion.name() : criterion.name() + " (" + criterion.note() + ")";
    }

    /** Where the points came from, or why there are none. */
    static String origin(Origin origin) {
        return switch (origin) {
            case Origin.Open open -> open(open.why(), open.ratio());
            case Origin.ByHand hand -> byHand(hand.written());
            case Origin.ByRatio ratio -> ratio(ratio.ratio());
            case Origin.ByRecord record -> record(record.reports());
        };
    }

    private static String open(Origin.Why why, @Nullable Ratio ratio) {
        return switch (why) {
            case NOT_SCORED -> "Chưa chấm";
            case NOT_REGISTERED -> "Chưa có chỉ tiêu đăng ký" + soFar(ratio);
            case NOTHING_REGISTERED -> "Đăng ký 0 nên không tính được tỷ lệ" + soFar(ratio);
            case NO_RESULT -> "Chưa có kết quả" + (ratio == null ? "" : lacking(ratio.figures()));
            case OWES_NO_REPORT -> "Không có căn cứ: đơn vị không phải nộp báo cáo tháng";
            case NOTHING_DUE -> "Không có căn cứ: chưa kỳ báo cáo nào đến hạn";
        };
    }

    private static String soFar(@Nullable Ratio ratio) {
        Long result = ratio == null ? null : ratio.result();
        return result == null ? "" : "; kết quả đến nay " + Wording.dotted(result);
    }

    private static String lacking(List<FigureSum> figures) {
        String names = figures.stream()
                .filter(figure -> figure.sum() == null)
                .map(FigureSum::name)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : ": " + names;
    }

    private static String byHand(Written written) {
        String evidence = written.entry().evidence();
        return "Chấm trực tiếp, " + entered(written) + (evidence == null ? "" : ": " + evidence);
    }

    private static String entered(Written written) {
        String by = written.by().equals("import") ? "nhập từ tệp" : written.by() + " nhập";
        return by + " lúc " + Wording.moment(written.at());
    }

    private static String ratio(Ratio ratio) {
        Written written = ratio.written();
        String evidence = written == null ? null : written.entry().evidence();
        String result = ratio.figures().isEmpty()
                ? "Kết quả do cán bộ nhập"
                : "Số liệu báo cáo: "
                        + ratio.figures().stream().map(ScoreWording::figure).collect(Collectors.joining("; "));
        String registered = written == null ? "" : ". Đăng ký " + entered(written);
        return result + registered + (evidence == null ? "" : ": " + evidence);
    }

    private static String figure(FigureSum figure) {
        Long sum = figure.sum();
        return figure.name() + " = " + (sum == null ? Wording.UNKNOWN : Wording.dotted(sum));
    }

    private static String record(ReportRecord reports) {
        return "Báo cáo tháng: %d kỳ đã đến hạn, chậm %s, thiếu %s"
                .formatted(reports.due(), months(reports.late()), months(reports.missing()));
    }

    private static String months(List<YearMonth> months) {
        return months.isEmpty()
                ? "0"
                : months.size() + months.stream().map(Wording::month).collect(Collectors.joining(", ", " (", ")"));
    }
}
