package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Period;
import vn.sohoi.language.Periods;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Why;
import vn.sohoi.reports.ReportId;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.Form.Every;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** Opening the reports beside the monthly one; the dialog has the name of the form that it asks. */
final class Forms {

    /** Fewer lines than a chair's monthly report has sums would leave some out; more fill a message. */
    private static final int MOST_SUMS = 12;

    private static final String NO_FORM = "Chưa có mẫu báo cáo này cho đơn vị của chị nên chưa nhận được.";
    private static final String NOT_HERS = "%s không phải làm báo cáo này.";
    private static final String WHICH = "Chưa rõ chị muốn báo cáo kỳ nào. Chị nhắn ví dụ: %s.";
    private static final String FUTURE = "Kỳ đó chưa đến nên chưa báo cáo được.";
    private static final String NOT_OVER = "Kỳ báo cáo %s chưa kết thúc nên chưa báo cáo được.";
    private static final String OVER = " Chị nhắn \"%s\" để báo cáo kỳ đã kết thúc.";
    private static final String NOT_YET_THERE = "%s chưa thành lập trong %s nên không có báo cáo kỳ đó.";
    private static final String NO_SET = "Chưa có mẫu báo cáo này cho năm %d nên chưa nhận được.";
    private static final String SUMS =
            "\n\nCộng các báo cáo tháng, %s chị đã báo:\n%s\nSố nào chưa đúng, chị nhắn ví dụ: sửa báo cáo tháng 3.";

    private Forms() {}

    /** The form of a report; empty for that of a month, and when the set has it no more. */
    static Optional<Form> of(Moment moment, ReportId id) {
        String form = id.form();
        return form == null
                ? Optional.empty()
                : moment.tree(id.period())
                        .find(id.unit())
                        .flatMap(unit -> Reporting.set(moment, unit, id.period()))
                        .flatMap(set -> set.form(form));
    }

    static Outcome open(Moment moment, Frame frame, String said) {
        return Reporting.forUnit(moment, said, unit -> open(moment, frame, unit));
    }

    private static Outcome open(Moment moment, Frame frame, Unit unit) {
        Optional<Form> known = known(moment, unit, frame.dialog());
        if (known.isEmpty()) {
            return Outcome.of("no-questions", NO_FORM);
        }
        if (!known.get().levels().contains(unit.level())) {
            return Outcome.of("nothing", NOT_HERS.formatted(unit.name()));
        }
        Every every = known.get().every();
        Reading<Period> read = read(every, frame.slot(Frame.SAID), moment, unit, frame.dialog());
        if (!(read instanceof Reading.Value<Period> period) || !isOf(every, period.value())) {
            return Outcome.of("which-month", refusal(read, every, moment));
        }
        YearMonth last = period.value().last();
        if (last.isAfter(latest(every, moment))) {
            return Outcome.of("not-over", notOver(moment, unit, frame.dialog(), every, last));
        }
        return Reporting.inPeriod(moment, unit, last)
                .map(then -> open(moment, frame, then, last))
                .orElseGet(() ->
                        Outcome.of("not-yet-there", NOT_YET_THERE.formatted(unit.name(), Called.period(every, last))));
    }

    /** As the newest set that has begun tells it, which says how often it is reported. */
    private static Optional<Form> known(Moment moment, Unit unit, String form) {
        String province = moment.tree().provinceOf(unit.code()).code();
        return moment.services().sets().all().stream()
                .filter(set -> set.province().equals(province)
                        && set.term().first() <= moment.today().getYear())
                .sorted(Comparator.comparing((TargetSet set) -> set.term().first())
                        .reversed())
                .flatMap(set -> set.form(form).stream())
                .findFirst();
    }

    /** The last month that may be reported now. */
    private static YearMonth latest(Every every, Moment moment) {
        YearMonth today = YearMonth.from(moment.today());
        return every == Every.ON_DEMAND ? today : today.minusMonths(1);
    }

