package vn.sohoi.exports;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.scores.Points;

/**
 * One unit's score sheet as machines read it. What is not known is null.
 *
 * @param maximum what the parts are worth together
 * @param parts the parts and their groups, in the order of the document
 * @param open how many numbered criteria have no points yet
 */
public record ScoreTable(
        String competition,
        int year,
        UnitName unit,
        OffsetDateTime asOf,
        String title,
        String basis,
        long maximum,
        List<Part> parts,
        List<Line> criteria,
        Extra bonus,
        Extra deductions,
        @Nullable Score total,
        long open) {

    /**
     * @param points half-up to two decimals
     * @param exact the same as a fraction in lowest terms, such as {@code 7/3}
     */
    public record Score(BigDecimal points, String exact) {
        static @Nullable Score of(Optional<Points> points) {
            return points.map(one -> new Score(one.shown(), one.exact())).orElse(null);
        }
    }

    /** @param within the label of the part or group around it; null for a part */
    public record Part(
            String part,
            @Nullable String within,
            String name,
            long maximum,
            @Nullable Score score,
            long open) {}

    /**
     * One criterion.
     *
     * @param printed what the document prints where that is not the number
     * @param state {@code scored} or {@code open}
     * @param reports for a criterion that is read from the record
     * @param origin in words
     */
    public record Line(
            String criterion,
            @Nullable String printed,
            String part,
            String name,
            long maximum,
            String kind,
            String state,
            @Nullable Score score,
            @Nullable Long registered,
            @Nullable Long result,
            @Nullable Kept reports,
            @Nullable String evidence,
            @Nullable String by,
            @Nullable OffsetDateTime at,
            String origin) {}

    /** How deadlines were kept: months due, sent late, not sent. */
    public record Kept(int due, List<String> late, List<String> missing) {}

    /**
     * Bonuses or deductions.
     *
     * @param entered before the ceiling
     * @param counted after it
     */
    public record Extra(
            long ceiling, @Nullable Score entered, @Nullable Score counted, List<Line> items) {}
}
