package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.language.Correction;
import vn.sohoi.language.Period;
import vn.sohoi.language.Reading;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.ReportId;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.Form.Every;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** Finds the report of a form that a correction is about, when it is about none of a month. */
final class CorrectedForm {

    private static final int MONTHS_BACK = 24;

    private static final String NOT_SENT = "%s của %s chưa nộp nên chưa có số để sửa. Để báo cáo, chị nhắn \"%s\".";

    private CorrectedForm() {}

    /** By a half or a year that was said, or else by a figure that only a form has. */
    static Optional<Form> of(Moment moment, Unit unit, Correction asked) {
        Optional<Period> said = period(asked);
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        Optional<TargetSet> set = Reporting.set(moment, unit, due);
        List<Form> forms = set.stream()
                .flatMap(one -> one.forms().stream())
                .filter(form -> form.levels().contains(unit.level()))
                .toList();
        if (said.isPresent() && !(said.get() instanceof Period.Month)) {
            return forms.stream()
                    .filter(form -> form.every() != Every.ON_DEMAND && Forms.isOf(form.every(), said.get()))
                    .findFirst();
        }
        Set<String> named =
                set.map(one -> Correcting.named(moment, asked.what(), one)).orElse(Set.of());
        return forms.stream()
                .filter(form -> !named.isEmpty() && form.indicators().containsAll(named))
                .findFirst();
    }

    private static Optional<Period> period(Correction asked) {
        return asked.period() instanceof Reading.Value<Period> value ? Optional.of(value.value()) : Optional.empty();
    }

    /** The one of the period that was said, else the last that was sent. */
    static Optional<Report> sent(Moment moment, Unit unit, Form form, Correction asked) {
        Every every = form.every();
        YearMonth newest = every.last(YearMonth.from(moment.today()));
        Stream<YearMonth> periods = period(asked)
                .map(said -> Stream.of(every.last(said.last())))
                .orElseGet(() -> Stream.iterate(
                        newest,
                        last -> last.isAfter(newest.minusMonths(MONTHS_BACK)),
                        last -> every.first(last).minusMonths(1)));
        return periods.flatMap(last -> Reporting.inPeriod(moment, unit, last)
                        .flatMap(then -> moment.services().reports().find(new ReportId(then.code(), last, form.id())))
                        .stream())
                .findFirst();
    }

    static Outcome notSent(Moment moment, Unit unit, Form form, Correction asked) {
        YearMonth last = period(asked)
                .map(said -> form.every().last(said.last()))
                .orElseGet(() -> form.every().newest(YearMonth.from(moment.today())));
        ReportId id = new ReportId(unit.code(), last, form.id());
        return Outcome.of(
                "not-sent", NOT_SENT.formatted(Called.heading(moment, id), unit.name(), Called.phrase(moment, id)));
    }

    /** What has to be named to correct a report: its period, or a figure that only it has. */
    static String called(Moment moment, ReportId id) {
        return Forms.of(moment, id)
                .filter(form -> form.every() == Every.ON_DEMAND)
                .flatMap(form -> Reporting.reported(moment, id).stream().findFirst())
                .map(Indicator::name)
                .map(name -> name + " " + Called.period(moment, id))
                .orElseGet(() -> Called.report(moment, id));
    }
}
