package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTests {

    private static final LocalDate NOVEMBER = LocalDate.of(2022, 11, 18);
    private static final LocalDate JANUARY = LocalDate.of(2023, 1, 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            t8 | 2022-08
            T10 | 2022-10
            t 8 | 2022-08
            tháng 8 | 2022-08
            tháng tám | 2022-08
            tháng tư | 2022-04
            tháng giêng | 2022-01
            thang 8/2022 | 2022-08
            tháng 8 năm 2022 | 2022-08
            tháng 8 năm ngoái | 2021-08
            tháng 8/22 | 2022-08
            8/2022 | 2022-08
            08.2022 | 2022-08
            2022-08 | 2022-08
            thasng 8 | 2022-08
            october 2022 | 2022-10
            tháng này | 2022-11
            tháng trước | 2022-10
            tháng vừa rồi | 2022-10
            last month | 2022-10
            dạ tháng 8 ạ | 2022-08
            báo cáo tháng trước | 2022-10
            bc t8 | 2022-08
            BAO CAO THANG 8 | 2022-08
            quý 3 | 2022-Q3
            quý III/2021 | 2021-Q3
            q3 | 2022-Q3
            quý trước | 2022-Q3
            2022-Q3 | 2022-Q3
            6 tháng đầu năm | 2022-H1
            sáu tháng đầu năm 2021 | 2021-H1
            6 tháng cuối năm | 2022-H2
            6t | 2022-H1
            nửa đầu năm nay | 2022-H1
            first half of 2022 | 2022-H1
            2022-H1 | 2022-H1
            năm nay | 2022
            cả năm | 2022
            năm ngoái | 2021
            năm 2022 | 2022
            last year | 2021
            2022 | 2022
            tháng 12 | refuse: FUTURE
            tháng sau | refuse: FUTURE
            năm 2023 | refuse: FUTURE
            quý 1/2023 | refuse: FUTURE
            tháng 13 | refuse: NO_SUCH_PERIOD
            quý 5 | refuse: NO_SUCH_PERIOD
            tháng 0 | refuse: NO_SUCH_PERIOD
            2022-13 | refuse: NO_SUCH_PERIOD
            tháng mấy | refuse: NOT_A_PERIOD
            xin chào | refuse: NOT_A_PERIOD
            9 tháng đầu năm | refuse: NOT_A_PERIOD
            8 | ask 2022-08: NOT_A_PERIOD
            3 tháng đầu năm | ask 2022-Q1: NOT_A_PERIOD
            thang sau | ask 2022-06: NOT_A_PERIOD
            20/8/2022 | ask 2022-08: UNCLEAR_WORDS
            tháng 8 được 12 | ask 2022-08: UNCLEAR_WORDS
            """)
    void periodsAreSeenFromToday(String typed, String meant) {
        assertThat(Shown.of(Periods.read(typed, NOVEMBER))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tháng 12 | 2022-12
            tháng 1 | 2023-01
            tháng 2 | 2022-02
            tháng trước | 2022-12
            quý 4 | 2022-Q4
            6 tháng cuối năm | 2022-H2
            năm nay | 2023
            tháng 12 năm nay | refuse: FUTURE
            tháng 2/2023 | refuse: FUTURE
            """)
    void decemberSaidInJanuaryIsLastYears(String typed, String meant) {
        assertThat(Shown.of(Periods.read(typed, JANUARY))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ct5 huyện Hòa An t10 | 2022-10 | t10
            chỉ tiêu 5 tháng trước thì sao | 2022-10 | tháng trước
            chỉ tiêu 5 quý 3/2022 đến đâu | 2022-Q3 | quý 3/2022
            6 tháng đầu năm xã nào dẫn đầu | 2022-H1 | 6 tháng đầu năm
            how far along is target 5 in 2022 | 2022 | 2022
            vẽ biểu đồ năm ngoái | 2021 | năm ngoái
            """)
    void aPeriodIsCutOutOfASentence(String sentence, String period, String words) {
        var found = Periods.find(sentence, NOVEMBER).orElseThrow();

        assertThat(found.period().code()).isEqualTo(period);
        assertThat(sentence.substring(found.start(), found.end())).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "liệu cuối năm có đạt không",
                "chỉ tiêu 5 đến đâu rồi",
                "còn thiếu bao nhiêu hộ",
                "xã nào chưa báo cáo",
                "tổng hội viên hiện nay",
                "so với cùng kỳ",
                "how far along is target 5",
                "được 2022 hộ",
                "tháng 12 thế nào"
            })
    void aSentenceWithoutAPastPeriodHasNone(String sentence) {
        assertThat(Periods.find(sentence, NOVEMBER)).isEmpty();
    }

    @Test
    void aDecomposedSentenceIsCutAtItsOwnLetters() {
        var sentence = Normalizer.normalize("huyện Hòa An tháng trước thế nào", Normalizer.Form.NFD);
        var found = Periods.find(sentence, NOVEMBER).orElseThrow();

        assertThat(Folding.words(sentence.substring(found.start(), found.end())))
                .isEqualTo("tháng trước");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-08", "2022-Q3", "2022-H1", "2022"})
    void codesComeBack(String code) {
        assertThat(Period.ofCode(code).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-13", "2022-Q5", "2022-H3", "22-08", "2022-8", "2022-08-01"})
    void otherCodesAreNone(String code) {
        assertThat(Period.ofCode(code)).isEmpty();
    }
}
