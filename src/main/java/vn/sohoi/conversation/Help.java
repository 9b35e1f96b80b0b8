package vn.sohoi.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.sohoi.dialog.Message;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;

/** What a person can do here, by what she is. */
final class Help {

    private static final String REPORT = "Báo cáo";
    private static final String PROGRESS = "Tiến độ";
    private static final String MISSING = "Xã nào chưa báo cáo";

    private Help() {}

    static Message of(Moment moment) {
        return of(moment, "Đây là Sổ Hội, hệ thống trả lời tự động.");
    }

    static Message of(Moment moment, String first) {
        List<Post> posts = moment.posts();
        List<String> lines = new ArrayList<>(List.of(first, "Chị có thể nhắn:"));
        List<String> buttons = new ArrayList<>();
        if (posts.stream().anyMatch(post -> post.role() != Role.ADMIN)) {
            lines.add("- \"báo cáo\" để báo cáo tháng; \"báo cáo tháng 8\" cho tháng khác");
            lines.add("- \"tiến độ\" để xem các chỉ tiêu của đơn vị");
            lines.add("- \"sửa số liệu đã nộp\" để sửa báo cáo đã gửi");
            lines.add("- hoặc hỏi: \"chỉ tiêu 5 đến đâu rồi\"");
            buttons.addAll(List.of(REPORT, PROGRESS));
        }
        if (posts.stream().anyMatch(post -> post.role() == Role.DISTRICT || post.role() == Role.PROVINCE)) {
            lines.add("- \"xã nào chưa báo cáo\"");
            lines.add("- xem, duyệt, trả lại báo cáo, ví dụ: \"xem báo cáo xã Nam Cao tháng 10\"; \"các yêu cầu sửa\"");
            buttons.add(MISSING);
        }
        if (buttons.isEmpty()) {
            lines.remove(1);
        }
        return Message.of(String.join("\n", lines), buttons.isEmpty() ? List.of() : List.of(buttons));
    }
}
