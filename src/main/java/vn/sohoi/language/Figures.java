package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what a message with numbers means: one sure number, or a question, or a refusal. */
final class Figures {

    /** An answer is short; a longer text is a letter and no answer. */
    static final int LONGEST = 300;

    /** Under this a sum without a unit is more likely meant in thousands or millions. */
    private static final long SMALLEST_SUM = 10_000;

    /** Southerners are called by their place among the children, two to ten. */
    private static final int LARGEST_NAME = 10;

    private final List<Token> tokens;
    private final List<Item> items;
    private final List<Item.Number> numbers;
    private final Kind kind;

    private Figures(List<Token> tokens, Kind kind) {
        this.tokens = tokens;
        this.kind = kind;
        this.items = Scanner.scan(tokens);
        this.numbers = items.stream()
                .filter(Item.Number.class::isInstance)
                .map(Item.Number.class::cast)
                .toList();
    }

    /** What is asked for. */
    enum Kind {
        COUNT,
        MONEY
    }

    static Reading<Long> read(String text, Kind kind) {
        if (text.length() > LONGEST) {
            return new Reading.Refuse<>(Why.TOO_LONG);
        }
        var tokens = Words.of(text);
        return tokens.isEmpty() ? new Reading.Refuse<>(Why.EMPTY) : new Figures(tokens, kind).decide();
    }

    private Reading<Long> decide() {
        if (numbers.isEmpty()) {
            return new Denials(items).decide();
        }
        var refusal = refusal();
        if (refusal.isPresent()) {
            return new Reading.Refuse<>(refusal.get());
        }
        var several = new Several(items, numbers);
        if (!several.isOne()) {
            return several.ask();
        }
        return says(Cue.STRANGE) && isLoneWord(numbers.getFirst())
                ? new Reading.Refuse<>(Why.NOT_A_NUMBER)
                : one(numbers.getFirst().amount());
    }

    private Optional<Why> refusal() {
        var inNumbers = numbers.stream()
                .flatMap(number -> Stream.ofNullable(number.amount().refusal()));
        var around =
                Stream.of(Cue.MINUS, Cue.PART, Cue.PERCENT).filter(this::says).map(Figures::refusalFor);
        return Stream.concat(around, inNumbers).findFirst().or(this::halfLeftOver);
    }

    private static Why refusalFor(Cue cue) {
        return cue == Cue.MINUS ? Why.NEGATIVE : cue == Cue.PART ? Why.FRACTION : Why.PERCENT;
    }

    /** "hai rưỡi": half of nothing that can be halved. */
    private Optional<Why> halfLeftOver() {
        boolean half = numbers.stream()
                .anyMatch(number -> number.end() < tokens.size()
                        && NumberWord.of(tokens.get(number.end())).contains(NumberWord.HALF));
        return half ? Optional.of(Why.FRACTION) : Optional.empty();
    }

    private Reading<Long> one(Amount amount) {
        var doubts = new ArrayList<Why>();
        if (amount.doubt() != null) {
            doubts.add(amount.doubt());
        }
        items.forEach(item -> doubt(item).ifPresent(doubts::add));
        if (doubts.isEmpty() && mayBeAName()) {
            doubts.add(Why.OTHER_WORD);
        }
        if (says(Cue.VAGUE) || says(Cue.FEW)) {
            return new Reading.Ask<>(List.of(), Why.ABOUT);
        }
        if (!doubts.isEmpty()) {
            return new Reading.Ask<>(amount.readings(), doubts.getFirst());
        }
        if (amount.likeliest() == 0) {
            return new Reading.Zero<>();
        }
        return kind == Kind.MONEY && isBareSmallSum(amount.likeliest())
                ? smallSum(amount.likeliest())
                : new Reading.Value<>(amount.likeliest());
    }

    private Optional<Why> doubt(Item item) {
        return switch (item) {
            case Item.Number number -> Optional.empty();
            case Item.Context context -> context.why() == Why.DATE ? Optional.empty() : Optional.of(context.why());
            case Item.Said said -> Optional.ofNullable(doubt(said.cue()));
        };
    }

    private @Nullable Why doubt(Cue cue) {
        return switch (cue) {
            case SOFT, PARTICLE, DONE, HAVE, PERSON, PAUSE -> null;
            case UNIT -> kind == Kind.MONEY && countedAfter(numbers.getFirst()) ? Why.UNCLEAR_WORDS : null;
            case MONEY_UNIT -> kind == Kind.MONEY ? null : Why.UNCLEAR_WORDS;
            case NOT, NOT_YET -> Why.NEGATION;
            case NOBODY -> isZero() ? null : Why.UNCLEAR_WORDS;
            case ABOUT, VAGUE, FEW, OUT_OF -> Why.ABOUT;
            case RANGE, OF_WHICH, PLUS, LATER, STRANGE, DASH -> Why.UNCLEAR_WORDS;
            case CORRECTION, INSTEAD -> Why.CORRECTION;
            case QUESTION -> Why.QUESTION;
            case HAMLET -> Why.SUM;
            case CUMULATIVE -> Why.CUMULATIVE;
            case SLASH -> Why.SLASH;
            case MINUS -> Why.NEGATIVE;
            case PART -> Why.FRACTION;
            case PERCENT -> Why.PERCENT;
        };
    }

    private boolean isZero() {
        return numbers.getFirst().amount().readings().equals(List.of(0L));
    }

    /** "chị Ba", "cô 3", "sau": a small number after a person, or a word that is more often another one. */
    private boolean mayBeAName() {
        var number = numbers.getFirst();
        if (countedAfter(number)) {
            return false;
        }
        boolean small = number.end() == number.from() + 1 && number.amount().likeliest() <= LARGEST_NAME;
        return small && (afterPerson(number) || isOftenOther(number));
    }

    private boolean isOftenOther(Item.Number number) {
        return tokens.get(number.from()) instanceof Token.Word word
                && (OftenOther.evenAlone(word)
                        || (items.size() > 1 && word.plain() && OftenOther.contains(word.text())));
    }

    /** "ba" in "huyện Ba Bể", not in "ba hộ". */
    private boolean isLoneWord(Item.Number number) {
        return number.isOneWord() && !countedAfter(number);
    }

    private boolean countedAfter(Item.Number number) {
        int next = items.indexOf(number) + 1;
        return next < items.size()
                && (items.get(next).says(Cue.UNIT) || items.get(next).says(Cue.MONEY_UNIT));
    }

    private boolean afterPerson(Item.Number number) {
        int before = items.indexOf(number) - 1;
        return before >= 0 && items.get(before).says(Cue.PERSON);
    }

    private boolean isBareSmallSum(long sum) {
        var number = numbers.getFirst();
        boolean scaled = tokens.subList(number.from(), number.end()).stream().anyMatch(Figures::isLargeScale);
        return sum < SMALLEST_SUM && !scaled && !says(Cue.MONEY_UNIT);
    }

    private static boolean isLargeScale(Token token) {
        boolean k = token instanceof Token.Word word && word.text().equals("k");
        return k || NumberWord.of(token).stream().anyMatch(word -> word.scale() >= 1_000);
    }

    private static Reading<Long> smallSum(long sum) {
        return new Reading.Ask<>(List.of(sum * 1_000, sum * 1_000_000, sum), Why.MONEY_UNIT);
    }

    private boolean says(Cue cue) {
        return items.stream().anyMatch(item -> item.says(cue));
    }
}
