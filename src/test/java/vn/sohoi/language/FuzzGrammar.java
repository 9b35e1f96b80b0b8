package vn.sohoi.language;

import static vn.sohoi.language.MessageParts.*;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes messages of which it knows what they may be read as. */
final class FuzzGrammar {

    private static final int LONGEST_RUN = 20_000;

    private final RandomGenerator random;
    private final Speller speller;

    FuzzGrammar(RandomGenerator random) {
        this.random = random;
        this.speller = new Speller(random);
    }

    /** What a message may be read as; asking back and refusing are always allowed. */
    sealed interface Meaning {

        /** This number and no other. */
        record Count(long value) implements Meaning {}

        /** This sum and no other. */
        record Money(long value) implements Meaning {}

        /** This part of this whole and no other. */
        record Share(Ratio value) implements Meaning {}

        /** That she does not know yet. */
        record Later() implements Meaning {}

        /** Nothing for sure. */
        record Doubt() implements Meaning {}

        /** Digits and signs only: if a number, then these digits. */
        record Digits(String digits) implements Meaning {}

        /** Not known. */
        record Anything() implements Meaning {}
    }

    /** A message and its meaning. */
    record Message(String text, Meaning meaning) {}

    Message next() {
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> count();
            case 12 -> noNumber();
            case 3, 4 -> doubt();
            case 5 -> money();
            case 6 -> share();
            case 7 -> spoiltDigits();
            case 8 -> digitsAndSigns();
            case 9 -> new Message(soup(), new Meaning.Anything());
            case 10 -> new Message(mutated(count().text()), new Meaning.Anything());
            default -> new Message(strange(), new Meaning.Anything());
        };
    }

    private Message count() {
        long value = anyNumber();
        var number = one(10) ? value + " (" + speller.say(value) + ")" : written(value);
        var text = random.nextBoolean()
                ? Frame.around(number, random)
                : pick(BEFORE) + pick(CONTEXTS) + number + pick(AFTER);
        return new Message(pick(WRAPS) + typed(text) + pick(WRAPS), new Meaning.Count(value));
    }

    private Message doubt() {
        long value = 1 + anyNumber();
        var text = switch (random.nextInt(4)) {
            case 0 -> pick(DOUBTS) + written(value) + pick(AFTER);
            case 1 -> plain(value) + pick(DOUBTS_AFTER);
            case 2 -> "thôn A " + written(value) + pick(AFTER) + ", thôn B " + written(anyNumber());
            default -> written(value) + pick(BETWEEN) + written(value + 1 + random.nextInt(50)) + pick(AFTER);
        };
        return new Message(typed(pick(BEFORE) + text), new Meaning.Doubt());
    }

    private Message noNumber() {
        var polite = pick(List.of("", "dạ ", "em ", "Dạ thưa chị, ", "tháng này "));
        var end = pick(List.of("", " ạ", ".", " chị ạ"));
        return random.nextBoolean()
                ? new Message(typed(polite + pick(NONE) + end), new Meaning.Count(0))
                : new Message(typed(polite + pick(LATER) + end), new Meaning.Later());
    }

    private Message money() {
        long thousands = random.nextLong(10, 5_000_000);
        long value = thousands * 1_000;
        var text = switch (random.nextInt(4)) {
            case 0 -> grouped(value) + pick(List.of("đ", " đồng", " VNĐ", ""));
            case 1 -> thousands + pick(List.of("k", " nghìn", " ngàn đồng", "K"));
            case 2 -> speller.say(value) + pick(List.of(" đồng", "", " đ"));
            default -> String.valueOf(value);
        };
        return new Message(typed(pick(BEFORE) + text + pick(List.of("", " ạ", "."))), new Meaning.Money(value));
    }

    private Message share() {
        var ratio = new Ratio(random.nextLong(0, 2_000), random.nextLong(1, 2_000));
        var text = plain(ratio.part())
                + pick(List.of("/", " / ", " trên ", " trong ", " hộ trên ", "／"))
                + plain(ratio.whole())
                + pick(List.of("", " hộ", " ạ", "."));
        return new Message(typed(pick(BEFORE) + text), new Meaning.Share(ratio));
    }

    /** A letter, a second sign or a fraction among the digits, or far too many of them. */
    private Message spoiltDigits() {
        var digits = String.valueOf(random.nextLong(10, 1_000_000));
        int at = random.nextInt(1, digits.length());
        var text = switch (random.nextInt(7)) {
            case 0 ->
                digits.substring(0, at)
                        + pick(List.of("l", "O", "o", "I", "e", "x", "_", "'", "b", "ô"))
                        + digits.substring(at);
            case 1 -> pick(List.of("-", "- ", "−", "–", "âm ", "--", "(-")) + digits;
            case 2 -> digits + pick(List.of(".", ",")) + random.nextInt(1, 100);
            case 3 -> digits.repeat(20);
            case 4 -> random.nextInt(1, 32) + "/" + random.nextInt(1, 13) + "/" + random.nextInt(2000, 2040);
            case 5 -> "09" + random.nextInt(10_000_000, 100_000_000);
            default -> "1." + random.nextInt(10, 100) + "." + digits;
        };
        return new Message(Frame.around(text, random), new Meaning.Doubt());
    }

    private Message digitsAndSigns() {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            text.append(random.nextInt(3) > 0 ? String.valueOf(random.nextInt(10)) : pick(SIGNS));
        }
        return new Message(text.toString(), new Meaning.Digits(text.toString().replaceAll("[^0-9]", "")));
    }

    private String soup() {
        var message = new StringBuilder();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            message.append(pick(SOUP)).append(one(3) ? "" : " ");
        }
        return message.toString();
    }

    private String mutated(String text) {
        var out = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, pick(SOUP));
                case 2 -> out.setCharAt(at, anyCharacter());
                default -> out.append(out, at, out.length());
            }
        }
        return out.toString();
    }

    /** Any characters at all, or one part again and again. */
    private String strange() {
        if (one(20)) {
            var part = pick(SOUP);
            return part.repeat(random.nextInt(1, LONGEST_RUN) / part.length() + 1);
        }
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            text.appendCodePoint(one(3) ? random.nextInt(Character.MAX_CODE_POINT + 1) : anyCharacter());
        }
        return text.toString();
    }

    private char anyCharacter() {
        return (char) random.nextInt(one(2) ? 0x250 : 0x10000);
    }

    private String typed(String text) {
        return one(3) ? Typist.type(Typist.type(text, random), random) : Typist.type(text, random);
    }

    private long anyNumber() {
        return one(4) ? random.nextLong(0, 2_000_000) : random.nextLong(0, 130);
    }

    private String written(long number) {
        return one(3) ? speller.say(number) : plain(number);
    }

    private String plain(long number) {
        return switch (random.nextInt(5)) {
            case 0 -> grouped(number);
            case 1 -> number < 100 ? "0" + number : String.valueOf(number);
            case 2 -> Typist.fullWidth(String.valueOf(number));
            default -> String.valueOf(number);
        };
    }

    private static String grouped(long number) {
        return "%,d".formatted(number).replace(',', '.');
    }

    private String pick(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }
}
