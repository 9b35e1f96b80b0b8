package vn.sohoi.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One unit of the Women's Union during one span of time. A code may come again with another span after a merger.
 *
 * <pre>{ _id: "01267", code: "01267", level: "COMMUNE", name: "Phường Sông Hiến", parent: "040",
 *   mergedFrom: [], from: null, to: null }</pre>
 *
 * @param id the code, with {@code @from} behind it when the span has a beginning
 * @param code the state's code of the unit, digits with leading zeros
 * @param parent the code of the unit above; null for a province
 * @param mergedFrom codes of the units that were merged into this one
 * @param from first day; null means always
 * @param to last day; null means until today
 */
@Document("units")
public record Unit(
        @Id String id,
        String code,
        Level level,
        String name,
        @Nullable String parent,
        List<String> mergedFrom,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static Unit of(
            String code,
            Level level,
            String name,
            @Nullable String parent,
            List<String> mergedFrom,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        String id = from == null ? code : code + "@" + from;
        return new Unit(id, code, level, name, parent, List.copyOf(mergedFrom), from, to);
    }

    /** A unit that has always been there. */
    public static Unit of(String code, Level level, String name, @Nullable String parent) {
        return of(code, level, name, parent, List.of(), null, null);
    }

    boolean hasBegunOn(LocalDate date) {
        return from == null || !date.isBefore(from);
    }

    public boolean existsOn(LocalDate date) {
        return hasBegunOn(date) && (to == null || !date.isAfter(to));
    }

    /** This unit with another last day. */
    public Unit until(@Nullable LocalDate last) {
        return new Unit(id, code, level, name, parent, mergedFrom, from, last);
    }
}
