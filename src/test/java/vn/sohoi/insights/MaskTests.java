package vn.sohoi.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

    private final Mask mask = new Mask(
            List.of(
                    "chắc khoảng hộ xã phường chị em ở của là đã năm tháng hỏi lại hoa mới bà có được hội viên mười hai sáu sau"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chắc khoảng 12 hộ               | chắc khoảng # hộ
            CHẮC KHOẢNG 1.200 HỘ            | chắc khoảng # hộ
            chac khoang muoi hai ho         | chac khoang # ho
            được mười hai hộ                | được # hộ
            mười lăm, hai mươi sáu hộ       | # hộ
            năm 2022 có hai mươi năm hộ     | năm # có # hộ
            12 hộ xã Hưng Đạo               | # hộ xã …
            hỏi lại chị Hoa đã              | hỏi lại chị … đã
            hoi lai chi hoa da              | hoi lai chi … da
            Bà Sáu ở xã Mới                 | bà # ở xã …
            bà mới hỏi                      | bà mới hỏi
            nguyễn thị bình có              | … có
            gọi 0912 345 678 hỏi            | … # hỏi
            số 012345678901                 | … #
            trần văn                        | ''
            😀                              | ''
            """)
    void onlyWordsOfTheListStay(String said, String shown) {
        assertThat(mask.of(said)).isEqualTo(shown);
        assertThat(mask.of(Normalizer.normalize(said, Normalizer.Form.NFD))).isEqualTo(shown);
    }
}
