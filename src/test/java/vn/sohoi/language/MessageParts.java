package vn.sohoi.language;

import java.util.List;

/** What messages are generated from. */
final class MessageParts {

    static final List<String> BEFORE = List.of(
            "",
            "",
            "dạ ",
            "Dạ chị, ",
            "báo cáo chị ",
            "vâng ",
            "em được ",
            "có ",
            "là ",
            "tổng cộng: ",
            "xã em được ",
            "kết quả ");
    static final List<String> CONTEXTS = List.of(
            "",
            "",
            "tháng 8 ",
            "t10 ",
            "tháng mười hai ",
            "tháng 8/2022: ",
            "năm 2022 được ",
            "quý 3 ",
            "chỉ tiêu 5: ",
            "ct7 ",
            "ngày 20/8 được ",
            "tháng này ",
            "tháng trước ");
    static final List<String> AFTER =
            List.of("", "", " hộ", " hộ ạ", " hội viên", " người nhé", ".", " cuộc", " hv", " hộ tháng 8", " đ/c ạ");
    /** What makes a number beside it uncertain. */
    static final List<String> DOUBTS = List.of(
            "khoảng ",
            "gần ",
            "hơn ",
            "không phải ",
            "chưa được ",
            "thêm ",
            "còn thiếu ",
            "dự kiến ",
            "lũy kế ",
            "thôn A ",
            "mỗi xã ",
            "từ đầu năm ",
            "sửa thành ",
            "8 tháng được ",
            "trong đó ",
            "chắc ",
            "Bản Vược ",
            "à nhầm ");

    static final List<String> BETWEEN = List.of(
            "-",
            " - ",
            " đến ",
            " hoặc ",
            "/",
            " à quên ",
            " nhầm, ",
            " và ",
            "+",
            ", ",
            " chứ không phải ",
            "; ",
            " trong đó ",
            " hộ, ",
            " trên ",
            " nhưng thực ra ");
    static final List<String> SOUP = List.of(
            "12",
            "0",
            "1.200",
            "1,5",
            "-",
            "/",
            ".",
            ",",
            "%",
            "~",
            "(",
            "\n",
            "hai",
            "mươi",
            "mười",
            "trăm",
            "nghìn",
            "tỷ",
            "rưỡi",
            "linh",
            "không",
            "chưa",
            "có",
            "hộ",
            "nào",
            "tháng",
            "năm",
            "quý",
            "nửa",
            "đầu",
            "cuối",
            "thôn",
            "A",
            "t",
            "k",
            "tr",
            "ct",
            "chỉ tiêu",
            "ngày",
            "thứ",
            "2022",
            "8",
            "8",
            "6",
            "trên",
            "đến",
            "khoảng",
            "chục",
            "bảy",
            "sau",
            "này",
            "trước",
            "vừa",
            "l",
            "O",
            "👍",
            "é",
            "\u0301",
            "５",
            "\u200B",
            "ʼ",
            "first",
            "half",
            "of",
            "last",
            "month",
            "e",
            "x",
            "H",
            "q",
            "vạn",
            "lẻ",
            "hăm",
            "mốt",
            "tư",
            "lăm",
            "19",
            "1e9",
            "0912345678",
            "999999999999999",
            "đ",
            "b/c",
            "\uD83D",
            "\t");

    /** What says that the number before it is not certain. */
    static final List<String> DOUBTS_AFTER = List.of(
            "?",
            " phải không",
            " hả chị",
            " gì đó",
            " trở lên",
            " hơn",
            "%",
            ",5",
            " rưỡi",
            " người chết",
            " 👍",
            " 十二",
            "e9",
            " двенадцать",
            " \u202E",
            "x",
            " à quên",
            " chưa chắc",
            " hôm qua",
            "/2");

    /** Signs that change nothing around a message. */
    static final List<String> WRAPS = List.of(" ", "  ", "\n", "\t", "\u200B", "\uFEFF", "\u00A0", "\"", "(", "!", "");

    static final List<String> NONE = List.of(
            "không", "không có", "ko có hộ nào", "chưa có ai", "không phát sinh", "chưa giúp được hộ nào", "0 hộ");

    static final List<String> LATER =
            List.of("chưa rõ", "để em hỏi lại", "chưa thống kê", "chưa nắm được", "mai em báo", "chưa có số liệu");

    /** Signs between digits. */
    static final List<String> SIGNS =
            List.of(" ", ".", ",", "-", "/", "\n", "\t", ":", "(", ")", "'", "~", "+", "\u00A0", "…", "‘");

    private MessageParts() {}
}
