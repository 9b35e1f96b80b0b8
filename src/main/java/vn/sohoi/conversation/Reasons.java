package vn.sohoi.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoi.language.Reading;
import vn.sohoi.language.YesNo;

/** Reasons in people's own words: why a figure was corrected, why a report was returned. */
final class Reasons {

    /** Offered for a correction; others can be typed. */
    static final List<String> OF_CORRECTIONS = List.of("Ghi nhầm", "Cập nhật sau rà soát", "Bổ sung số còn thiếu");

    private static final int LONGEST = 300;

    /** Phone and identity numbers have nine digits and more. */
    private static final Pattern PERSONAL = Pattern.compile("\\d(?:[ .-]?\\d){8}");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final String NO_WORDS = "Chị vui lòng ghi lý do bằng lời, ví dụ: ghi nhầm.";
    private static final String TOO_LONG = "Lý do dài quá 300 ký tự. Chị vui lòng ghi ngắn hơn.";
    private static final String NOT_PERSONAL =
            "Lý do không được có số điện thoại hay số giấy tờ. Chị vui lòng ghi lại.";
    private static final String OFFERED_ONLY =
            "Với số liệu về nạn nhân, chị chọn một trong các lý do dưới đây, không ghi thêm.";

    private Reasons() {}

    /** Why a text cannot be kept as a reason; empty when it can. */
    static Optional<String> refusal(String said) {
        String reason = said.strip();
        if (reason.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (!WORD.matcher(reason).find() || YesNo.read(reason) instanceof Reading.Value<Boolean>) {
            return Optional.of(NO_WORDS);
        }
        return PERSONAL.matcher(reason).find() ? Optional.of(NOT_PERSONAL) : Optional.empty();
    }

    /** The same where nothing but what is offered may be kept. */
    static Optional<String> refusal(String said, boolean offeredOnly) {
        return offeredOnly && !OF_CORRECTIONS.contains(said) ? Optional.of(OFFERED_ONLY) : refusal(said);
    }

    /** Without what would look odd before a full stop. */
    static String tidy(String said) {
        return said.strip().replaceAll("(?<![.;,\\s])[.;,\\s]++$", "").replaceAll("\\s+", " ");
    }
}
