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

    /** One number, or the same in figures and in words: "12 (mười hai) hộ". */
    boolean isOne() {
        var first = numbers.getFirst();
        var last = numbers.getLast();
        boolean twice = numbers.size() == 2 && first.spelled() != last.spelled();
        return numbers.size() == 1
                || (twice
                        && isSurely(first, last.amount().readings())
                        && last.amount().isSure());
    }

    private static boolean isSurely(Item.Number number, List<Long> readings) {
        return number.amount().isSure() && number.amount().readings().equals(readings);
    }

    Reading<Long> ask() {
        var values = numbers.stream()
                .map(number -> number.amount().likeliest())
                .distinct()
                .toList();
        if (says(Cue.INSTEAD)) {
            return offer(values, Why.CORRECTION);
        }
        if (says(Cue.CORRECTION) || (isDeniedBetween() && !hasHamlets())) {
            return offer(values.reversed(), Why.CORRECTION);
        }
        if (says(Cue.SLASH)) {
            return offer(values, Why.SLASH);
        }
        if (says(Cue.DASH) || says(Cue.RANGE)) {
            return offer(sameScale(values), Why.RANGE);
        }
        if (says(Cue.ABOUT)) {
            return offer(values, Why.ABOUT);
        }
        return says(Cue.PLUS) || hasHamlets() ? sum() : offer(values, Why.SEVERAL);
    }

    /** "12, không, 14": the first is taken back. */
    private boolean isDeniedBetween() {
        int from = items.indexOf(numbers.getFirst());
        int to = items.lastIndexOf(numbers.getLast());
        return items.subList(from, to).stream().anyMatch(item -> item.says(Cue.NOT));
    }

    /** "2-3 trăm", "1 đến 2 triệu": the scale is said once for both. */
    private List<Long> sameScale(List<Long> values) {
        var last = numbers.getLast();
        long scale = last.amount().size();
        boolean saidOnce = values.size() == 2
                && last.end() - last.from() == 2
                && scale >= 10
                && values.getLast() % scale == 0
                && values.getFirst() < scale
                && values.getFirst() * scale <= values.getLast();
        return saidOnce ? List.of(values.getFirst() * scale, values.getLast(), values.getFirst()) : values;
    }

    /** Unless one of them is the sum of the others already: "thôn A 5, thôn B 7, tổng 12". */
    private Reading<Long> sum() {
        var parts = numbers.stream().map(number -> number.amount().likeliest()).toList();
        long all = parts.stream().mapToLong(Long::longValue).sum();
        long sum = parts.stream()
                .filter(part -> parts.size() > 2 && all == 2 * part)
                .findFirst()
                .orElse(all);
        var offered = new ArrayList<Long>();
        offered.add(sum);
        offered.addAll(parts);
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
