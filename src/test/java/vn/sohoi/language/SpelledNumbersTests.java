package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** ICU spells numbers out; reading them back gives the number. */
class SpelledNumbersTests {

    private static final long SEED = 20_221_118;

    private final RuleBasedNumberFormat speller =
            new RuleBasedNumberFormat(Locale.forLanguageTag("vi"), RuleBasedNumberFormat.SPELLOUT);

    @Test
    void everyNumberBelowAMillionIsReadBack() {
        assertThat(Counts.read(speller.format(0))).isEqualTo(new Reading.Zero<Long>());
        for (long number = 1; number < 1_000_000; number++) {
            var spelled = speller.format(number);
            if (!isSurely(Counts.read(spelled), number)) {
                assertThat(Counts.read(spelled)).as(spelled).isEqualTo(new Reading.Value<>(number));
            }
        }
    }

    /** Millions said without their thousands ("một triệu hai trăm") are asked about: people also mean 1,200,000. */
    @Test
    void largeNumbersAreReadBackOrAsked() {
        var random = new SplittableRandom(SEED);
        int asked = 0;
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong(1, (long) Math.pow(10, random.nextInt(7, 13)) + 1);
            var spelled = speller.format(number);
            var reading = Counts.read(spelled);
            if (!isSurely(reading, number)) {
                asked++;
                assertThat(number % 1_000_000).as(spelled).isBetween(1L, 999L);
                assertThat(reading)
                        .as(spelled)
                        .isInstanceOfSatisfying(
                                Reading.Ask.class,
                                ask -> assertThat((Iterable<?>) ask.readings())
                                        .anyMatch(offered -> offered.equals(number)));
            }
        }
        assertThat(asked).isLessThan(200);
    }

    @Test
    void noWayOfTypingTurnsANumberIntoAnother() {
        var random = new SplittableRandom(SEED);
        int sure = 0;
        int tries = 50_000;
        for (int i = 0; i < tries; i++) {
            long number = random.nextLong(1, (long) Math.pow(10, random.nextInt(1, 10)));
            var typed = Typist.type(Typist.type(speller.format(number), random), random);
            var reading = Counts.read(typed);
            if (isSurely(reading, number)) {
                sure++;
            } else {
                assertThat(reading).as(typed).isInstanceOfAny(Reading.Ask.class, Reading.Refuse.class);
            }
        }
        assertThat(sure).isGreaterThan(tries * 98 / 100);
    }

    private static boolean isSurely(Reading<Long> reading, long number) {
        return reading instanceof Reading.Value<Long> value && value.value() == number;
    }
}
