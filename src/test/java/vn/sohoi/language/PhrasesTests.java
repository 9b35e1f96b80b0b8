package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTests {

    private static final List<String> COMMANDS =
            List.of("báo cáo", "quay lại", "bỏ qua", "để sau", "xem lại", "huỷ", "gặp cán bộ", "nhắc lại");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "báo cáo",
                "BAO CAO",
                "bc",
                "b/c",
                "bcáo",
                "baos caos",
                "dạ báo cáo ạ",
                "Báo cáo!",
                "bao cáo",
                "em báo cáo ạ"
            })
    void aCommandIsKnownInEverySpelling(String typed) {
        assertThat(Phrases.best(typed, COMMANDS)).isEqualTo(new Match.Exact("báo cáo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hủy", "huỷ", "HUY", "huyr"})
    void bothTonePlacementsAreOne(String typed) {
        assertThat(Phrases.best(typed, COMMANDS)).isEqualTo(new Match.Exact("huỷ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quya lại", "quayy lại", "qay lai", "quaylai"})
    void oneSlipIsNear(String typed) {
        assertThat(Phrases.best(typed, COMMANDS)).isEqualTo(new Match.Near("quay lại"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "bỏ", "báo các", "báo cáo tháng 8", "xin chào", "để mai", "👍"})
    void otherMessagesAreNone(String typed) {
        assertThat(Phrases.best(typed, COMMANDS)).isEqualTo(new Match.None());
    }

    @Test
    void wordsWithOtherMarksOnlyComeNear() {
        assertThat(Phrases.best("bão cao", COMMANDS)).isEqualTo(new Match.Near("báo cáo"));
    }

    @Test
    void twoThatFitAreNone() {
        assertThat(Phrases.best("phong nam", List.of("Phong Nậm", "Phong Nặm"))).isEqualTo(new Match.None());
        assertThat(Phrases.best("Phong Nặm", List.of("Phong Nậm", "Phong Nặm")))
                .isEqualTo(new Match.Exact("Phong Nặm"));
        assertThat(Phrases.best("sửaa", List.of("sửab", "sửac"))).isEqualTo(new Match.None());
    }

    @Test
    void containsLooksAtWholeWords() {
        assertThat(Phrases.contains("chi tieu 5 den dau", "đến đâu")).isTrue();
        assertThat(Phrases.contains("chi tieu 5 den dau", "tiêu 5")).isTrue();
        assertThat(Phrases.contains("chi tieu 55 den dau", "tiêu 5")).isFalse();
        assertThat(Phrases.contains("nhieu ho", "hộ")).isTrue();
        assertThat(Phrases.contains("nhieu hoi", "hộ")).isFalse();
        assertThat(Phrases.contains("", "")).isFalse();
    }
}
