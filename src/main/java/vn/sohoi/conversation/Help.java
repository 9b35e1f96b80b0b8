package vn.sohoi.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.sohoi.dialog.Message;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.questions.Language;

/** What a person can do here, by what she is: never more than eight short lines. */
final class Help {

    private static final String ENGLISH = "English: \"how far along is target 5\"; \"how to use\".";

    /** Half of the English there is on a phone is the word "help". */
    private static final String HELP = "/?help\\W*";

    private Help() {}

    /**
     * A line of the text, and for whom it is.
     *
     * @param buttons what the line names and can be pressed
     */
    private record Line(Predicate<Role> whom, String text, List<String> buttons) {}

    private static boolean reports(Role role) {
        return role != Role.ADMIN;
    }

    private static boolean isStaff(Role role) {
        return role == Role.DISTRICT || role == Role.PROVINCE;
    }

    private static final List<Line> VIETNAMESE_LINES = List.of(
            new Line(
                    Help::reports,
                    "- \"báo cáo\", hoặc \"báo cáo tháng 8\" cho tháng khác; \"sửa số liệu đã nộp\"",
                    List.of("Báo cáo")),
            new Line(Help::reports, "- \"tiến độ\", hoặc hỏi: \"chỉ tiêu 5 đến đâu rồi\"", List.of("Tiến độ")),
            new Line(
                    Help::isStaff,
                    "- \"xã nào chưa báo cáo\", \"xem báo cáo xã Nam Cao tháng 10\", \"các yêu cầu\"",
                    List.of("Xã nào chưa báo cáo")),
            new Line(Help::reports, "- \"gặp cán bộ\" để nhắn Hội cấp trên, \"cài đặt\" để đổi giờ nhắc", List.of()),
            new Line(Role.CHAIR::equals, "- \"phó của tôi\", \"bàn giao\"", List.of()));

    private static final List<Line> ENGLISH_LINES = List.of(
            new Line(Help::reports, "- \"report\", \"report August\", \"correct a figure\"", List.of("Report")),
            new Line(Help::reports, "- \"progress\", or ask \"how far along is target 5\"", List.of("Progress")),
            new Line(
                    Help::isStaff,
                    "- \"which communes have not reported\", \"requests\"",
                    List.of("Which communes have not reported")),
            new Line(Help::reports, "- \"contact my superior\", \"settings\" for the hour of reminders", List.of()),
            new Line(Role.CHAIR::equals, "- \"deputies\", \"hand over\"", List.of()));

    static Message of(Moment moment) {
        return isEnglish(moment)
                ? of(moment, "This is Sổ Hội, an automatic service.", "You can say:", ENGLISH_LINES)
                : of(moment, "Đây là Sổ Hội, hệ thống trả lời tự động.");
    }

    static Message of(Moment moment, String first) {
        return of(moment, first, "Chị có thể nhắn:", VIETNAMESE_LINES);
    }

    private static boolean isEnglish(Moment moment) {
        return moment.event().content() instanceof Incoming.Text text
                && !isBareHelp(moment)
                && Language.of(text.text()) == Language.ENGLISH;
    }

    private static boolean isBareHelp(Moment moment) {
        return moment.event().content() instanceof Incoming.Text text
                && text.text().strip().toLowerCase(Locale.ROOT).matches(HELP);
    }

    private static Message of(Moment moment, String first, String second, List<Line> all) {
        List<Role> roles = moment.posts().stream().map(Post::role).toList();
        List<Line> hers = all.stream()
                .filter(line -> roles.stream().anyMatch(line.whom()))
                .toList();
        if (hers.isEmpty()) {
            return Message.of(first);
        }
        List<String> lines = new ArrayList<>(List.of(first, second));
        hers.forEach(line -> lines.add(line.text()));
        if (isBareHelp(moment)) {
            lines.add(ENGLISH);
        }
        List<String> buttons =
                hers.stream().flatMap(line -> line.buttons().stream()).toList();
        return Message.of(String.join("\n", lines), List.of(buttons));
    }
}
