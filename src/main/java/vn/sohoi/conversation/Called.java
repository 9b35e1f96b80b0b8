package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.Optional;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.reports.ReportId;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.Form.Every;

/** What people call a report and its period. */
final class Called {

    private Called() {}

    /** "báo cáo tháng 10/2022", "báo cáo 6 tháng đầu năm 2022", "báo cáo nhanh về nhà ở tháng 11/2022". */
    static String report(Moment moment, ReportId id) {
        Optional<Form> form = Forms.of(moment, id);
        boolean named = form.filter(one -> one.every() == Every.ON_DEMAND).isPresent();
        String name = named ? form.map(Form::name).map(Reporting::within).orElse("") : "báo cáo";
        return name + " " + period(moment, id);
    }

    /** The same where a sentence begins. */
    static String heading(Moment moment, ReportId id) {
        return FigureLines.capital(report(moment, id));
    }

    /** "tháng 10/2022", "6 tháng đầu năm 2022", "năm 2022". */
    static String period(Moment moment, ReportId id) {
        return Forms.of(moment, id)
                .map(form -> period(form.every(), id.period()))
                .orElseGet(() -> month(id.period()));
    }

    static String period(Every every, YearMonth last) {
        return switch (every) {
            case HALF_YEAR -> "6 tháng " + (last.getMonthValue() <= 6 ? "đầu" : "cuối") + " năm " + last.getYear();
            case YEAR -> "năm " + last.getYear();
            case ON_DEMAND -> month(last);
        };
    }

    private static String month(YearMonth month) {
        return "tháng " + Dates.month(month);
    }

    /** What opens the report: "báo cáo tháng 10", "báo cáo 6 tháng đầu năm 2022", or the first phrase of its dialog. */
    static String phrase(Moment moment, ReportId id) {
        Optional<Form> form = Forms.of(moment, id);
        if (form.filter(one -> one.every() != Every.ON_DEMAND).isPresent()) {
            return report(moment, id);
        }
        return form.flatMap(one -> moment.dialogs().find(one.id()))
                .map(Dialog::start)
                .filter(start -> !start.isEmpty())
                .map(start -> start.getFirst())
                .orElse("báo cáo tháng " + id.period().getMonthValue());
    }
}