    /** What was said behind the phrase; nothing is the newest period that is over, if there is anything to report. */
    private static Reading<Period> read(Every every, String said, Moment moment, Unit unit, String form) {
        if (every == Every.ON_DEMAND) {
            return new Reading.Value<>(new Period.Month(latest(every, moment)));
        }
        if (!said.isBlank()) {
            String before = every == Every.HALF_YEAR ? "6 tháng " : "năm ";
            return Periods.read(before + said, moment.today());
        }
        YearMonth over = every.newest(latest(every, moment));
        boolean asked = Reporting.inPeriod(moment, unit, over)
                .flatMap(then -> Reporting.set(moment, then, over))
                .flatMap(set -> set.form(form))
                .isPresent();
        YearMonth last = asked ? over : every.last(YearMonth.from(moment.today()));
        return new Reading.Value<>(period(every, last));
    }

    private static Period period(Every every, YearMonth last) {
        return switch (every) {
            case HALF_YEAR -> new Period.Half(last.getYear(), last.getMonthValue() / 6);
            case YEAR -> new Period.Year(last.getYear());
            case ON_DEMAND -> new Period.Month(last);
        };
    }

    /** Whether a period is one that such a form is reported for. */
    static boolean isOf(Every every, Period period) {
        return period(every, every.last(period.last())).equals(period);
    }

    private static String refusal(Reading<Period> read, Every every, Moment moment) {
        YearMonth newest = every.newest(latest(every, moment));
        return read instanceof Reading.Refuse<Period> refused && refused.why() == Why.FUTURE
                ? FUTURE
                : WHICH.formatted("báo cáo " + Called.period(every, newest));
    }

    private static String notOver(Moment moment, Unit unit, String form, Every every, YearMonth last) {
        YearMonth newest = every.newest(latest(every, moment));
        String over = Reporting.inPeriod(moment, unit, newest)
                .flatMap(then -> Reporting.set(moment, then, newest))
                .flatMap(set -> set.form(form))
                .map(one -> OVER.formatted(Called.phrase(moment, new ReportId(unit.code(), newest, form))))
                .orElse("");
        return NOT_OVER.formatted(Called.period(every, last)) + over;
    }

    private static Outcome open(Moment moment, Frame frame, Unit unit, YearMonth last) {
        Optional<TargetSet> set = Reporting.set(moment, unit, last);
        Optional<Form> form = set.flatMap(one -> one.form(frame.dialog()));
        if (form.isEmpty()) {
            return Outcome.of("no-targets", NO_SET.formatted(last.getYear()));
        }
        ReportId id = new ReportId(unit.code(), last, frame.dialog());
        List<Indicator> asked =
                Asked.of(moment.dialogs().get(frame.dialog()), set.get().reportedBy(unit.level(), form.get()), unit);
        if (asked.isEmpty()) {
            return Outcome.of("no-questions", NO_SET.formatted(last.getYear()));
        }
        return moment.services()
                .reports()
                .find(id)
                .map(report -> Reporting.alreadySent(moment, unit, report, asked))
                .orElseGet(
                        () -> Reporting.opened(moment, unit, id, asked, sums(moment, unit, id, set.get(), form.get())));
    }

    /** What the months of the period add up to, so that the person can check it. */
    private static String sums(Moment moment, Unit unit, ReportId id, TargetSet set, Form form) {
        if (form.every() == Every.ON_DEMAND) {
            return "";
        }
        String lines = set.reportedBy(unit.level()).stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.FLOW)
                .flatMap(indicator -> sum(moment, unit, indicator, form.every(), id.period()).stream()
                        .mapToObj(sum ->
                                "- %s: %s".formatted(FigureLines.capital(indicator.name()), FigureLines.number(sum))))
                .limit(MOST_SUMS)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "" : SUMS.formatted(Called.period(form.every(), id.period()), lines);
    }

    private static OptionalLong sum(Moment moment, Unit unit, Indicator indicator, Every every, YearMonth last) {
        return moment.services().progress().own(unit, indicator, every.first(last), last, last.atEndOfMonth());
    }
}
