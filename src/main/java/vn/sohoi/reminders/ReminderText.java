package vn.sohoi.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.sohoi.reports.Calendar;

/** One message for everything a person owes, true at the moment it is said. */
final class ReminderText {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(Calendar.ZONE);

    private ReminderText() {}

    static String of(List<Owed> owed, Instant now, ToIntFunction<String> answersInDraft) {
        String lines = owed.stream().map(one -> line(one, now, answersInDraft)).collect(Collectors.joining("\n"));
        boolean begun = owed.stream().anyMatch(one -> answersInDraft.applyAsInt(one.draft()) > 0);
        String what = begun ? "làm tiếp" : "bắt đầu";
        return "Nhắc chị nộp báo cáo:\n" + lines + "\nChị nhắn \"báo cáo\" để " + what + ".";
    }

    private static String line(Owed owed, Instant now, ToIntFunction<String> answersInDraft) {
        int answered = answersInDraft.applyAsInt(owed.draft());
        String draft = answered == 0
                ? ""
                : answered >= owed.questions()
                        ? " Đã trả lời đủ, chưa gửi."
                        : " Đang dở %d/%d câu.".formatted(answered, owed.questions());
        return "- Tháng %s, %s: hạn %s (%s).%s"
                .formatted(
                        MONTH.format(owed.period()),
                        owed.unit().name(),
                        MOMENT.format(owed.deadline()),
                        left(owed, now),
                        draft);
    }

    private static String left(Owed owed, Instant now) {
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, Calendar.ZONE), LocalDate.ofInstant(owed.deadline(), Calendar.ZONE));
        return days == 0 ? "hôm nay" : days == 1 ? "ngày mai" : "còn " + days + " ngày";
    }
}
