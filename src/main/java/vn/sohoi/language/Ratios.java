package vn.sohoi.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads a part of a whole: "6/5", "6 trên 5", "chín trong chín". */
public final class Ratios {

    private static final Set<Cue> CHANGE_NOTHING =
            EnumSet.of(Cue.SOFT, Cue.PARTICLE, Cue.PERSON, Cue.PAUSE, Cue.DONE, Cue.HAVE, Cue.UNIT);

    private Ratios() {}

    /** A lone number is no ratio; "0/0" and "không phát sinh" are zero. */
    public static Reading<Ratio> read(String text) {
        if (text.length() > Figures.LONGEST) {
            return new Reading.Refuse<>(Why.TOO_LONG);
        }
        var items = Scanner.scan(Words.of(text));
        if (items.isEmpty()) {
            return new Reading.Refuse<>(Why.EMPTY);
        }
        var numbers = items.stream()
                .filter(Item.Number.class::isInstance)
                .map(Item.Number.class::cast)
                .toList();
        return numbers.size() == 2
                ? ratio(items, numbers.getFirst(), numbers.getLast())
                : otherwise(text, numbers.size());
    }

    private static Reading<Ratio> otherwise(String text, int numbers) {
        return switch (Counts.read(text)) {
            case Reading.Zero<Long> zero -> new Reading.Zero<>();
            case Reading.Unknown<Long> unknown -> new Reading.Unknown<>();
            case Reading.Refuse<Long> refusal -> new Reading.Refuse<>(refusal.why());
            case Reading.Value<Long> value -> new Reading.Ask<>(List.of(), Why.NOT_A_RATIO);
            case Reading.Ask<Long> ask -> new Reading.Ask<>(List.of(), numbers > 2 ? Why.SEVERAL : Why.NOT_A_RATIO);
        };
    }

    private static Reading<Ratio> ratio(List<Item> items, Item.Number first, Item.Number second) {
        var part = first.amount();
        var whole = second.amount();
        var refusal = part.refusal() != null ? part.refusal() : whole.refusal();
        if (refusal != null) {
            return new Reading.Refuse<>(refusal);
        }
        if (items.stream().anyMatch(item -> item.says(Cue.MINUS))) {
            return new Reading.Refuse<>(Why.NEGATIVE);
        }
        if (whole.likeliest() == 0) {
            return part.likeliest() == 0 ? new Reading.Zero<>() : new Reading.Refuse<>(Why.NO_WHOLE);
        }
        var ratio = new Ratio(part.likeliest(), whole.likeliest());
        boolean sure = part.isSure() && whole.isSure() && isJoined(items, first, second) && nothingElse(items);
        return sure ? new Reading.Value<>(ratio) : new Reading.Ask<>(List.of(ratio), Why.UNCLEAR_WORDS);
    }

    /** One "/" or "trên" or "trong" between the two, and units at most. */
    private static boolean isJoined(List<Item> items, Item.Number first, Item.Number second) {
        var between = items.subList(items.indexOf(first) + 1, items.lastIndexOf(second));
        long joints = between.stream().filter(Ratios::isJoint).count();
        return joints == 1 && between.stream().noneMatch(item -> item.says(Cue.PAUSE));
    }

    private static boolean nothingElse(List<Item> items) {
        long joints = items.stream().filter(Ratios::isJoint).count();
        return joints == 1
                && items.stream().allMatch(item -> switch (item) {
                    case Item.Number number -> true;
                    case Item.Context context -> context.why() == Why.DATE;
                    case Item.Said said -> isJoint(item) || CHANGE_NOTHING.contains(said.cue());
                });
    }

    private static boolean isJoint(Item item) {
        return item.says(Cue.SLASH) || item.says(Cue.OUT_OF);
    }
}
