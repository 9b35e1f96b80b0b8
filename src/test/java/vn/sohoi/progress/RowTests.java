package vn.sohoi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTests {

    private static final int ROOM = 4;

    @Test
    void whatWasNotSetIsNotKnown() {
        assertThat(new Row(ROOM).has(2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 2_147_483_648L, -9_000_000_000_000L, Long.MAX_VALUE
            })
    void anyNumberCanBeKept(long number) {
        Row row = new Row(ROOM);
        row.set(1, 7);
        row.set(2, number);
        assertThat(row.get(2)).isEqualTo(number);
        assertThat(row.get(1)).isEqualTo(7);
        assertThat(row.has(0)).isFalse();
        row.forget(2);
        assertThat(row.has(2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void placesMadeInAnyOrderKeepTheirNumbers(long seed) {
        var random = new Random(seed);
        List<@Nullable Long> expected = new ArrayList<>();
        Row row = new Row(ROOM);
        for (int used = 0; used < 40; used++) {
            int at = random.nextInt(used + 1);
            row.insert(at, used, (used / ROOM + 1) * ROOM);
            Long number = number(random);
            expected.add(at, number);
            if (number != null) {
                row.set(at, number);
            }
        }
        for (int at = 0; at < expected.size(); at++) {
            assertThat(row.has(at) ? row.get(at) : null).as("place %d", at).isEqualTo(expected.get(at));
        }
    }

    private static @Nullable Long number(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> random.nextLong();
            case 1, 2 -> null;
            default -> (long) random.nextInt(100);
        };
    }
}
