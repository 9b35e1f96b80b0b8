package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelexTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            baos caos | báo cáo
            muwowfi hai | mười hai
            chir tieeu | chỉ tiêu
            hooj thoats ngheof | hộ thoát nghèo
            ddungs | đúng
            tieens | tiến
            quys | quý
            giams sats | giám sát
            nguwowif | người
            hoaf | hoà
            """)
    void keysBecomeLetters(String typed, String meant) {
        assertThat(Telex.undo(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"report", "12", "báo cáo", "target", "ok", "xuan"})
    void otherWordsStay(String typed) {
        assertThat(Telex.undo(typed)).isEqualTo(typed);
    }
}
