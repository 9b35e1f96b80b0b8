package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each class of the table of typed answers, answers that do not stand in it. */
class NeighboursTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7 hội viên | 7
            7hv | 7
            07 | 7
            Vâng 7 nhé chị | 7
            7! | 7
            =15 | 15
            ３２ hộ | 32
            mười bảy | 17
            muoi bay | 17
            ba chục | 30
            chín mươi tư | 94
            tư mươi tư | 44
            băm bảy | 37
            SL: 7 | 7
            đúng 7 hộ ạk | ask 7: UNCLEAR_WORDS
            7 hộ đấy ạ | 7
            2.345 | 2345
            2 345 | 2345
            12.345.678 | 12345678
            １．２００ | 1200
            10 000 người | 10000
            quý 3 được 9 cuộc | 9
            T9/2022: 9 hộ | 9
            năm 2022, 9 | 9
            ct 7: 9 | 9
            ngày 15/10 có 9 hộ | 9
            tháng mười: chín hộ | 9
            báo cáo chị tháng 10 xã em 9 | 9
            """)
    void aNumber(String typed, String meant) {
        mustRead(typed, meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            000 | zero
            không có ai cả | zero
            ko phát sinh | zero
            k ps | zero
            chưa có trường hợp nào | zero
            hk có | zero
            tháng này không có | zero
            dạ không ạ | zero
            chưa nắm được | unknown
            để chị hỏi lại đã | unknown
            chưa tổng hợp xong | unknown
            em chưa rõ ạ | unknown
            mai em báo lại | unknown
            k biết | unknown
            """)
    void zeroOrLeftOpen(String typed, String meant) {
        mustRead(typed, meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2,500 | ask 2500: SEPARATOR
            12,000 | ask 12000: SEPARATOR
            5-7 | ask 5 7: RANGE
            5 – 7 hộ | ask 5 7: RANGE
            năm đến bảy | ask 5 7: RANGE
            2-3 trăm | ask 200 300 2: RANGE
            5-7 chục | ask 50 70 5: RANGE
            5 hoặc 6 | ask 5 6: RANGE
            tầm 20 | ask 20: ABOUT
            độ 20 hộ | ask 20: ABOUT
            ~ 20 | ask 20: ABOUT
            vài hộ | ask : ABOUT
            dăm ba hộ | ask : ABOUT
            mười mấy hộ | ask : ABOUT
            hai chục rưỡi | ask 25: DOZEN_AND_A_HALF
            xóm Nà Mèo 5, xóm Bản Chang 7 | ask 12 5 7: SUM
            tổ 1: 4, tổ 2: 6 | ask 10 4 6: SUM
            5 hộ thôn A, 7 hộ thôn B | ask 12 5 7: SUM
            tổng 12: thôn A 5, thôn B 7 | ask 12 5 7: SUM
            08/10 | ask 8 10: SLASH
            32/13/2026 | ask 32 13 2026: SLASH
            I5 | ask 15: LETTER_FOR_DIGIT
            2O | ask 20: LETTER_FOR_DIGIT
            1o2 | ask 102: LETTER_FOR_DIGIT
            `|2` | ask 12: LETTER_FOR_DIGIT
            12 nhầm, 15 | ask 15 12: CORRECTION
            12 -> 15 | ask 15 12: CORRECTION
            12 → 15 | ask 15 12: CORRECTION
            12, không, 15 | ask 15 12: CORRECTION
            mười hai à quên mười bốn | ask 14 12: CORRECTION
            12 a quen 14 | ask 14 12: CORRECTION
            """)
    void askedAbout(String typed, String meant) {
        mustRead(typed, meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (-7) | refuse: NEGATIVE
            --7 | refuse: NEGATIVE
            âm bảy | refuse: NEGATIVE
            7,25 | refuse: FRACTION
            0,5 | refuse: FRACTION
            một phần hai | refuse: FRACTION
            1.2.3 | refuse: NOT_A_NUMBER
            2e5 | refuse: NOT_A_NUMBER
            Infinity | refuse: NOT_A_NUMBER
            đang họp | refuse: NOT_A_NUMBER
            còn mấy hộ | refuse: NOT_A_NUMBER
            🙏 | refuse: NOT_A_NUMBER
            20/10/2022 | refuse: DATE
            3-4-2026 | refuse: DATE
            98765432109876543210 | refuse: TOO_LARGE
            0978-123-456 | refuse: CODE
            +84978123456 | refuse: CODE
            25% | refuse: PERCENT
            """)
    void refused(String typed, String meant) {
        mustRead(typed, meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5chục | 50
            2 trăm | 200
            3 trăm 2 chục 5 | 325
            1 trăm 5 chục | 150
            1 trăm lẻ 5 | 105
            2k5 | 2500
            1k250 | 1250
            1tr05 | 1050000
            2 nghìn 5 trăm | 2500
            hai nghìn 500 | 2500
            12 nghìn 300 | 12300
            2 trăm rưỡi | 250
            sáu triệu không trăm linh năm nghìn | 6005000
            một tỷ không trăm hai mươi triệu | 1020000000
            một triệu mốt | 1100000
            một triệu một | ask 1100000 1000001: SHORT_FORM
            nghìn lăm | ask 1500 1005: SHORT_FORM
            trăm mốt | ask 110 101: SHORT_FORM
            1 nghìn 2 | ask 1200 1002: SHORT_FORM
            2 trăm 4 | ask 240 204: SHORT_FORM
            3 vạn 5 | ask 35000 30005: SHORT_FORM
            hăm 3 | ask 23: SHORT_FORM
            mười 2 | ask 12: SHORT_FORM
            15 k | ask 15000 15: SHORT_FORM
            chín mười hộ | ask 90 9 10: SHORT_FORM
            nam sau nghin | ask 56000 5000 6000: RANGE
            """)
    void digitsAndWordsTogether(String typed, String meant) {
        mustRead(typed, meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            muoif hai | 12
            mừoi hai | 12
            hai muơi | 20
            hai muoiw | 20
            mười hia | ask 12: TYPING_SLIP
            mười haii | ask 12: TYPING_SLIP
            mưới hai | ask 12: TYPING_SLIP
            môt trăm | ask 100: TYPING_SLIP
            hai mươi môt | ask 21: TYPING_SLIP
            trăm ling năm | ask 105: TYPING_SLIP
            hai truwm | ask 200: TYPING_SLIP
            ba tấm | refuse: NOT_A_NUMBER
            2 tấm | ask 2: UNCLEAR_WORDS
            hai bên | refuse: NOT_A_NUMBER
            """)
    void slipsOfTheFinger(String typed, String meant) {
        mustRead(typed, meant);
    }

    @Test
    void whatDoesNotShowSeparatesOrIsStrange() {
        assertThat(Shown.of(Counts.read("1\t200"))).isEqualTo("ask 1 200: SEVERAL");
        assertThat(Shown.of(Counts.read("1\u2028200"))).isEqualTo("ask 1 200: SEVERAL");
        assertThat(Shown.of(Counts.read("1\r\n200"))).isEqualTo("ask 1 200: SEVERAL");
        assertThat(Shown.of(Counts.read("1\u200B2"))).isEqualTo("ask 1 2: SEVERAL");
        assertThat(Shown.of(Counts.read("\u202E21"))).isEqualTo("ask 21: UNCLEAR_WORDS");
        assertThat(Shown.of(Counts.read("12\u0007"))).isEqualTo("ask 12: UNCLEAR_WORDS");
        assertThat(Shown.of(Counts.read("\uFEFF12\n"))).isEqualTo("12");
    }

    /** As typed, apart from NFC or NFD, and in capitals where that is no other letter. */
    private static void mustRead(String typed, String meant) {
        assertThat(Shown.of(Counts.read(typed))).isEqualTo(meant);
        assertThat(Shown.of(Counts.read(Normalizer.normalize(typed, Normalizer.Form.NFD))))
                .isEqualTo(meant);
        assertThat(Shown.of(Counts.read(typed.toUpperCase(Locale.forLanguageTag("vi")))))
                .isEqualTo(meant);
    }
}
