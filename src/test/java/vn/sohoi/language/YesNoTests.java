package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YesNoTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            có | true
            đúng rồi ạ | true
            ừ | true
            ok | true
            Dạ | true
            vâng ạ | true
            dạ có | true
            rồi | true
            yes | true
            y | true
            dung roi | true
            không sai | true
            ko | false
            hk | false
            chưa | false
            dạ không | false
            vâng, chưa ạ | false
            không phải | false
            sai rồi | false
            no | false
            chưa rõ | unknown
            để em hỏi lại | unknown
            chắc có | ask true: UNCLEAR_WORDS
            có chị ơi nhưng chưa xong | ask : SEVERAL
            ok không | ask : SEVERAL
            có cuộc nào đâu | ask true: UNCLEAR_WORDS
            1 | refuse: NOT_YES_OR_NO
            có 12 hộ | refuse: NOT_YES_OR_NO
            xin chào | refuse: NOT_YES_OR_NO
            được không? | refuse: NOT_YES_OR_NO
            """)
    void yesIsYesAndNoIsNo(String typed, String meant) {
        assertThat(Shown.of(YesNo.read(typed))).isEqualTo(meant);
    }
}
