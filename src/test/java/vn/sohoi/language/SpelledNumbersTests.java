package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers said in every way there is: reading them back gives the number, or a question that offers it. */
class SpelledNumbersTests {

    private static final long SEED = 20_221_118;

    private static final Logger LOG = LoggerFactory.getLogger(SpelledNumbersTests.class);

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

    /** Each number in one way of saying, framing and typing it, which the seed and the number decide. */
    @Test
    void everyNumberBelowAMillionIsReadOrAskedHoweverItIsSaid() {
        var random = seeded();
        int sure = 0;
        for (long number = 0; number < 1_000_000; number++) {
            sure += readOrAsked(number, random);
        }
        assertThat(sure).isGreaterThan(650_000);
    }

    @Test
    void samplesUpToAMillionMillionsAreReadOrAskedHoweverTheyAreSaid() {
        var random = seeded();
        int sure = 0;
        for (int i = 0; i < 150_000; i++) {
            sure += readOrAsked(random.nextLong(1, (long) Math.pow(10, random.nextInt(7, 13))), random);
        }
        assertThat(sure).isGreaterThan(75_000);
    }

    private static SplittableRandom seeded() {
        long seed = Long.getLong("seed", SEED);
        LOG.info("numbers are said by seed {}", seed);
        return new SplittableRandom(seed);
    }

    /** 1 if it was read at once, 0 if it was asked about with itself among the readings. */
    private static int readOrAsked(long number, SplittableRandom random) {
        var typed = Typist.type(Frame.around(new Speller(random).say(number), random), random);
        var reading = Counts.read(typed);
        if (number == 0 ? reading instanceof Reading.Zero : isSurely(reading, number)) {
            return 1;
        }
        boolean offered =
                reading instanceof Reading.Ask<Long> ask && ask.readings().contains(number);
        if (!offered) {
            throw new AssertionError("\"" + typed + "\" says " + number + " and was read as " + reading);
        }
        return 0;
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
