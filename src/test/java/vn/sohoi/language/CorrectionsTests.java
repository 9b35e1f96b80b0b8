package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTests {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 18);

    private static final String TABLE = """
            sửa hộ thoát nghèo tháng 8 thành 14                         | 2022-08 |    | 14
            sua ho thoat ngheo thang 8 thanh 14                         | 2022-08 |    | 14
            SUA HO THOAT NGHEO T8 THANH 14                              | 2022-08 |    | 14
            suwar hooj thoats ngheof thangs 8 thanhf 14                 | 2022-08 |    | 14
            sửa giám sát t8 từ 2 thành 3                                | 2022-08 | 2  | 3
            em sửa giám sát tháng 8 từ hai thành ba cuộc                | 2022-08 | 2  | ba cuộc
            sửa 12 thành 14                                             |         | 12 | 14
            chị ơi sửa giúp em số 12 thành 14 ạ                         |         | 12 | 14 ạ
            hôm trước báo 12 nhưng thực ra 14                           |         | 12 | 14
            hom truoc bao 12 nhung thuc ra 14                           |         | 12 | 14
            hôm trước báo 12 hộ nhưng thực ra là 14 hộ                  |         | 12 | 14 hộ
            tháng 9 báo nhầm hội viên, đúng là 5                        | 2022-09 |    | 5
            thang 9 bao nham hoi vien, dung la 5                        | 2022-09 |    | 5
            em báo nhầm tháng 9 hội viên 7, đúng ra là 5                | 2022-09 | 7  | 5
            đính chính hội viên tháng 9: 5                              | 2022-09 |    | 5
            đính chính: giám sát tháng 9 là 2                           | 2022-09 |    | 2
            đính chính hội viên tháng 9 là 5                            | 2022-09 |    | 5
            điều chỉnh số hội viên tháng 7 lên 6                        | 2022-07 |    | 6
            hội viên tháng 9 là 5 chứ không phải 7                      | 2022-09 | 7  | 5
            giám sát tháng 8 không phải 2 mà là 3                       | 2022-08 | 2  | 3
            tháng 8 giám sát ghi sai, 3 mới đúng                        | 2022-08 |    | 3
            sửa hội viên tháng 8 thành chưa rõ                          | 2022-08 |    | chưa rõ
            sửa hội viên tháng 8 thành 12,5                             | 2022-08 |    | 12,5
            sửa hội viên tháng 8 thành 3-4                              | 2022-08 |    | 3-4
            sửa hội viên tháng 8 thành -3                               | 2022-08 |    | -3
            sửa hội viên tháng 8 thành không                            | 2022-08 |    | không
            sửa hội viên tháng 8 -> 14                                  | 2022-08 |    | 14
            correct new members in August to 14                         | 2022-08 |    | 14
            change new members in August from 12 to 14                  | 2022-08 | 12 | 14
            please correct new members in august from 12 to 14          | 2022-08 | 12 | 14
            sửa hội viên thị trấn Thanh Nhật thành 5                    |         |    | 5
            sửa thành 5 hội viên tháng 8                                | 2022-08 |    | 5 hội viên
            cập nhật hội viên tháng 8/2022 thành 14                     | 2022-08 |    | 14
            tháng 8 hội viên không phải 12 mà 14                        | 2022-08 | 12 | 14
            số hội viên tháng 8 em báo thiếu, sửa thành 14 giúp em      | 2022-08 |    | 14 giúp em
            em gửi nhầm số hội viên tháng 9 là 7, phải là 5             | 2022-09 | 7  | 5
            đề nghị sửa hội viên tháng 8 thành 14                       | 2022-08 |    | 14
            sửa hội viên tháng trước thành 14                           | 2022-10 |    | 14
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TABLE)
    void whatIsWrongWhatIsRightAndOfWhichMonth(String text, String month, String before, String value) {
        assertThat(read(text)).isEqualTo(expected(month, before, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = TABLE)
    void decomposedLettersSayTheSame(String text, String month, String before, String value) {
        assertThat(read(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(expected(month, before, value));
    }

    private static String expected(String month, String before, String value) {
        return Objects.toString(month, "") + " | " + Objects.toString(before, "") + " | " + value;
    }

    private static String read(String text) {
        Correction found =
                Corrections.read(text, TODAY).filter(Correction::plain).orElseThrow(() -> new AssertionError("none"));
        String period = found.period() instanceof Reading.Value<Period> sure
                ? sure.value().code()
                : "";
        return period + " | " + Objects.toString(found.before(), "") + " | " + found.value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sửa số liệu đã nộp",
                "sửa báo cáo tháng 8",
                "sua bao cao",
                "đính chính",
                "đính chính báo cáo tháng 8",
                "sửa câu 2",
                "sửa hội viên tháng 8",
                "em báo nhầm hội viên tháng 9",
                "tháng 9 em báo sai số liệu",
                "correct the report"
            })
    void somethingIsToBeCorrectedAndTheNewFigureIsNotSaid(String text) {
        assertThat(Corrections.read(text, TODAY))
                .hasValueSatisfying(found -> assertThat(found.value()).isEmpty())
                .hasValueSatisfying(found -> assertThat(found.plain()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "báo cáo",
                "bc t8",
                "chỉ tiêu 5 đến đâu rồi",
                "thoát nghèo 3, hội viên mới 12",
                "12",
                "12 hộ",
                "để em hỏi lại",
                "xã nào chưa báo cáo",
                "đổi giờ nhắc thành 8 giờ",
                "sửa số điện thoại thành 0912345678",
                "cảm ơn",
                "số liệu tháng 8 có đúng không?",
                "thực ra em chưa biết",
                "chào chị",
                "how far along is target 5",
                "báo cáo tháng 8"
            })
    void whatCorrectsNothing(String text) {
        assertThat(Corrections.read(text, TODAY).filter(Correction::plain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sửa hội viên tháng 8 thành 14 vì ghi nhầm                 | 14 | ghi nhầm
            sua hoi vien thang 8 thanh 14, ly do: ghi nham            | 14 | ghi nham
            sửa hội viên tháng 8 thành 14 do Chi hội 2 báo thiếu      | 14 | Chi hội 2 báo thiếu
            """)
    void aReasonThatIsSaidIsKept(String text, String value, String reason) {
        Correction found = Corrections.read(text, TODAY).orElseThrow();
        assertThat(found.value()).isEqualTo(value);
        assertThat(found.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sửa câu 2 tháng 8 thành 5         | 2
            sửa câu số 11 thành 5             | 11
            sửa chỉ tiêu 5 tháng 8 thành 5    | 0
            """)
    void aFigureMayBeNamedByItsNumber(String text, int question) {
        assertThat(Corrections.read(text, TODAY).orElseThrow().question()).isEqualTo(question);
    }
}
