package vn.sohoi.language;

import java.util.List;
import java.util.random.RandomGenerator;

/** The politeness, units and periods people put around a number without changing it. */
final class Frame {

    private static final List<String> BEFORE = List.of(
            "",
            "",
            "dạ ",
            "Dạ thưa chị, ",
            "em báo cáo chị ",
            "vâng ạ, ",
            "xã em được ",
            "tổng số ",
            "Kết quả: ",
            "là ",
            "có ",
            "toàn xã ",
            "quý 3: ",
            "tháng 8: ",
            "t10: ",
            "số hộ ");
    private static final List<String> AFTER = List.of(
            "",
            "",
            " hộ",
            " hộ ạ",
            " người nhé",
            " hội viên ạ",
            " hv.",
            " cuộc ạ, em cảm ơn chị",
            " đ/c",
            ".",
            " chị ạ",
            " ạ!");

    private Frame() {}

    static String around(String number, RandomGenerator random) {
        return BEFORE.get(random.nextInt(BEFORE.size())) + number + AFTER.get(random.nextInt(AFTER.size()));
    }
}
