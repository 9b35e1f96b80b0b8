package vn.sohoi.dialog;

/** What the engine itself says, in Vietnamese. */
final class Wording {

    static final String COUNTER = "Câu %d/%d. ";
    static final String NOTED = "✓ %s";
    static final String BACK_TO = "Mời chị tiếp tục %s.";
    static final String STALE_BUTTON = "Nút vừa bấm thuộc câu hỏi trước nên không được ghi.";
    static final String QUESTION_GONE = "Câu hỏi vừa rồi đã thay đổi nên câu trả lời chưa được ghi.";
    static final String TOO_LONG = "Tin nhắn quá dài nên chưa xử lý được. Chị vui lòng nhắn ngắn hơn.";
    static final String MEDIA = "Chưa nhận %s ở câu này. Chị vui lòng nhắn chữ hoặc số.";
    static final String MEDIA_IDLE = "Hiện chưa nhận %s. Chị vui lòng nhắn chữ hoặc số.";
    static final String WHICH = "Chưa rõ chị muốn ghi số nào. Chị chọn, hoặc nhập lại một con số: %s?";
    static final String CONFIRM = "Ghi \"%s\", đúng không? (đúng / không, hoặc nhập lại số)";
    static final String CHOOSE_IN_WORDS = "Số này có thể hiểu hai cách nên chưa ghi, chị vui lòng chọn bằng chữ.";
    static final String YOU_SAID = "Chị đã nhắn %s.";
    static final String OTHER_SUBJECT = "Tin nhắn có nhắc đến nội dung khác với câu đang hỏi.";
    static final String ONE_AT_A_TIME =
            "Tin nhắn có nhiều số cho nhiều nội dung nên chưa ghi số nào. Chị trả lời từng câu một, hoặc nhắn có dấu phẩy, ví dụ: thoát nghèo 3, giám sát 1.";
    static final String OTHER_MONTH =
            "Tin nhắn nói về tháng khác với báo cáo đang mở nên chưa ghi số nào. Muốn báo cáo tháng khác, chị nhắn ví dụ: báo cáo tháng 9.";
    static final String NOT_NOTED = "Chưa ghi %s; nội dung này sẽ được hỏi lại.";
    static final String NOT_NOTED_WHY = "Chưa ghi %s: %s";
    static final String OTHER_KIND = "Câu này cần một con số, không phải ngày tháng, tỷ lệ hay mã số. Ví dụ: 12.";
    static final String YES = "Đúng";
    static final String NO = "Không";
    static final String AGAIN = "Chị vui lòng nhập lại.";
    static final String NOT_A_NUMBER =
            "Chưa hiểu câu trả lời. Câu này cần một con số, ví dụ: 12. Không có thì nhắn 0; chưa làm tiếp được thì nhắn \"để sau\".";
    static final String NEGATIVE = "Số không thể âm. Chị vui lòng nhập số từ 0 trở lên, ví dụ: 12.";
    static final String FRACTION = "Câu này cần số nguyên, không có phần lẻ, ví dụ: 12.";
    static final String TOO_LARGE = "Số này quá lớn, chị vui lòng kiểm tra lại. Ví dụ: 12.";
    static final String OFFER_SKIP =
            "Nếu chưa có số, chị nhắn \"bỏ qua\" để sang câu khác, hoặc \"chưa rõ\" nếu phải hỏi lại.";
    static final String CHOOSE = "Chị chọn một trong các cách trả lời dưới đây: nhắn số thứ tự hoặc nhắn chữ.";
    static final String NO_WHY = "Số liệu này được cộng vào báo cáo chung của Hội.";
    static final String CANNOT_SKIP = "Câu này cần trả lời để đi tiếp.";
    static final String FIRST_QUESTION = "Đây là câu đầu tiên.";
    static final String NO_SUCH_QUESTION = "Không có câu đó. Báo cáo này có các câu từ 1 đến %d.";
    static final String NO_PREVIOUS = "Tháng trước chưa có số của câu này.";
    static final String KEPT = "Đã giữ %d/%d câu trả lời. Khi cần làm tiếp, chị nhắn \"%s\".";
    static final String CLOSED = "Đã dừng. Khi cần, chị nhắn \"%s\".";
    static final String SURE_TO_CANCEL =
            "Huỷ thì %d câu đã trả lời sẽ bị xoá. Chị chắc chắn muốn huỷ? (có / không)\nMuốn giữ lại làm sau, chị nhắn \"để sau\".";
    static final String YES_OR_NO = "Chị trả lời \"có\" để huỷ, \"không\" để làm tiếp.";
    static final String CHOICE_DROPPED = "Câu hỏi vừa rồi chưa được chọn nên đã bỏ qua; số vừa nhắn chưa được ghi.";
    static final String WHICH_EDIT = "Chị muốn sửa câu nào? Nhắn ví dụ: sửa câu 2.";
    static final String CANCELLED = "Đã huỷ, chưa có gì được gửi đi.";
    static final String CANCELLED_ELSE = "Đã huỷ, chưa có gì thay đổi.";
    static final String NOTHING_OPEN = "Hiện không có câu hỏi nào đang mở.";
    static final String HERE =
            "Chị trả lời câu đang hỏi, hoặc nhắn: quay lại, bỏ qua, chưa rõ, để sau, xem lại, sửa câu 2,"
                    + " tại sao hỏi, huỷ, gặp cán bộ. Chị cũng có thể hỏi bất cứ lúc nào, ví dụ: chỉ tiêu 5 đến đâu rồi. Ảnh, tệp, liên kết chị gửi ở đây được lưu làm minh chứng.";
    static final String HERE_ELSE = "Chị trả lời câu đang hỏi, hoặc nhắn: quay lại, để sau, huỷ, gặp cán bộ."
            + " Chị cũng có thể hỏi bất cứ lúc nào, ví dụ: chỉ tiêu 5 đến đâu rồi.";

    private Wording() {}
}
