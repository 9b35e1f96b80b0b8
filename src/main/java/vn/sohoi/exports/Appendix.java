package vn.sohoi.exports;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Unit;

/**
 * The results of one unit's targets, a row a part, as they are printed and as machines read them.
 *
 * @param asOf the moment whose knowledge is told, local
 * @param title and {@code basis} stand above the table
 */
public record Appendix(
        String set,
        int year,
        UnitName unit,
        OffsetDateTime asOf,
        String title,
        String basis,
        List<Reported> reported,
        List<Row> rows) {

    /** @param office what signs, such as {@code Hội LHPN tỉnh Cao Bằng} */
    public record UnitName(String code, String name, String level, String office) {
        static UnitName of(Unit unit) {
            return new UnitName(unit.code(), unit.name(), unit.level().code(), Wording.office(unit));
        }
    }

    /** How many units of a level sent the month that is due, such as 149 of 161. */
    public record Reported(String level, String period, int sent, int of) {}

    /**
     * One part of a target. What is not known is null.
     *
     * @param label what the target is called, such as {@code Chỉ tiêu 5}
     * @param text the result in words
     * @param of what the result is held against: a sum, a number of units, or the whole of a share
     * @param percent result of {@code of}, half-up to a whole number
     */
    public record Row(
            int target,
            String label,
            String name,
            String part,
            String content,
            String text,
            @Nullable Long result,
            @Nullable Long of,
            @Nullable Long percent,
            @Nullable Boolean met) {}
}
