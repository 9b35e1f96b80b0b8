package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0912345678
            912345678
            84912345678
            +84912345678
            +84 912 345 678
            (+84) 912-345-678
            0912 345 678
            0912.345.678
            0912-345-678
            (0912) 345 678
            ` 0912345678 `
            `0912345678\t`
            '0912345678
            0912\u00a0345\u00a0678
            """)
    void manySpellingsAreOneNumber(String typed) {
        assertThat(Phone.of(typed)).contains(new Phone("0912345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "091234567",
                "09123456789",
                "12",
                "+84",
                "+849123456789",
                "+8491234567",
                "+1 912 345 678",
                "84 12",
                "báo cáo",
                "0912345678 hoặc 0912345679",
                "0912345a78",
                "000",
                "K7M2PQ9X",
                "-912345678x",
                "٠٩١٢٣٤٥٦٧٨",
                "chỉ tiêu 5"
            })
    void whatIsNoNumberIsNone(String typed) {
        assertThat(Phone.of(typed)).isEmpty();
    }

    @Test
    void aPhoneIsTenDigitsFromZero() {
        assertThat(new Phone("0912345678")).hasToString("0912345678");
        for (String wrong : new String[] {"912345678", "+84912345678", "1912345678", "09123456789"}) {
            assertThatThrownBy(() -> new Phone(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWrongNumberIsNotRepeatedInTheError() {
        assertThatThrownBy(() -> new Phone("091234567")).message().doesNotContain("0912");
    }
}
