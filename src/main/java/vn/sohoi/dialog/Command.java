package vn.sohoi.dialog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Telex;

/** What a person can say at any question. */
enum Command {
    BACK(
            "quay lại",
            "quay lại câu trước",
            "câu trước",
            "trở lại",
            "lùi lại",
            "câu trước sai",
            "sai câu trước",
            "nhầm câu trước",
            "back"),
    SKIP("bỏ qua", "bỏ", "cho qua", "qua câu khác", "sang câu khác", "câu khác", "câu tiếp", "câu tiếp theo", "skip"),
    LATER(
            "để sau",
            "để mai",
            "để lúc khác",
            "tạm dừng",
            "dừng lại",
            "lúc khác",
            "hôm khác",
            "mai làm tiếp",
            "tí nữa",
            "lát nữa",
            "chờ tí",
            "chờ chút",
            "chờ một chút",
            "chờ một lát",
            "đợi tí",
            "đợi chút",
            "đợi một chút",
            "khoan đã",
            "từ từ đã",
            "bận",
            "đang bận",
            "bận quá",
            "đang họp",
            "bận họp",
            "thoát",
            "later",
            "stop"),
    REPEAT(
            "nhắc lại",
            "nói lại",
            "hỏi lại",
            "hỏi lại đi",
            "nhắc lại câu hỏi",
            "hỏi gì",
            "hỏi gì thế",
            "hỏi gì vậy",
            "đang hỏi gì",
            "repeat"),
    WHY(
            "tại sao hỏi",
            "tại sao lại hỏi",
            "sao lại hỏi",
            "vì sao hỏi",
            "hỏi để làm gì",
            "hỏi làm gì",
            "để làm gì",
            "why"),
    REVIEW(
            "xem lại",
            "cho xem lại",
            "tóm tắt",
            "xem lại báo cáo",
            "xong",
            "xong hết",
            "còn gì nữa",
            "còn câu nào",
            "còn câu nào nữa",
            "còn mấy câu",
            "còn mấy câu nữa",
            "còn bao nhiêu câu",
            "review"),
    SEND("gửi", "gửi luôn", "gửi ngay", "nộp", "nộp luôn"),
    SAME(
            "như tháng trước",
            "y như tháng trước",
            "giống tháng trước",
            "bằng tháng trước",
            "vẫn như tháng trước",
            "vẫn bằng tháng trước",
            "như cũ",
            "vẫn như cũ",
            "vẫn thế",
            "vẫn vậy",
            "same as last month"),
    CANCEL(
            "huỷ",
            "hủy bỏ",
            "huỷ hết",
            "huỷ bỏ hết",
            "xoá hết",
            "không làm nữa",
            "không báo cáo nữa",
            "huỷ báo cáo",
            "làm lại từ đầu",
            "cancel"),
    HELP(
            "trợ giúp",
            "giúp",
            "hướng dẫn",
            "hướng dẫn sử dụng",
            "cách dùng",
            "cách sử dụng",
            "how to use",
            "how do i use this",
            "không hiểu",
            "chưa hiểu",
            "không hiểu câu hỏi",
            "là sao",
            "nghĩa là sao",
            "nghĩa là gì",
            "là gì",
            "khó quá",
            "làm thế nào",
            "làm sao",
            "phải làm gì",
            "cần làm gì",
            "không biết làm",
            "không biết làm thế nào",
            "không biết trả lời",
            "không biết trả lời thế nào",
            "help",
            "/help");

    /** Words that are polite and mean nothing more, at the beginning or the end. */
    private static final String PARTICLES =
            "(da|a|vang|em|em oi|chi|toi|thoi|nhe|nha|nhi|di|nao|cau nay|cai nay|the|voi|roi|minh|cho em|cho chi|please)";

    private static final Pattern FIRST_PARTICLE = Pattern.compile("^" + PARTICLES + " ");
    private static final Pattern LAST_PARTICLE = Pattern.compile(" (?:giup|" + PARTICLES + ")$");

    /** "Chị bận họp, tí làm tiếp", "mai em làm". */
    private static final Pattern PUT_OFF = Pattern.compile(
            "^(?:\\D* )?(?:ti|lat|mai|hom khac|luc khac)(?: nua)?(?: (?:chi|em|toi|minh))? lam(?: tiep| not)?");

    private static final Pattern QUESTION_MARKS = Pattern.compile("[?\\s]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}/ ]");
    private static final Pattern SPACES = Pattern.compile(" +");

    /** By the phrase without marks; every message is looked up here. */
    private static final Map<String, List<Meaning>> MEANINGS = Arrays.stream(values())
            .flatMap(command -> command.phrases.stream())
            .collect(Collectors.groupingBy(Meaning::folded));

    private final List<Meaning> phrases;

    Command(String... phrases) {
        this.phrases = Arrays.stream(phrases)
                .map(phrase -> new Meaning(this, Folding.fold(phrase), " " + Folding.words(phrase) + " "))
                .toList();
    }

    /** What a phrase stands for, without marks and with them. */
    private record Meaning(Command command, String folded, String marked) {}

    /**
     * The command that a text is, perhaps with Telex keys left in it; who types marks is taken at her marks: "đúng" is
     * not "dừng".
     */
    static Optional<Command> of(String text) {
        Said said = Said.of(text);
        Optional<Command> asWritten = named(said);
        if (asWritten.isPresent()) {
            return asWritten;
        }
        String undone = Telex.undo(text);
        Optional<Command> composed = undone.equals(text) ? Optional.empty() : named(Said.of(undone));
        return composed.or(() -> hinted(text, said));
    }

    /** A message without marks and without signs, then without polite words, and with marks if it has any. */
    private record Said(String bare, String plain, @Nullable String marked) {

        static Said of(String text) {
            String bare = tidy(Folding.fold(text));
            String words = tidy(Folding.words(text));
            return new Said(bare, plainly(bare), words.equals(bare) ? null : " " + words + " ");
        }
    }

    private static Optional<Command> hinted(String text, Said said) {
        if (QUESTION_MARKS.matcher(text).matches()) {
            return Optional.of(HELP);
        }
        boolean later =
                said.plain().contains("lam") && PUT_OFF.matcher(said.plain()).matches();
        return later ? Optional.of(LATER) : Optional.empty();
    }

    private static Optional<Command> named(Said said) {
        String marked = said.marked();
        return Stream.of(said.bare(), said.plain())
                .flatMap(phrase -> MEANINGS.getOrDefault(phrase, List.of()).stream())
                .filter(meaning -> marked == null || marked.contains(meaning.marked()))
                .map(Meaning::command)
                .min(Comparator.naturalOrder());
    }

    private static String tidy(String text) {
        String letters = SIGNS.matcher(text).replaceAll(" ");
        return SPACES.matcher(letters).replaceAll(" ").strip();
    }

    /** Without polite words at either end, unless nothing else is left. */
    private static String plainly(String folded) {
        String before = "";
        String plain = folded;
        while (!plain.equals(before)) {
            before = plain;
            String rest = FIRST_PARTICLE.matcher(plain).replaceFirst("");
            plain = LAST_PARTICLE.matcher(rest).replaceFirst("");
        }
        return plain;
    }
}
