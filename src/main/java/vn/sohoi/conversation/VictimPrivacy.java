package vn.sohoi.conversation;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.sohoi.language.Harm;
import vn.sohoi.language.PersonalData;
import vn.sohoi.targets.Indicator;

/** Keeps everything that tells who a victim is out of the whole service: figures, letters, reasons, captions. */
final class VictimPrivacy {

    static final String NO_PICTURES =
            "Câu này chỉ ghi số người, nên không gửi ảnh, giấy tờ, liên kết hay vị trí của nạn nhân. Nội dung vừa gửi không được lưu.";

    private static final String NO_NAMES =
            "Về nạn nhân chỉ ghi số người, không ghi tên, địa chỉ, số điện thoại hay số giấy tờ. Tin vừa rồi không được lưu. Ví dụ: 2.";

    static final String NO_STORIES =
            "Để giữ kín cho người bị hại, chuyện bạo lực hay xâm hại của một người cụ thể không nhắn qua đây. Nội dung vừa"
                    + " gửi không được chuyển và không được lưu. Chị vui lòng gọi điện cho cán bộ phụ trách; khẩn cấp gọi"
                    + " 113, về trẻ em gọi 111.";

    private VictimPrivacy() {}

    /** @param about the indicators that the text may be about, looked up only when it speaks of a person */
    static Optional<String> refusal(String text, Supplier<Stream<Indicator>> about) {
        return PersonalData.isIn(text) && about.get().anyMatch(Indicator::sensitive)
                ? Optional.of(NO_NAMES)
                : story(text);
    }

    /** Wherever it is said: what was done to somebody who could be recognised is for the phone. */
    static Optional<String> story(String text) {
        return Harm.isIn(text) ? Optional.of(NO_STORIES) : Optional.empty();
    }
}
