package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneysTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1,2 triệu | 1200000
            1tr2 | 1200000
            1.200.000đ | 1200000
            1.200.000 VNĐ | 1200000
            1200k | 1200000
            1.2tr | 1200000
            1tr25 | 1250000
            1tr200k | 1200000
            1200000 | 1200000
            15 nghìn đồng | 15000
            50 ngàn | 50000
            1,5 tỷ | 1500000000
            1 tỷ 2 | 1200000000
            hai triệu rưỡi | 2500000
            triệu hai | 1200000
            500 đồng | 500
            không | zero
            0đ | zero
            chưa rõ | unknown
            500 | ask 500000 500000000 500: MONEY_UNIT
            1 triệu 200 | ask 1200000 1000200: SHORT_FORM
            1.200 triệu đồng | ask 1200000000 1200000: SEPARATOR
            2tr05 | 2050000
            1 tỷ 200 triệu | 1200000000
            một triệu tư | 1400000
            trăm rưỡi nghìn | 150000
            2 nghìn | 2000
            hộ nghèo 10 triệu | 10000000
            hai trăm | ask 200000 200000000 200: MONEY_UNIT
            1 200 | ask 1200000 1200000000 1200: MONEY_UNIT
            trăm rưỡi | ask 150000 150000000 150: MONEY_UNIT
            15 k | ask 15000 15: SHORT_FORM
            1-2 triệu | ask 1000000 2000000 1: RANGE
            1tr2 à quên 1tr4 | ask 1400000 1200000: CORRECTION
            1 triệu và 500 nghìn | ask 1500000 1000000 500000: SUM
            1 triệu một hộ | ask 1100000 1000001: SHORT_FORM
            1 triệu hai hộ | ask 1200000: UNCLEAR_WORDS
            20000 hộ | ask 20000: UNCLEAR_WORDS
            100 USD | ask 100: UNCLEAR_WORDS
            1e6 | refuse: NOT_A_NUMBER
            1tr2500 | refuse: NOT_A_NUMBER
            khoảng 2 triệu | ask 2000000: ABOUT
            1,200,000 | ask 1200000: SEPARATOR
            -3tr | refuse: NEGATIVE
            1,5 | refuse: FRACTION
            1,5 đồng | refuse: FRACTION
            """)
    void sumsAreReadInDong(String typed, String meant) {
        assertThat(Shown.of(Moneys.read(typed))).isEqualTo(meant);
    }
}
