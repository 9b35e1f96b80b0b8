package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTests {

    @ParameterizedTest
    @CsvSource({
        "PT0S, đúng hạn",
        "PT30S, muộn 1 phút",
        "PT3H5M, muộn 3 giờ 5 phút",
        "P2DT3H, muộn 2 ngày 3 giờ",
        "P61D, muộn 61 ngày",
        "P62D, muộn hơn 2 tháng",
        "P1495DT9H, muộn hơn 49 tháng"
    })
    void latenessIsToldInTheLargestUnitsThatMatter(Duration late, String told) {
        assertThat(Dates.lateness(late)).isEqualTo(told);
    }
}
