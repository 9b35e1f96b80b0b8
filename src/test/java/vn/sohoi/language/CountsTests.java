package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
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
}
