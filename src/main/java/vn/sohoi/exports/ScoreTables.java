package vn.sohoi.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.exports.ScoreTable.Extra;
import vn.sohoi.exports.ScoreTable.Kept;
import vn.sohoi.exports.ScoreTable.Line;
import vn.sohoi.exports.ScoreTable.Part;
import vn.sohoi.exports.ScoreTable.Score;
import vn.sohoi.reports.Calendar;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Competition.Block;
import vn.sohoi.scores.Competition.Extras;
import vn.sohoi.scores.Criterion;
import vn.sohoi.scores.Origin;
import vn.sohoi.scores.ReportRecord;
import vn.sohoi.scores.ScoreCard.Written;
import vn.sohoi.scores.ScoreSheet;

/** Tells a score sheet as JSON. */
public final class ScoreTables {

    private final ScoreSheet sheet;
    private final List<Part> parts = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private ScoreTables(ScoreSheet sheet) {
        this.sheet = sheet;
    }

    public static ScoreTable of(ScoreSheet sheet) {
        return new ScoreTables(sheet).table();
    }

    static String title(Competition competition) {
        return competition.name();
    }

    static String basis(ScoreSheet sheet) {
        String open =
                sheet.open() == 0 ? "" : "; còn " + sheet.open() + " tiêu chí chưa có điểm, tổng điểm là tạm tính";
        return Wording.basis(sheet.asOf()) + open;
    }

    private ScoreTable table() {
        Competition competition = sheet.competition();
        competition.parts().forEach(part -> add(part, null));
        return new ScoreTable(
                competition.id(),
                competition.year(),
                UnitName.of(sheet.unit()),
                sheet.asOf().atZone(Calendar.ZONE).toOffsetDateTime(),
                title(competition),
                basis(sheet),
                competition.points(),
                parts,
                lines,
                extra(competition.bonus(), "bonus"),
                extra(competition.deductions(), "deductions"),
                Score.of(sheet.total()),
                sheet.open());
    }

    private void add(Block block, @Nullable String within) {
        Score score = Score.of(sheet.points(block));
        parts.add(new Part(block.label(), within, block.name(), block.points(), score, sheet.open(block)));
        block.groups().forEach(group -> add(group, block.label()));
        block.criteria().forEach(criterion -> lines.add(line(criterion, block.label())));
    }

    private Extra extra(Extras extras, String part) {
        return new Extra(
                extras.ceiling(),
                Score.of(sheet.entered(extras)),
                Score.of(sheet.counted(extras)),
                extras.items().stream().map(item -> line(item, part)).toList());
    }

    private Line line(Criterion criterion, String part) {
        Origin origin = sheet.origin(criterion);
        Origin.Ratio ratio = ratio(origin);
        Written written =
                origin instanceof Origin.ByHand hand ? hand.written() : ratio == null ? null : ratio.written();
        return new Line(
                criterion.id(),
                criterion.printed(),
                part,
                criterion.name(),
                criterion.points(),
                criterion.kind(),
                origin.points().isPresent() ? "scored" : "open",
                Score.of(origin.points()),
                ratio == null ? null : ratio.registered(),
                ratio == null ? null : ratio.result(),
                origin instanceof Origin.ByRecord record ? kept(record.reports()) : null,
                written == null ? null : written.entry().evidence(),
                written == null ? null : written.by(),
                written == null ? null : written.at().atZone(Calendar.ZONE).toOffsetDateTime(),
                ScoreWording.origin(origin));
    }

    static Origin.@Nullable Ratio ratio(Origin origin) {
        return switch (origin) {
            case Origin.Open open -> open.ratio();
            case Origin.ByRatio by -> by.ratio();
            case Origin.ByHand hand -> null;
            case Origin.ByRecord record -> null;
        };
    }

    private static Kept kept(ReportRecord record) {
        return new Kept(
                record.due(),
                record.late().stream().map(String::valueOf).toList(),
                record.missing().stream().map(String::valueOf).toList());
    }
}
