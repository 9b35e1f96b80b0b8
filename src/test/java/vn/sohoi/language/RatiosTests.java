package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatiosTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            6/5 | 6/5
            6 / 5 | 6/5
            6/5 hộ | 6/5
            6 trên 5 | 6/5
            6 hộ trên 5 | 6/5
            6 trong 5 | 6/5
            chín trên chín | 9/9
            tháng 8: 6/5 | 6/5
            06/05 | 6/5
            1.592/1.300 | 1592/1300
            ９／９ | 9/9
            sau tren nam | 6/5
            6 trong tổng số 5 hộ | 6/5
            mười hai trên mười lăm | 12/15
            6 out of 5 | 6/5
            0/5 | 0/5
            6:5 | ask 6/5: UNCLEAR_WORDS
            l2/15 | ask 12/15: UNCLEAR_WORDS
            6/5 à quên 7/5 | ask : SEVERAL
            6/5/2022 | refuse: DATE
            6/5.5 | refuse: FRACTION
            0/0 | zero
            không phát sinh | zero
            chưa rõ | unknown
            6 | ask : NOT_A_RATIO
            khoảng 6/5 | ask 6/5: UNCLEAR_WORDS
            trong 5 có 6 | ask 5/6: UNCLEAR_WORDS
            1/2 và 3/4 | ask : SEVERAL
            5/0 | refuse: NO_WHOLE
            12/5/2026 | refuse: DATE
            8/2022 | refuse: DATE
            50% | refuse: PERCENT
            -6/5 | refuse: NEGATIVE
            6,5/5 | refuse: FRACTION
            """)
    void aPartAndItsWholeAreRead(String typed, String meant) {
        assertThat(Shown.of(Ratios.read(typed))).isEqualTo(meant);
    }
}
