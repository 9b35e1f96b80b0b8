package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;

/** More than one number in a message: a range, a correction, a sum, a result and its plan, or just several. */
final class Several {

    private static final int MOST_OFFERED = 4;

    private final List<Item> items;
    private final List<Item.Number> numbers;

    Several(List<Item> items, List<Item.Number> numbers) {
        this.items = items;
        this.numbers = numbers;
    }

    /** One number, or the same number twice: "12 (mười hai) hộ". */
    boolean isOne() {
        var first = numbers.getFirst().amount();
        return numbers.stream()
                .allMatch(number -> number.amount() == first
                        || (number.amount().isSure()
                                && first.isSure()
                                && number.amount().likeliest() == first.likeliest()));
    }

    Reading<Long> ask() {
        var values = numbers.stream()
                .map(number -> number.amount().likeliest())
                .distinct()
                .toList();
        if (says(Cue.INSTEAD)) {
            return offer(values, Why.CORRECTION);
        }
        if (says(Cue.CORRECTION)) {
            return offer(values.reversed(), Why.CORRECTION);
        }
        if (says(Cue.SLASH)) {
            return offer(values, Why.SLASH);
        }
        if (says(Cue.DASH) || says(Cue.RANGE)) {
            return offer(values, Why.RANGE);
        }
        if (says(Cue.ABOUT)) {
            return offer(values, Why.ABOUT);
        }
        return says(Cue.PLUS) || hasHamlets() ? sum() : offer(values, Why.SEVERAL);
    }

    /** Unless the last one is the sum of the others already: "thôn A 5, thôn B 7, tổng 12". */
    private Reading<Long> sum() {
        long all = numbers.stream()
                .mapToLong(number -> number.amount().likeliest())
                .sum();
        long last = numbers.getLast().amount().likeliest();
        long sum = all == 2 * last ? last : all;
        var offered = new ArrayList<Long>();
        offered.add(sum);
        numbers.forEach(number -> offered.add(number.amount().likeliest()));
        return offer(offered, Why.SUM);
    }

    private boolean hasHamlets() {
        return items.stream().anyMatch(item -> item instanceof Item.Context context && context.why() == Why.SUM);
    }

    private static Reading<Long> offer(List<Long> values, Why why) {
        return new Reading.Ask<>(values.stream().distinct().limit(MOST_OFFERED).toList(), why);
    }

    private boolean says(Cue cue) {
        return items.stream().anyMatch(item -> item.says(cue));
    }
}
