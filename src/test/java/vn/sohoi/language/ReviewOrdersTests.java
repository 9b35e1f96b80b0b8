package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewOrdersTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 18);

    private static final String TABLE = """
            xem báo cáo xã Nam Cao tháng 10                     | SHOW       | xã Nam Cao | 2022-10 |
            cho em xem báo cáo của xã Nam Cao                   | SHOW       | xã Nam Cao |         |
            show report of Nam Cao commune in October           | SHOW       | Nam Cao commune in | 2022-10 |
            duyệt báo cáo xã Nam Cao                            | ACCEPT     | xã Nam Cao |         |
            nhận báo cáo xã Nam Cao tháng 9                     | ACCEPT     | xã Nam Cao | 2022-09 |
            accept report Nam Cao                               | ACCEPT     | Nam Cao    |         |
            trả lại báo cáo xã Nam Cao tháng 10: thiếu số giám sát | RETURN  | xã Nam Cao | 2022-10 | thiếu số giám sát
            trả lại báo cáo xã Nam Cao vì thiếu số tháng 9      | RETURN     | xã Nam Cao |         | thiếu số tháng 9
            trả lại báo cáo xã Nam Cao tháng 10                 | RETURN     | xã Nam Cao | 2022-10 |
            mở lại báo cáo xã Nam Cao t8                        | RETURN     | xã Nam Cao | 2022-08 |
            return report Nam Cao: supervision is missing       | RETURN     | Nam Cao    |         | supervision is missing
            các yêu cầu sửa                                     | REQUESTS   |            |         |
            danh sách yêu cầu đính chính                        | REQUESTS   |            |         |
            correction requests                                 | REQUESTS   |            |         |
            gửi lại báo cáo tháng 10                            | SEND_AGAIN |            | 2022-10 |
            em gửi lại báo cáo                                  | SEND_AGAIN |            |         |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TABLE)
    void whatIsToBeDoneWithWhichReportAndWhy(String text, String kind, String what, String month, String reason) {
        assertThat(read(text)).isEqualTo(expected(kind, what, month, reason));
        assertThat(read(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected(kind, what, month, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DUYET BAO CAO XA NAM CAO THANG 10     | ACCEPT | XA NAM CAO | 2022-10
            tra lai bao cao xa nam cao t10        | RETURN | xa nam cao | 2022-10
            duyeetj baos caos xax nam cao         | ACCEPT | xã nam cao |
            xem bc xa nam cao                     | SHOW   | xa nam cao |
            """)
    void withoutMarksInCapitalsAndWithTelexKeysItIsTheSame(String text, String kind, String what, String month) {
        assertThat(read(text)).isEqualTo(expected(kind, what, month, ""));
    }

    private static String expected(String kind, String what, String month, String reason) {
        return String.join(
                " | ", kind, Objects.toString(what, ""), Objects.toString(month, ""), Objects.toString(reason, ""));
    }

    private static String read(String text) {
        ReviewOrder order = ReviewOrders.read(text, TODAY).orElseThrow(() -> new AssertionError("none"));
        String period = order.period() instanceof Reading.Value<Period> sure
                ? sure.value().code()
                : "";
        return String.join(" | ", order.kind().toString(), order.what(), period, order.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "báo cáo",
                "báo cáo tháng 8",
                "gửi báo cáo",
                "nộp báo cáo tháng trước",
                "xã nào chưa báo cáo",
                "xem chỉ tiêu 5",
                "xem báo cáo chỉ tiêu 5",
                "em đã nhận báo cáo chưa?",
                "xem lại",
                "xem lại báo cáo",
                "sửa báo cáo tháng 8",
                "12",
                "đồng ý",
                "đề nghị sửa hội viên tháng 8 thành 14",
                "xin sửa"
            })
    void whatOrdersNothing(String text) {
        assertThat(ReviewOrders.read(text, TODAY)).isEmpty();
    }
}
