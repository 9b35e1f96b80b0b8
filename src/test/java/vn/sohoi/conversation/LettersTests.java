package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sohoi.storage.FreshDatabase;

class LettersTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final Letters letters = new Letters(FreshDatabase.open());

    private Letter keep(String event, Instant at) {
        return letters.keep(event, "0902001375", "Lan", "01375", "045", at);
    }

    @Test
    void theSameEventAgainIsTheSameLetterUnderTheSameNumber() {
        Letter first = keep("one", NOW);
        assertThat(keep("one", NOW)).isEqualTo(first);
        assertThat(keep("two", NOW).number()).isEqualTo(first.number() + 1);
        assertThat(letters.to(List.of("045"))).extracting(Letter::id).containsExactly("two", "one");
        assertThat(letters.to(List.of("047"))).isEmpty();
    }

    @Test
    void aPersonWritesFiveTimesAnHour() {
        IntStream.range(0, Letters.MOST_AN_HOUR).forEach(letter -> keep("letter-" + letter, NOW));
        assertThat(letters.isTooOften("0902001375", "next", NOW)).isTrue();
        assertThat(letters.isTooOften("0902001375", "letter-4", NOW)).isFalse();
        assertThat(letters.isTooOften("0902001378", "next", NOW)).isFalse();
        assertThat(letters.isTooOften("0902001375", "next", NOW.plus(Duration.ofHours(1))))
                .isFalse();
    }
}
