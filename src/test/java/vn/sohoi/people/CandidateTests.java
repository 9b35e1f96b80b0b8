package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0912345678 Nguyễn Thị Lan                 | 0912345678 | Nguyễn Thị Lan
            Nguyễn Thị Lan 0912345678                 | 0912345678 | Nguyễn Thị Lan
            chị Nguyễn Thị Lan, số 0912 345 678 ạ     | 0912345678 | Nguyễn Thị Lan
            +84 912.345.678 - Nguyễn Thị Lan          | 0912345678 | Nguyễn Thị Lan
            84912345678, Lan                          | 0912345678 | Lan
            sđt: 0912-345-678; họ tên: H'Mơ Niê       | 0912345678 | H'Mơ Niê
            cho phó chủ tịch Lâm Thị Xuân 0387654321  | 0387654321 | Lâm Thị Xuân
            """)
    void aNumberAndANameInEitherOrder(String text, String phone, String name) {
        for (String typed : new String[] {text, Normalizer.normalize(text, Normalizer.Form.NFD)}) {
            Candidate read = Candidate.read(typed);
            assertThat(read.phone()).contains(new Phone(phone));
            assertThat(read.name()).isEqualTo(name);
            assertThat(read.hasName()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"12345 Lan", "0212345678 Lan", "0112345678 Lan", "091234567 Lan", "09123456789 Lan", "Lan"})
    void whatIsNoMobileNumberIsNone(String text) {
        assertThat(Candidate.read(text).phone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0912345678", "0912345678 !", "0912345678 🙂", "0912345678 L"})
    void whatIsNoNameIsNone(String text) {
        assertThat(Candidate.read(text).hasName()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0912345678; 0987654321 Lan", "0912345678 hay 0987654321"})
    void twoNumbersAreUnclear(String text) {
        assertThat(Candidate.read(text).phones()).hasSize(2);
        assertThat(Candidate.read(text).phone()).isEmpty();
    }
}
