package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                   | 0                         | 0
            7                   | 7                         | 7
            999                 | 999                       | 999
            1000                | 1.000                     | 1,000
            1592                | 1.592                     | 1,592
            1234567             | 1.234.567                 | 1,234,567
            9223372036854775807 | 9.223.372.036.854.775.807 | 9,223,372,036,854,775,807
            """)
    void thousandsAreSeparatedByDotsOrCommas(long number, String dotted, String english) {
        assertThat(Numbers.dotted(number)).isEqualTo(dotted);
        assertThat(Numbers.english(number)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi-VN", "de-DE", "fr-FR", "ar-EG", "hi-IN"})
    void theMachinesOwnLocaleDoesNotMatter(String locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertThat(Numbers.english(1234567)).isEqualTo("1,234,567");
            assertThat(Numbers.dotted(1234567)).isEqualTo("1.234.567");
            assertThat(Numbers.percent(1592, 1300)).isEqualTo("122");
            assertThat(Numbers.percentWithDecimal(934, 1466)).isEqualTo("63.7");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Computed by hand. */
    @ParameterizedTest(name = "{0}/{1}: {2}%, {3}%")
    @CsvSource(delimiter = '|', textBlock = """
            1592 | 1300 | 122   | 122.5
            207  | 161  | 129   | 128.6
            211  | 161  | 131   | 131.1
            154  | 20   | 770   | 770
            815  | 805  | 101   | 101.2
            471  | 161  | 293   | 292.5
            640  | 500  | 128   | 128
            125  | 50   | 250   | 250
            9    | 9    | 100   | 100
            934  | 1466 | 64    | 63.7
            1    | 3    | 33    | 33.3
            2    | 3    | 67    | 66.7
            1    | 8    | 13    | 12.5
            1    | 200  | 1     | 0.5
            1    | 201  | 0     | 0.5
            0    | 5    | 0     | 0
            999  | 1000 | 100   | 99.9
            1999 | 2000 | 100   | 100
            """)
    void percentagesAreRoundedHalfUp(long result, long target, String whole, String decimal) {
        assertThat(Numbers.percent(result, target)).isEqualTo(whole);
        assertThat(Numbers.percentWithDecimal(result, target)).isEqualTo(decimal);
    }
}
