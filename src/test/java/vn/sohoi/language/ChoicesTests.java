package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTests {

    private static final List<String> UNITS = List.of("Hưng Đạo (Bảo Lạc)", "Hưng Đạo (thành phố)", "Quang Trung");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 0
            2. | 1
            số 3 | 2
            hai | 1
            dạ 2 ạ | 1
            Hưng Đạo (Bảo Lạc) | 0
            hung dao bao lac | 0
            bảo lạc | 0
            QUANG TRUNG | 2
            quang trungg | 2
            quang trung ạ | 2
            quangtrung | 2
            """)
    void aChoiceIsKnownInEverySpelling(String typed, int index) {
        assertThat(Choices.pick(typed, UNITS)).contains(index);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4", "-1", "1,5", "1 2", "Hưng Đạo", "Trùng Khánh", "khoảng 1", "không"})
    void whatFitsNoneOrSeveralIsNoChoice(String typed) {
        assertThat(Choices.pick(typed, UNITS)).isEmpty();
    }

    @Test
    void aLabelComesBeforeItsNumber() {
        assertThat(Choices.pick("12", List.of("14", "12"))).contains(1);
        assertThat(Choices.pick("có", List.of("Có, gửi", "Không gửi"))).contains(0);
        assertThat(Choices.pick("gửi", List.of("Có, gửi", "Không gửi"))).isEmpty();
    }
}
