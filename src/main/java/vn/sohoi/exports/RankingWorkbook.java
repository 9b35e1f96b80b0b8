package vn.sohoi.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Competition.Block;
import vn.sohoi.scores.ScoreSheet;

/** The ranking of a competition as a workbook: a row a unit, its total as a formula that keeps the ceilings. */
public final class RankingWorkbook {

    private static final int FIRST_PART = 3;
    private static final int HEAD = 4;
    private static final float HEAD_HEIGHT = 84;

    private final Ranking ranking;
    private final Sheet sheet;
    private final Sheet.Styles styles;
    private final ScoreStyles looks;
    private final int bonus;
    private final int total;

    private RankingWorkbook(XSSFWorkbook workbook, Ranking ranking) {
        this.ranking = ranking;
        this.styles = new Sheet.Styles(workbook);
        this.looks = new ScoreStyles(workbook, styles);
        this.bonus = FIRST_PART + ranking.parts().size();
        this.total = bonus + 2;
        int[] widths = IntStream.concat(
                        IntStream.of(8, 9, 30),
                        IntStream.range(FIRST_PART, total + 2).map(column -> 15))
                .toArray();
        this.sheet = new Sheet(workbook, "Xếp hạng", styles, widths);
    }

    /**
     * @param sheets what the ranking was made from
     * @param created the creation stamp
     */
    public static byte[] write(Ranking ranking, List<ScoreSheet> sheets, Instant created) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new RankingWorkbook(workbook, ranking).fill(Ranking.ordered(sheets));
            return OfficeFile.of(workbook, ranking.title(), created);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be closed", impossible);
        }
    }

    private void fill(List<ScoreSheet> sheets) {
        int last = total + 1;
        sheet.line(0, 0, last, "XẾP HẠNG THI ĐUA – " + ranking.unit().office(), styles.title);
        sheet.line(1, 0, last, ranking.title(), styles.title);
        sheet.line(2, 0, last, ranking.basis(), styles.plain);
        sheet.headings(HEAD, headings());
        sheet.sheet.getRow(HEAD).setHeightInPoints(HEAD_HEIGHT);
        for (int at = 0; at < sheets.size(); at++) {
            row(HEAD + 1 + at, ranking.rows().get(at), sheets.get(at));
        }
    }

    private List<String> headings() {
        Stream<String> parts =
                ranking.parts().stream().map(part -> "%s. %s (%d)".formatted(part.part(), part.name(), part.maximum()));
        return Stream.of(
                        Stream.of("Hạng", "Mã", "Đơn vị"),
                        parts,
                        Stream.of(
                                "Điểm thưởng (tính tối đa %d)".formatted(ranking.bonusCeiling()),
                                "Điểm trừ (tính tối đa %d)".formatted(ranking.deductionCeiling()),
                                "Tổng điểm",
                                "Số tiêu chí chưa có điểm"))
                .flatMap(one -> one)
                .toList();
    }

    private void row(int at, Ranking.Row row, ScoreSheet scores) {
        Competition competition = scores.competition();
        Integer rank = row.rank();
        sheet.number(at, 0, rank == null ? null : Long.valueOf(rank));
        sheet.put(at, 0, looks.middle);
        sheet.put(at, 1, looks.middle).setCellValue(PlainText.of(row.code()));
        sheet.text(at, 2, row.name());
        int column = FIRST_PART;
        for (Block part : competition.parts()) {
            ScoreStyles.put(sheet.put(at, column++, looks.points), scores.points(part));
        }
        ScoreStyles.put(sheet.put(at, bonus, looks.points), scores.entered(competition.bonus()));
        ScoreStyles.put(sheet.put(at, bonus + 1, looks.points), scores.entered(competition.deductions()));
        // MIN passes over an empty cell, SUM takes it for 0
        String formula = "SUM(%s:%s)+MIN(%d,SUM(%s))-MIN(%d,SUM(%s))"
                .formatted(
                        cell(at, FIRST_PART),
                        cell(at, bonus - 1),
                        ranking.bonusCeiling(),
                        cell(at, bonus),
                        ranking.deductionCeiling(),
                        cell(at, bonus + 1));
        ScoreStyles.put(sheet.put(at, total, looks.sum), formula, scores.total());
        sheet.number(at, total + 1, row.open());
    }

    private static String cell(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
