package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.language.PersonalOrder.Kind;

class PersonalOrdersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cài đặt                                     | SETTINGS   |
            giờ nhắc                                    | SETTINGS   |
            settings                                    | SETTINGS   |
            dạ cho em xem cài đặt ạ                     | SETTINGS   | ạ
            đổi giờ nhắc                                | HOUR       |
            đổi giờ nhắc sang 9h30                      | HOUR       | sang 9h30
            giờ nhắc 20:00                              | HOUR       | 20:00
            giờ nhắc: 9h                                | HOUR       | 9h
            nhắc tôi lúc 9h                             | HOUR       | 9h
            nhắc em 9h30                                | HOUR       | 9h30
            nhắc lúc chín giờ                           | HOUR       | chín giờ
            remind me at 9:30                           | HOUR       | 9:30
            tắt nhắc                                    | MUTE       |
            tat nhac                                    | MUTE       |
            tắt nhắc 5 ngày                             | MUTE       | 5 ngày
            tạm tắt nhắc hết tháng này                  | MUTE       | hết tháng này
            đừng nhắc tôi nữa                           | MUTE       |
            không cần nhắc                              | MUTE       |
            mute                                        | MUTE       |
            mute 3 days                                 | MUTE       | 3 days
            bật nhắc                                    | UNMUTE     |
            bật lại nhắc việc                           | UNMUTE     |
            unmute                                      | UNMUTE     |
            phó của tôi                                 | DEPUTIES   |
            phó chủ tịch                                | DEPUTIES   |
            danh sách phó                               | DEPUTIES   |
            deputies                                    | DEPUTIES   |
            thêm phó chủ tịch                           | ADD_DEPUTY |
            thêm phó 0912345678 Nguyễn Thị Lan          | ADD_DEPUTY | 0912345678 Nguyễn Thị Lan
            add a deputy                                | ADD_DEPUTY |
            cho thôi phó chủ tịch Lan                   | END_DEPUTY | Lan
            xoá phó                                     | END_DEPUTY |
            bàn giao                                    | HAND_OVER  |
            bàn giao chức vụ cho Nguyễn Thị Lan 0912345678 | HAND_OVER | Nguyễn Thị Lan 0912345678
            rút yêu cầu bàn giao                        | HAND_OVER  |
            hand over my post                           | HAND_OVER  |
            các yêu cầu                                 | REQUESTS   |
            yêu cầu bàn giao                            | REQUESTS   |
            requests                                    | REQUESTS   |
            gặp cán bộ                                  | CONTACT    |
            gap can bo                                  | CONTACT    |
            em muốn gặp cán bộ huyện ạ                  | CONTACT    | ạ
            liên hệ cấp trên                            | CONTACT    |
            contact my superior                         | CONTACT    |
            gặp cán bộ: em bị sai số tháng 8            | CONTACT    | em bị sai số tháng 8
            Gặp cán bộ:em bị sai số tháng 8             | CONTACT    | em bị sai số tháng 8
            nhắn cho cán bộ huyện: Hôm nay MẤT ĐIỆN!    | CONTACT    | Hôm nay MẤT ĐIỆN!
            trả lời xã Nam Cao: đã rõ                   | REPLY      | xã Nam Cao: đã rõ
            tra loi 12: da ro                           | REPLY      | 12: da ro
            trả lời số 12 đã rõ                         | REPLY      | 12 đã rõ
            trả lời                                     | REPLY      |
            """)
    void whatSheWantsAndWhatSheSaidBehindIt(String text, Kind kind, String rest) {
        PersonalOrder order = new PersonalOrder(kind, rest == null ? "" : rest);
        assertThat(PersonalOrders.read(text)).contains(order);
        assertThat(PersonalOrders.read(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .contains(order);
        assertThat(PersonalOrders.read(Folding.fold(text)).map(PersonalOrder::kind))
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gawpj cans booj: sai số tháng 8 | CONTACT | sai số tháng 8
            tawts nhawcs                    | MUTE    |
            banf giao                       | HAND_OVER |
            """)
    void telexKeysMayBeLeftInIt(String text, Kind kind, String rest) {
        assertThat(PersonalOrders.read(text)).contains(new PersonalOrder(kind, rest == null ? "" : rest));
    }

    @Test
    void linesOfAMessageStayAsTheyAre() {
        assertThat(PersonalOrders.read("gặp cán bộ:\nDòng một\n  Dòng hai\n\nDòng ba"))
                .contains(new PersonalOrder(Kind.CONTACT, "Dòng một\n  Dòng hai\n\nDòng ba"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "nhắc lại",
                "nhắc lại câu hỏi",
                "báo cáo",
                "chỉ tiêu 5 đến đâu rồi",
                "không",
                "không có",
                "bỏ qua",
                "thôi",
                "quay lại",
                "sửa câu 2",
                "các yêu cầu sửa",
                "nhắc các xã chưa nộp",
                "xã nào chưa báo cáo",
                "trả lời câu 2",
                "cán bộ",
                "phó thác",
                "thêm 5 hội viên",
                "biên bản bàn giao nhà",
                "yêu cầu sửa báo cáo tháng 8",
                "tắt điện",
                "9h",
                "",
                "🙂"
            })
    void whatIsSomethingElseIsNoOrder(String text) {
        assertThat(PersonalOrders.read(text)).isEmpty();
    }
}
