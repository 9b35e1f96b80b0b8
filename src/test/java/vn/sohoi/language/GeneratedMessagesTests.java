package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Messages made from parts whose meaning is known: none may be read as another number, none may fail. */
class GeneratedMessagesTests {

    private static final long SEED = 161;
    private static final LocalDate TODAY = LocalDate.of(2022, 11, 18);

    private final RuleBasedNumberFormat speller =
            new RuleBasedNumberFormat(Locale.forLanguageTag("vi"), RuleBasedNumberFormat.SPELLOUT);
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void aPlainAnswerIsReadAsWhatItSays() {
        int sure = 0;
        int tries = 30_000;
        for (int i = 0; i < tries; i++) {
            long number = anyNumber();
            var message = Typist.type(
                    pick(MessageParts.BEFORE)
                            + pick(MessageParts.CONTEXTS)
                            + written(number)
                            + pick(MessageParts.AFTER),
                    random);
            switch (Counts.read(message)) {
                case Reading.Value<Long> value -> {
                    sure++;
                    mustBe(value.value() == number, message, value);
                }
                case Reading.Zero<Long> zero -> mustBe(number == 0, message, zero);
                case Reading.Unknown<Long> unknown -> mustBe(false, message, unknown);
                case Reading.Ask<Long> ask -> mustBe(ask.readings().size() <= 4, message, ask);
                case Reading.Refuse<Long> refusal -> mustBe(refusal.why() != Why.EMPTY, message, refusal);
            }
        }
        assertThat(sure).isGreaterThan(tries * 8 / 10);
    }

    @Test
    void aDoubtfulAnswerIsNeverTakenForSure() {
        for (int i = 0; i < 30_000; i++) {
            long number = anyNumber();
            var numbers = random.nextBoolean()
                    ? pick(MessageParts.DOUBTS) + written(number)
                    : written(number) + pick(MessageParts.BETWEEN) + written(number + 1 + random.nextInt(50));
            var message = Typist.type(pick(MessageParts.BEFORE) + numbers + pick(MessageParts.AFTER), random);
            var reading = Counts.read(message);
            mustBe(reading instanceof Reading.Ask || reading instanceof Reading.Refuse, message, reading);
        }
    }

    @Test
    void nothingThatCanBeTypedFails() {
        for (int i = 0; i < 30_000; i++) {
            var message = soup();
            if (Counts.read(message) instanceof Reading.Value<Long> value) {
                mustBe(value.value() > 0 && value.value() <= Amount.LARGEST, message, value);
            }
            Moneys.read(message);
            Ratios.read(message);
            YesNo.read(message);
            Periods.read(message, TODAY);
            Periods.find(message, TODAY)
                    .ifPresent(found ->
                            mustBe(found.start() < found.end() && found.end() <= message.length(), message, found));
        }
    }

    private String soup() {
        var message = new StringBuilder();
        int parts = random.nextInt(1, 8);
        for (int i = 0; i < parts; i++) {
            message.append(pick(MessageParts.SOUP)).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return message.toString();
    }

    private long anyNumber() {
        return random.nextInt(4) == 0 ? random.nextLong(0, 2_000_000) : random.nextLong(0, 130);
    }

    private String written(long number) {
        return switch (random.nextInt(6)) {
            case 0 -> "%,d".formatted(number).replace(',', '.');
            case 1 -> number < 100 ? "0" + number : String.valueOf(number);
            case 2, 3 -> number == 0 ? "0" : speller.format(number);
            default -> String.valueOf(number);
        };
    }

    private String pick(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }

    private static void mustBe(boolean right, String message, Object reading) {
        if (!right) {
            throw new AssertionError("\"" + message + "\" was read as " + reading);
        }
    }
}
