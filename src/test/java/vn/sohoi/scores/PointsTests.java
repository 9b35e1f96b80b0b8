package vn.sohoi.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTests {

    @ParameterizedTest(name = "{0} points for {1} of {2}")
    @CsvSource({
        "3, 0, 120, 0, 0.00",
        "3, 60, 120, 3/2, 1.50",
        "4, 7, 12, 7/3, 2.33",
        "5, 1, 3, 5/3, 1.67",
        "3, 1, 8, 3/8, 0.38",
        "3, 120, 120, 3, 3.00",
        "3, 121, 120, 3, 3.00",
        "3, 1000000000000, 1, 3, 3.00",
        "3, -5, 120, 0, 0.00",
        "7, 999999999999, 1000000000000, 6999999999993/1000000000000, 7.00"
    })
    void aRatioIsExactAndNeverAboveOne(long points, long result, long registered, String exact, String shown) {
        Points earned = Points.of(points).earned(result, registered);
        assertThat(earned.exact()).isEqualTo(exact);
        assertThat(earned.shown()).isEqualTo(new BigDecimal(shown));
    }

    @Test
    void thirdsAddUpToTheWhole() {
        Points third = Points.of(1).earned(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Points.of(1));
        assertThat(third.shown().multiply(BigDecimal.valueOf(3))).isNotEqualByComparingTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({"2.5, 5/2", "2.50, 5/2", "0, 0", "20, 20", "0.01, 1/100"})
    void decimalsAreTakenAsTheyAre(BigDecimal decimal, String exact) {
        assertThat(Points.of(decimal).exact()).isEqualTo(exact);
    }

    @Test
    void aCeilingHoldsFromAboveOnly() {
        assertThat(Points.of(21).atMost(Points.of(20))).isEqualTo(Points.of(20));
        assertThat(Points.of(19).atMost(Points.of(20))).isEqualTo(Points.of(19));
        assertThat(Points.of(3).minus(Points.of(5)).exact()).isEqualTo("-2");
    }
}
