package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTests {

    @ParameterizedTest
    @CsvSource({
        "1592,1300,1592/13,122",
        "640,500,128,128",
        "125,50,250,250",
        "9,9,100,100",
        "934,1466,46700/733,64",
        "0,161,0,0",
        "1,200,1/2,1",
        "-3,200,-3/2,-2"
    })
    void percentIsExactAndRoundedHalfUp(long result, long target, String exact, String shown) {
        assertThat(Percent.of(result, target)).isEqualTo(new Percent(exact, shown));
    }
}
