package vn.sohoi.language;

import java.util.stream.Collectors;

/** A reading in the short form the test tables use: "12", "zero", "unknown", "ask 14 12: CORRECTION", "refuse: EMPTY". */
final class Shown {

    private Shown() {}

    static String of(Reading<?> reading) {
        return switch (reading) {
            case Reading.Value<?> sure -> of(sure.value());
            case Reading.Zero<?> zero -> "zero";
            case Reading.Unknown<?> unknown -> "unknown";
            case Reading.Ask<?> ask ->
                ask.readings().stream().map(Shown::of).collect(Collectors.joining(" ", "ask ", ": ")) + ask.why();
            case Reading.Refuse<?> refusal -> "refuse: " + refusal.why();
        };
    }

    private static String of(Object value) {
        return value instanceof Period period ? period.code() : String.valueOf(value);
    }
}
