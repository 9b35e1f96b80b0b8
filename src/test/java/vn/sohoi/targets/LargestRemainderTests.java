package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LargestRemainderTests {

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        assertThat(LargestRemainder.shares(10, new double[] {1, 2.6, 2.5, 3.9})).containsExactly(1, 3, 2, 4);
    }

    @Test
    void equalPartsAreServedInOrder() {
        assertThat(LargestRemainder.shares(5, new double[] {1, 1, 1})).containsExactly(2, 2, 1);
    }

    @Test
    void everyUnitGetsTheLeastBeforeWeightsCount() {
        assertThat(LargestRemainder.shares(7, 1, new double[] {0, 1, 3})).containsExactly(1, 2, 4);
    }

    @Test
    void tooLittleForEverybodyIsAMistake() {
        assertThatThrownBy(() -> LargestRemainder.shares(2, 1, new double[] {1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 units");
    }
}
