package vn.sohoi.console.imports;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sohoi.units.Level;

/** The codes of units as spreadsheets leave them: with their leading zeros or without. */
final class UnitCodes {

    /** Which unit a text may mean. */
    sealed interface Match {
        record One(String code) implements Match {}

        record Several(List<String> codes) implements Match {}

        record None() implements Match {}
    }

    private final boolean zerosKept;

    private UnitCodes(boolean zerosKept) {
        this.zerosKept = zerosKept;
    }

    /** A file in which some code begins with a zero has not lost its zeros. */
    static UnitCodes of(Collection<Row> rows, String... columns) {
        return new UnitCodes(
                rows.stream().flatMap(row -> Stream.of(columns).map(row::text)).anyMatch(code -> code.startsWith("0")));
    }

    /** A new unit's code in full length. */
    static String padded(String code, Level level) {
        return switch (level) {
            case COUNTRY, PROVINCE -> padded(code, 2);
            case DISTRICT -> padded(code, 3);
            case COMMUNE -> padded(code, 5);
        };
    }

    private static String padded(String code, int length) {
        return code.matches("\\d+") ? "0".repeat(Math.max(0, length - code.length())) + code : code;
    }

    static boolean wellFormed(String code) {
        return code.matches("[0-9A-Za-z-]{1,20}");
    }

    /** Finds the known unit that a text means; a code as it stands comes first unless zeros may be lost. */
    Match find(String text, Predicate<String> known) {
        List<String> candidates = Stream.of(text, padded(text, 2), padded(text, 3), padded(text, 5))
                .distinct()
                .filter(known)
                .toList();
        if (candidates.isEmpty()) {
            return new Match.None();
        }
        boolean clear = candidates.size() == 1 || zerosKept && candidates.contains(text);
        return clear ? new Match.One(candidates.getFirst()) : new Match.Several(candidates);
    }
}
