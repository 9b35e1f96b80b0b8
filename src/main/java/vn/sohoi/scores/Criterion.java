package vn.sohoi.scores;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Level;

/**
 * One line of the competition.
 *
 * @param id the number in the file's order, such as {@code 21}, or the name of a bonus or deduction
 * @param printed what stands in the document where that differs, such as {@code 11}; empty when nothing stands there
 * @param points the most it gives; for a bonus or a deduction the ceiling of them all
 * @param sensitive whether it is about victims: then nothing is written about it but numbers
 * @param note for whoever reads the sheet; empty when there is none
 */
public record Criterion(
        String id,
        @Nullable String printed,
        String name,
        String english,
        long points,
        Judged judged,
        boolean sensitive,
        String note) {

    /** How its points come about. */
    public sealed interface Judged {

        /** By hand, with the evidence. */
        record Entered() implements Judged {}

        /**
         * Points × min(1, result ÷ registered).
         *
         * @param measure where the result comes from; null when it is entered too
         */
        record Registered(@Nullable Measure measure) implements Judged {}

        /** By how often reports were late or missing in the record; the worst grade that applies counts. */
        record Reporting(List<Grade> grades) implements Judged {}

        /** By hand, on top. */
        record Bonus() implements Judged {}

        /** By hand, taken away. */
        record Deduction() implements Judged {}
    }

    /** What is left when reports were late or missing at least so often. */
    public record Grade(long late, long missing, long points) {
        boolean applies(long lateReports, long missingReports) {
            return lateReports >= late || missingReports >= missing;
        }
    }

    /** Which reported figures are the result. */
    public sealed interface Measure {

        /** The results of parts of the target set, added up. */
        record OfParts(List<PartRef> parts) implements Measure {}

        /** The year's sum of an indicator over the units of a level. */
        record Sum(String indicator, Level level) implements Measure {}

        /** How many units of a level reach a minimum. */
        record Reaching(String indicator, Level level, long each) implements Measure {}
    }

    /** A part of a target, written {@code 5/members}. */
    public record PartRef(int target, String part) {
        @Override
        public String toString() {
            return target + "/" + part;
        }
    }

    /** Whether points are written down by a person. */
    public boolean byHand() {
        return switch (judged) {
            case Judged.Entered entered -> true;
            case Judged.Bonus bonus -> true;
            case Judged.Deduction deduction -> true;
            case Judged.Registered registered -> false;
            case Judged.Reporting reporting -> false;
        };
    }

    /** The word of the kind in files: {@code entered}, {@code registered}, {@code reporting} … */
    public String kind() {
        return switch (judged) {
            case Judged.Entered entered -> "entered";
            case Judged.Registered registered -> "registered";
            case Judged.Reporting reporting -> "reporting";
            case Judged.Bonus bonus -> "bonus";
            case Judged.Deduction deduction -> "deduction";
        };
    }
}
