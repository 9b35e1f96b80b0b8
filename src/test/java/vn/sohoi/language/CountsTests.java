package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12 | 12
            12 hộ | 12
            12hộ | 12
            012 | 12
            Dạ 12 ạ | 12
            12. | 12
            １２ | 12
            mười hai | 12
            muoi hai | 12
            một chục | 10
            hai mươi mốt | 21
            hăm mốt | 21
            tư | 4
            1.200 | 1200
            1 200 | 1200
            tháng 8 được 12 hộ | 12
            0 | zero
            không | zero
            ko có | zero
            chưa có hộ nào | zero
            không phát sinh | zero
            chưa rõ | unknown
            để em hỏi lại | unknown
            chưa thống kê | unknown
            1,200 | ask 1200: SEPARATOR
            3-4 | ask 3 4: RANGE
            khoảng 10 | ask 10: ABOUT
            chục rưỡi | ask 15: DOZEN_AND_A_HALF
            thôn A 5, thôn B 7 | ask 12 5 7: SUM
            06/05 | ask 6 5: SLASH
            l2 | ask 12: LETTER_FOR_DIGIT
            1O | ask 10: LETTER_FOR_DIGIT
            12 à quên 14 | ask 14 12: CORRECTION
            -3 | refuse: NEGATIVE
            12,5 | refuse: FRACTION
            1.5 | refuse: FRACTION
            1.5.2 | refuse: NOT_A_NUMBER
            1e9 | refuse: NOT_A_NUMBER
            12/5/2026 | refuse: DATE
            NaN | refuse: NOT_A_NUMBER
            12345678901234567890 | refuse: TOO_LARGE
            👍 | refuse: NOT_A_NUMBER
            """)
    void theTableOfTheContractHolds(String typed, String meant) {
        assertThat(Shown.of(Counts.read(typed))).isEqualTo(meant);
        assertThat(Shown.of(Counts.read(Normalizer.normalize(typed, Normalizer.Form.NFD))))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            12 hộ ạ, em cảm ơn chị | 12
            dạ thưa chị, tháng 8 chi hội em được 12 hộ ạ | 12
            chị ơi 12 | 12
            12 chị | 12
            ba chị | 3
            em ba hộ | 3
            "12" | 12
            (12) | 12
            12 hộ (mười hai) | 12
            tháng mười hai được hai hộ | 2
            tháng 8 2022 được 12 | 12
            tháng 8/2022: 12 | 12
            năm 2022 được 12 hộ | 12
            ngày 5 tháng 8 được 12 hộ | 12
            t8: 12 hộ | 12
            chỉ tiêu 5: 12 | 12
            ct5 12 | 12
            năm hộ | 5
            007 | 7
            1.200.000 | 1200000
            1 200 000 | 1200000
            1,2 nghìn | 1200
            1.5 nghìn | 1500
            2 chục | 20
            1tr2 | 1200000
            15k | 15000
            1 nghìn 2 trăm | 1200
            9 chục | 90
            hai mốt | 21
            hai mot | 21
            hai chục mốt | 21
            băm lăm | 35
            bốn mươi bốn | 44
            bốn mươi tư | 44
            mười nhăm | 15
            hai trăm lẻ năm | 205
            hai tram linh nam | 205
            hai ngàn không trăm linh năm | 2005
            hai trăm rưỡi | 250
            nghìn rưỡi | 1500
            hai triệu rưỡi | 2500000
            hai vạn rưỡi | 25000
            một tỷ hai trăm nghìn | 1000200000
            một nghìn tỷ | 1000000000000
            muwowfi hai | 12
            hai muwowi moots | 21
            mừơi hai | 12
            MƯỜI HAI HỘ | 12
            12 đ/c | 12
            3 htx | 3
            hvpn 12 | 12
            12 hv mới | 12
            3 thôn | 3
            giam sat 3 | 3
            baos caos 12 | 12
            """)
    void whatIsCertainIsRead(String typed, String meant) {
        assertThat(Shown.of(Counts.read(typed))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            00 | zero
            0 hộ | zero
            k có | zero
            K ạ | zero
            hông có | zero
            không ai | zero
            chưa có ai | zero
            chẳng có gì | zero
            khong co ho nao | zero
            tháng này em không có hộ nào ạ | zero
            chưa giúp được hộ nào | zero
            không có ca nào | zero
            0 có hộ nào | zero
            none | zero
            chưa nắm đc | unknown
            k rõ | unknown
            em báo lại sau ạ | unknown
            em bao sau | unknown
            mai em báo | unknown
            không có số liệu | unknown
            """)
    void zeroAndNotKnownYetAreNotTheSame(String typed, String meant) {
        assertThat(Shown.of(Counts.read(typed))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1,234,567 | ask 1234567: SEPARATOR
            200 300 | ask 200300: SEVERAL
            1 20 | ask 1 20: SEVERAL
            12 hộ 45 khẩu | ask 12 45: SEVERAL
            12 hộ, trong đó 3 hộ cận nghèo | ask 12 3: SEVERAL
            tháng 7 được 3, tháng 8 được 5 | ask 3 5: SEVERAL
            3 đến 4 | ask 3 4: RANGE
            từ 3 tới 4 | ask 3 4: RANGE
            hai ba | ask 23 2 3: RANGE
            hai ba trăm | ask 200 300: RANGE
            gần 20 hộ | ask 20: ABOUT
            trên 10 | ask 10: ABOUT
            ~10 | ask 10: ABOUT
            trăm hộ | ask 100: ABOUT
            vài chục hộ | ask : ABOUT
            một tá | ask : ABOUT
            hai chục rưỡi | ask 25: DOZEN_AND_A_HALF
            1 trăm 5 | ask 150 105: SHORT_FORM
            nghìn hai | ask 1200 1002: SHORT_FORM
            một trăm mốt | ask 110 101: SHORT_FORM
            một triệu hai trăm | ask 1200000 1000200: SHORT_FORM
            mười năm | ask 15 10: OTHER_WORD
            hai mươi năm | ask 25 20: OTHER_WORD
            chị Ba ơi | ask 3: OTHER_WORD
            sau | ask 6: OTHER_WORD
            câu 3 là 12 | ask 12: OTHER_WORD
            5 chỉ tiêu | ask 5: OTHER_WORD
            12/15 | ask 12 15: SLASH
            12 nhầm, 14 | ask 14 12: CORRECTION
            không phải 12 mà 14 | ask 14 12: CORRECTION
            14 chứ không phải 12 | ask 14 12: CORRECTION
            hôm trước báo 12 nhưng thực ra 14 | ask 14 12: CORRECTION
            12 không | ask 12: NEGATION
            chưa được 12 hộ | ask 12: NEGATION
            chưa | ask 0: NEGATION
            12? | ask 12: QUESTION
            12 phải không | ask 12: QUESTION
            lũy kế 45 | ask 45: CUMULATIVE
            6 tháng đầu năm được 45 hộ | ask 45: CUMULATIVE
            thêm 3 hộ nữa | ask 3: UNCLEAR_WORDS
            dự kiến 12 | ask 12: UNCLEAR_WORDS
            12 người chết | ask 12: UNCLEAR_WORDS
            12h | ask 12: UNCLEAR_WORDS
            A12 | ask 12: UNCLEAR_WORDS
            12 👍 | ask 12: UNCLEAR_WORDS
            12 triệu đồng | ask 12000000: UNCLEAR_WORDS
            hai ngìn | ask 2000: TYPING_SLIP
            mười nghìm | ask 10000: TYPING_SLIP
            3 + 4 | ask 7 3 4: SUM
            3 + 4 = 7 | ask 7 3 4: SUM
            thôn A 5, thôn B 7, tổng 12 | ask 12 5 7: SUM
            thôn 1 5 hộ thôn 2 7 hộ | ask 12 5 7: SUM
            xóm 3 được 5 hộ | ask 5: SUM
            """)
    void whatIsDoubtfulIsAsked(String typed, String meant) {
        assertThat(Shown.of(Counts.read(typed))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            − 3 | refuse: NEGATIVE
            hộ: -3 | refuse: NEGATIVE
            âm ba | refuse: NEGATIVE
            giảm 3 | refuse: NEGATIVE
            .5 | refuse: FRACTION
            0.500 | refuse: FRACTION
            1.234.567,89 | refuse: FRACTION
            hai rưỡi | refuse: FRACTION
            một nửa | refuse: FRACTION
            ba phẩy năm | refuse: FRACTION
            1.20.000 | refuse: NOT_A_NUMBER
            1_000 | refuse: NOT_A_NUMBER
            0x1F | refuse: NOT_A_NUMBER
            12% | refuse: PERCENT
            9999999999999999 | refuse: TOO_LARGE
            0912345678 | refuse: CODE
            0912 345 678 | refuse: CODE
            tháng 8 | refuse: DATE
            năm 2022 | refuse: DATE
            8h30 | refuse: DATE
            chỉ tiêu 5 đến đâu rồi | refuse: NOT_A_NUMBER
            còn thiếu bao nhiêu hộ | refuse: NOT_A_NUMBER
            huyện Ba Bể thế nào | refuse: NOT_A_NUMBER
            không báo cáo | refuse: NOT_A_NUMBER
            không phải | refuse: NOT_A_NUMBER
            như tháng trước | refuse: NOT_A_NUMBER
            ½ | refuse: NOT_A_NUMBER
            Ⅻ | refuse: NOT_A_NUMBER
            ... | refuse: NOT_A_NUMBER
            """)
    void whatIsNoAnswerIsRefused(String typed, String meant) {
        assertThat(Shown.of(Counts.read(typed))).isEqualTo(meant);
    }

    @Test
    void aLetterIsTooLong() {
        assertThat(Shown.of(Counts.read("12 ".repeat(4_000)))).isEqualTo("refuse: TOO_LONG");
        assertThat(Shown.of(Counts.read(" \n "))).isEqualTo("refuse: EMPTY");
    }

    @Test
    void linesAreNotThousands() {
        assertThat(Shown.of(Counts.read("1\n200"))).isEqualTo("ask 1 200: SEVERAL");
    }

    @Test
    void capitalsChangeNothing() {
        assertThat(Shown.of(Counts.read("mười hai hộ ạ".toUpperCase(Locale.ROOT))))
                .isEqualTo("12");
    }
}
