package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            how far along is target 5                        | ENGLISH
            How far along is target 5?                       | ENGLISH
            target 5                                         | ENGLISH
            which communes have not reported                 | ENGLISH
            who hasn't reported?                             | ENGLISH
            how far along is target 5 in Hưng Đạo commune    | ENGLISH
            how far along is target 5 in Nam Tuấn commune    | ENGLISH
            how far along is target 5 in Hồng Nam            | ENGLISH
            new members?                                     | ENGLISH
            help                                             | ENGLISH
            chỉ tiêu 5 đến đâu rồi                           | VIETNAMESE
            chi tieu 5 the nao                               | VIETNAMESE
            ct5                                              | VIETNAMESE
            giám sát thế nào                                 | VIETNAMESE
            thế còn giám sát                                 | VIETNAMESE
            khởi nghiệp thế thôi à                           | VIETNAMESE
            xã nào chưa báo cáo                              | VIETNAMESE
            xa nao chua bao cao                              | VIETNAMESE
            chỉ tiêu 5 in ra cho chị                         | VIETNAMESE
            start-up đến đâu rồi                             | VIETNAMESE
            12                                               | VIETNAMESE
            ''                                               | VIETNAMESE
            """)
    void isEnglishOnlyWhenTheTextPlainlyIs(String text, Language language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}
