package vn.sohoi.exports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.exports.ScoreTable.Score;
import vn.sohoi.reports.Calendar;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Points;
import vn.sohoi.scores.ScoreSheet;
import vn.sohoi.units.Unit;

/**
 * All units of a competition by their score, the best first; what is not known is null.
 *
 * @param maximum what the parts are worth together
 */
public record Ranking(
        String competition,
        int year,
        UnitName unit,
        OffsetDateTime asOf,
        String title,
        String basis,
        long maximum,
        List<Part> parts,
        long bonusCeiling,
        long deductionCeiling,
        List<Row> rows) {

    /** A part's label and what it is worth. */
    public record Part(String part, String name, long maximum) {}

    /**
     * @param rank equal scores share it; null when nothing is known of the unit
     * @param parts in the order of {@link Ranking#parts}
     * @param bonus and {@code deductions} as they are counted, so that the row adds up to {@code total}
     * @param bonusEntered and {@code deductionsEntered} before their ceilings
     */
    public record Row(
            @Nullable Integer rank,
            String code,
            String name,
            List<@Nullable Score> parts,
            @Nullable Score bonus,
            @Nullable Score deductions,
            @Nullable Score bonusEntered,
            @Nullable Score deductionsEntered,
            @Nullable Score total,
            long open) {}

    /** The best first, then by code; those of whom nothing is known last. */
    static List<ScoreSheet> ordered(List<ScoreSheet> sheets) {
        Comparator<Optional<Points>> nothingLast =
                Comparator.comparing(points -> points.orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
        return sheets.stream()
                .sorted(Comparator.comparing(ScoreSheet::total, nothingLast)
                        .thenComparing(sheet -> sheet.unit().code()))
                .toList();
    }

    public static Ranking of(Competition competition, Unit unit, Instant asOf, List<ScoreSheet> sheets) {
        boolean open = sheets.stream().anyMatch(sheet -> sheet.open() > 0);
        return new Ranking(
                competition.id(),
                competition.year(),
                UnitName.of(unit),
                asOf.atZone(Calendar.ZONE).toOffsetDateTime(),
                ScoreTables.title(competition),
                Wording.basis(asOf) + (open ? "; còn tiêu chí chưa có điểm nên xếp hạng là tạm tính" : ""),
                competition.points(),
                competition.parts().stream()
                        .map(part -> new Part(part.label(), part.name(), part.points()))
                        .toList(),
                competition.bonus().ceiling(),
                competition.deductions().ceiling(),
                ordered(sheets).stream().map(sheet -> row(sheet, sheets)).toList());
    }

    private static Row row(ScoreSheet sheet, List<ScoreSheet> all) {
        Competition competition = sheet.competition();
        return new Row(
                rank(sheet, all),
                sheet.unit().code(),
                sheet.unit().name(),
                competition.parts().stream()
                        .<@Nullable Score>map(part -> Score.of(sheet.points(part)))
                        .toList(),
                Score.of(sheet.counted(competition.bonus())),
                Score.of(sheet.counted(competition.deductions())),
                Score.of(sheet.entered(competition.bonus())),
                Score.of(sheet.entered(competition.deductions())),
                Score.of(sheet.total()),
                sheet.open());
    }

    /** One more than the number of units with a better score. */
    private static @Nullable Integer rank(ScoreSheet sheet, List<ScoreSheet> all) {
        Points own = sheet.total().orElse(null);
        return own == null
                ? null
                : 1
                        + Math.toIntExact(all.stream()
                                .map(other -> other.total().orElse(null))
                                .filter(Objects::nonNull)
                                .filter(other -> other.compareTo(own) > 0)
                                .count());
    }
}
