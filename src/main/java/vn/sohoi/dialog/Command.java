package vn.sohoi.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Telex;

/** What a person can say at any question. */
enum Command {
    BACK("quay lại", "câu trước", "trở lại", "back"),
    SKIP("bỏ qua", "qua câu này", "skip"),
    LATER("để sau", "tạm dừng", "lúc khác", "later"),
    REPEAT("nhắc lại", "hỏi lại", "repeat"),
    WHY("tại sao hỏi", "sao lại hỏi", "vì sao hỏi", "hỏi để làm gì", "why"),
    REVIEW("xem lại", "tóm tắt", "review"),
    SAME("như tháng trước", "giống tháng trước", "bằng tháng trước", "same as last month"),
    CANCEL("huỷ", "hủy bỏ", "cancel"),
    HELP("trợ giúp", "giúp", "hướng dẫn", "help", "/help");

    private final List<String> phrases;

    Command(String... phrases) {
        this.phrases = Arrays.stream(phrases).map(Folding::fold).toList();
    }

    /** With or without marks, or with Telex keys left in it. */
    static Optional<Command> of(String text) {
        return named(Folding.fold(text)).or(() -> named(Folding.fold(Telex.undo(text))));
    }

    private static Optional<Command> named(String said) {
        String folded = said.replaceAll("[?!.]+$", "").strip();
        return Arrays.stream(values())
                .filter(command -> command.phrases.contains(folded))
                .findFirst();
    }
}
