package vn.sohoi.exports;

import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sohoi.units.Level;

/** The words around a table that are the same in every file. */
final class Signature {

    static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String ORGAN = "BAN THƯỜNG VỤ";
    static final String PLACE_AND_DAY = "…………, ngày …… tháng …… năm ………";
    static final String MAKER = "NGƯỜI LẬP BIỂU";
    static final String SIGNER = "TM. BAN THƯỜNG VỤ";
    static final String HINT = "(Ký, ghi rõ họ tên)";

    private Signature() {}

    static String upper(String office) {
        return office.toUpperCase(Locale.ROOT);
    }

    /** Such as: Đã gửi báo cáo tháng 10/2022: 149/161 xã, phường, thị trấn. */
    static String reported(Appendix appendix) {
        if (appendix.reported().isEmpty()) {
            return "";
        }
        YearMonth month = YearMonth.parse(appendix.reported().getFirst().period());
        return appendix.reported().stream()
                .map(one -> Wording.dotted(one.sent()) + "/" + Wording.dotted(one.of()) + " "
                        + Wording.units(Level.ofCode(one.level()).orElseThrow()))
                .collect(Collectors.joining("; ", "Đã gửi báo cáo tháng " + Wording.month(month) + ": ", "."));
    }
}
