package vn.sohoi.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import vn.sohoi.reports.Calendar;

/** Dates as people here write them. */
final class Dates {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(Calendar.ZONE);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** From two months on, days and hours say nothing to anybody. */
    private static final int DAYS_AS_MONTHS = 62;

    private Dates() {}

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** How late: "muộn 2 ngày 3 giờ", to the largest two units; "muộn hơn 49 tháng". */
    static String lateness(Duration late) {
        if (late.isZero()) {
            return "đúng hạn";
        }
        long days = late.toDays();
        long hours = late.toHoursPart();
        long minutes = Math.max(1, late.toMinutesPart());
        if (days >= DAYS_AS_MONTHS) {
            return "muộn hơn " + days * 12 / 365 + " tháng";
        }
        if (days > 0) {
            return "muộn " + days + " ngày" + (hours > 0 ? " " + hours + " giờ" : "");
        }
        return hours > 0 ? "muộn " + hours + " giờ " + late.toMinutesPart() + " phút" : "muộn " + minutes + " phút";
    }
}
