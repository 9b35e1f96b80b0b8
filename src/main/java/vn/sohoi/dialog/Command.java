package vn.sohoi.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Telex;

/** What a person can say at any question. */
enum Command {
    BACK("quay lại", "quay lại câu trước", "câu trước", "trở lại", "lùi lại", "back"),
    SKIP("bỏ qua", "qua câu khác", "câu khác", "câu tiếp", "câu tiếp theo", "skip"),
    LATER("để sau", "tạm dừng", "dừng lại", "lúc khác", "mai làm tiếp", "thoát", "later", "stop"),
    REPEAT("nhắc lại", "hỏi lại", "hỏi lại đi", "nhắc lại câu hỏi", "repeat"),
    WHY(
            "tại sao hỏi",
            "tại sao lại hỏi",
            "sao lại hỏi",
            "vì sao hỏi",
            "hỏi để làm gì",
            "hỏi làm gì",
            "để làm gì",
            "why"),
    REVIEW("xem lại", "tóm tắt", "xem lại báo cáo", "review"),
    SAME(
            "như tháng trước",
            "y như tháng trước",
            "giống tháng trước",
            "bằng tháng trước",
            "như cũ",
            "same as last month"),
    CANCEL("huỷ", "hủy bỏ", "huỷ báo cáo", "làm lại từ đầu", "cancel"),
    HELP("trợ giúp", "giúp", "hướng dẫn", "help", "/help");

    /** Words that are polite and mean nothing more, at the beginning or the end. */
    private static final String PARTICLES =
            "da|a|vang|em|chi|thoi|nhe|nha|nhi|di|nao|cau nay|voi|roi|minh|cho em|cho chi|please";

    private final List<String> phrases;

    Command(String... phrases) {
        this.phrases = List.of(phrases);
    }

    /**
     * The command that a text is, perhaps with Telex keys left in it; who types marks is taken at her marks: "đúng" is
     * not "dừng".
     */
    static Optional<Command> of(String text) {
        return named(text).or(() -> named(Telex.undo(text)));
    }

    private static Optional<Command> named(String text) {
        String folded = plain(tidy(Folding.fold(text)));
        String marked = tidy(Folding.words(text));
        boolean withMarks = !marked.equals(tidy(Folding.fold(text)));
        return Arrays.stream(values())
                .filter(command -> command.phrases.stream()
                        .anyMatch(phrase -> Folding.fold(phrase).equals(folded)
                                && (!withMarks || (" " + marked + " ").contains(" " + Folding.words(phrase) + " "))))
                .findFirst();
    }

    private static String tidy(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}/ ]", " ").replaceAll(" +", " ").strip();
    }

    /** Without polite words at either end, unless nothing else is left. */
    private static String plain(String folded) {
        String before = "";
        String plain = folded;
        while (!plain.equals(before)) {
            before = plain;
            plain = plain.replaceFirst("^(" + PARTICLES + ") ", "").replaceFirst(" (" + PARTICLES + ")$", "");
        }
        return plain;
    }
}
