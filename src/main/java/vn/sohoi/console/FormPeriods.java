package vn.sohoi.console;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.TargetSet;

/** Periods of forms as machines write them: 2022-H1, 2022, and 2022-11 on demand. */
final class FormPeriods {

    private static final Pattern LONG = Pattern.compile("([12]\\d{3})(?:-H([12]))?");

    private FormPeriods() {}

    /** Whether a period is longer than a month. */
    static boolean isOne(@Nullable String period) {
        return period != null && LONG.matcher(period.strip()).matches();
    }

    /** The last month of a period; the month itself when it is one. */
    static YearMonth last(@Nullable String period, Asked asked) {
        Matcher longer = LONG.matcher(period == null ? "" : period.strip());
        if (!longer.matches()) {
            return asked.period(period);
        }
        int month = "1".equals(longer.group(2)) ? 6 : 12;
        return YearMonth.of(Integer.parseInt(longer.group(1)), month);
    }

    /**
     * The form that is meant by its id, or else by the period that only it has.
     *
     * @throws RuntimeException as a refusal when there is none, or more than one
     */
    static Form form(List<TargetSet> sets, @Nullable String period, @Nullable String id, YearMonth last) {
        String code = period == null ? "" : period.strip();
        List<Form> fitting = sets.stream()
                .flatMap(set -> set.forms().stream())
                .filter(form -> id == null || id.isBlank() || form.id().equals(id.strip()))
                .filter(form -> form.every().code(last).equals(code))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String known = sets.stream()
                .flatMap(set -> set.forms().stream())
                .map(form -> form.id() + " (" + form.every().code(last) + ")")
                .collect(Collectors.joining(", "));
        throw ApiErrors.refusal(
                HttpStatus.NOT_FOUND,
                (fitting.isEmpty()
                                ? "Không có mẫu báo cáo nào cho kỳ này. "
                                : "Có nhiều mẫu báo cáo cho kỳ này: thêm form. ")
                        + "Các mẫu hiện có: " + Asked.orNone(known) + ".");
    }
}
