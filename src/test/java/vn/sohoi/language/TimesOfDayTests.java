package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesOfDayTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            9h                          | 09:00
            9h30                        | 09:30
            9 h 30                      | 09:30
            9h30p                       | 09:30
            9g30                        | 09:30
            9 giờ                       | 09:00
            9 giờ 15 phút               | 09:15
            9:30                        | 09:30
            9.30                        | 09:30
            09:15                       | 09:15
            20:00                       | 20:00
            20h                         | 20:00
            02:00                       | 02:00
            0h                          | 00:00
            24h                         | 00:00
            9                           | 09:00
            lúc 9                       | 09:00
            12h                         | 12:00
            8 giờ sáng                  | 08:00
            8h sáng ạ                   | 08:00
            sáng 8h                     | 08:00
            buổi sáng lúc 8 giờ         | 08:00
            2 giờ chiều                 | 14:00
            2h30 chiều                  | 14:30
            chiều 2h                    | 14:00
            15 giờ chiều                | 15:00
            12 giờ trưa                 | 12:00
            1 giờ trưa                  | 13:00
            11h trưa                    | 11:00
            7 giờ tối                   | 19:00
            7h toi                      | 19:00
            10 giờ tối                  | 22:00
            12 giờ đêm                  | 00:00
            4 giờ sáng                  | 04:00
            8 rưỡi                      | 08:30
            8h rưỡi sáng                | 08:30
            7 rưỡi tối                  | 19:30
            9 giờ kém 15                | 08:45
            chín giờ                    | 09:00
            mười giờ rưỡi               | 10:30
            hai giờ chiều               | 14:00
            chín giờ mười lăm           | 09:15
            muoi mot gio                | 11:00
            9am                         | 09:00
            2 pm                        | 14:00
            12 pm                       | 12:00
            8:30 AM                     | 08:30
            nhắc tôi lúc 9h             | 09:00
            nhac toi luc 9h             | 09:00
            đổi giờ nhắc sang 9h30      | 09:30
            doi sang 8h                 | 08:00
            dạ cho em 10 giờ nhé        | 10:00
            remind me at 9:30           | 09:30
            ９h３０                     | 09:30
            NHẮC LÚC 9H SÁNG            | 09:00
            """)
    void aTimeThatIsPlainlySaid(String text, LocalTime time) {
        assertThat(TimesOfDay.read(text)).isEqualTo(new Reading.Value<>(time));
        assertThat(TimesOfDay.read(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(new Reading.Value<>(time));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2h                          | HALF_OF_DAY   | 14:00 02:00
            2                           | HALF_OF_DAY   | 14:00 02:00
            5 rưỡi                      | HALF_OF_DAY   | 17:30 05:30
            3:15                        | HALF_OF_DAY   | 15:15 03:15
            khoảng 9h                   | ABOUT         | 09:00
            tầm 9h30                    | ABOUT         | 09:30
            sau 9h                      | ABOUT         | 09:00
            9h hoặc 10h                 | SEVERAL       | 09:00 10:00
            9h-10h                      | SEVERAL       | 09:00 10:00
            9h à quên 10h               | CORRECTION    | 10:00 09:00
            đừng nhắc lúc 9h            | UNCLEAR_WORDS | 09:00
            không phải 9h               | UNCLEAR_WORDS | 09:00
            9h thứ hai                  | UNCLEAR_WORDS | 09:00
            9 ngày 12                   | SEVERAL       | 09:00
            9 giờ chiều                 | UNCLEAR_WORDS | 09:00
            15 giờ sáng                 | UNCLEAR_WORDS | 15:00
            9h được không?              | UNCLEAR_WORDS | 09:00
            9h?                         | QUESTION      | 09:00
            """)
    void whatIsNotCertainIsAskedAbout(String text, String why, String readings) {
        assertThat(TimesOfDay.read(text))
                .isEqualTo(new Reading.Ask<>(
                        Arrays.stream(readings.split(" ")).map(LocalTime::parse).toList(), Why.valueOf(why)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sáng                        | NOT_A_TIME
            buổi chiều                  | NOT_A_TIME
            lúc nào cũng được           | NOT_A_TIME
            12/5                        | NOT_A_TIME
            1.200                       | NOT_A_TIME
            0912345678                  | NOT_A_TIME
            9%                          | NOT_A_TIME
            -9                          | NOT_A_TIME
            25h                         | NO_SUCH_TIME
            9h75                        | NO_SUCH_TIME
            24:30                       | NO_SUCH_TIME
            30                          | NO_SUCH_TIME
            9 giờ kém 75                | NO_SUCH_TIME
            🙂                          | NOT_A_TIME
            """)
    void whatIsNoTimeIsRefused(String text, Why why) {
        assertThat(TimesOfDay.read(text)).isEqualTo(new Reading.Refuse<>(why));
    }

    @Test
    void aLongTextIsNoTime() {
        assertThat(TimesOfDay.read("9h ".repeat(100))).isEqualTo(new Reading.Refuse<>(Why.TOO_LONG));
        assertThat(TimesOfDay.read("")).isEqualTo(new Reading.Refuse<>(Why.NOT_A_TIME));
    }
}
