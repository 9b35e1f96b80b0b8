package vn.sohoi.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Features.Doubt;
import vn.sohoi.plausibility.History;
import vn.sohoi.plausibility.Limits;
import vn.sohoi.plausibility.Verdict;
import vn.sohoi.reports.ReportId;
import vn.sohoi.targets.Indicator;
import vn.sohoi.units.Unit;

/** Holds a figure against what the unit reported before, and words what is to be asked about it. */
final class Doubting {

    private static final String FAR =
            "Số này khác nhiều so với các tháng trước (thường %s). %s đúng là %s? (đúng / không, hoặc nhập lại số)";
    private static final String FAR_FROM_LAST =
            "Số này khác nhiều so với số gần nhất (%s). %s đúng là %s? (đúng / không, hoặc nhập lại số)";
    private static final String CUMULATIVE = "Từ đầu năm đã có %s. %s là số riêng %s hay cộng dồn từ đầu năm?";
    private static final String OF_MONTH = "Riêng %s: %s";
    private static final String OF_YEAR = "Cộng dồn: %s được %s";

    private Doubting() {}

    static Optional<Doubt> of(Moment moment, Unit unit, ReportId id, Indicator indicator, long value) {
        Limits limits = indicator.plausible();
        if (limits == null) {
            return Optional.empty();
        }
        String period = id.form() == null ? "tháng " + id.period().getMonthValue() : Called.period(moment, id);
        History history = history(moment, unit, id, indicator, limits);
        Verdict verdict =
                indicator.kind() == Indicator.Kind.STOCK ? history.stock(value, limits) : history.flow(value, limits);
        String shown = FigureLines.number(value);
        return switch (verdict) {
            case Verdict.Usual usual -> Optional.empty();
            case Verdict.Far far -> {
                String question = (indicator.kind() == Indicator.Kind.STOCK ? FAR_FROM_LAST : FAR)
                        .formatted(usual(far), FigureLines.capital(period), shown);
                yield Optional.of(new Doubt("far", question, List.of(value), List.of()));
            }
            case Verdict.Cumulative sum ->
                Optional.of(new Doubt(
                        "cumulative",
                        CUMULATIVE.formatted(FigureLines.number(sum.yearToDate()), shown, period),
                        List.of(value, sum.month()),
                        List.of(
                                OF_MONTH.formatted(period, shown),
                                OF_YEAR.formatted(period, FigureLines.number(sum.month())))));
        };
    }

    private static String usual(Verdict.Far far) {
        return far.low() == far.high()
                ? FigureLines.number(far.low())
                : FigureLines.number(far.low()) + "–" + FigureLines.number(far.high());
    }

    /** The months before this one: what was reported for the month itself is not counted with it. */
    private static History history(Moment moment, Unit unit, ReportId id, Indicator indicator, Limits limits) {
        YearMonth period = id.period();
        LocalDate day = period.atEndOfMonth();
        List<@Nullable Long> months = new ArrayList<>();
        for (int back = 1; back <= limits.history(); back++) {
            YearMonth month = period.minusMonths(back);
            months.add(boxed(moment.services().progress().own(unit, indicator, month, month, day)));
        }
        YearMonth january = YearMonth.of(period.getYear(), 1);
        boolean first = id.form() != null || period.equals(january);
        return new History(
                months,
                first
                        ? null
                        : boxed(moment.services()
                                .progress()
                                .own(unit, indicator, january, period.minusMonths(1), day)));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
    }
}
