package vn.sohoi.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Competition.Block;
import vn.sohoi.scores.Competition.Extras;
import vn.sohoi.scores.Criterion;
import vn.sohoi.scores.Origin;
import vn.sohoi.scores.Points;
import vn.sohoi.scores.ScoreSheet;

/** One unit's score sheet as a workbook: what was registered and reached beside the points, sums as formulas. */
public final class ScoreWorkbook {

    private static final List<String> HEADINGS =
            List.of("STT", "Tiêu chí", "Điểm chuẩn", "Đăng ký", "Kết quả", "Điểm đạt", "Căn cứ chấm");
    private static final int MAXIMUM = 2;
    private static final int REGISTERED = 3;
    private static final int RESULT = 4;
    private static final int POINTS = 5;
    private static final int LAST = HEADINGS.size() - 1;
    private static final int HEAD = 4;

    /** About how many letters fit in a line of the two wide columns. */
    private static final int LETTERS_A_LINE = 60;

    private static final float LINE_HEIGHT = 16.5f;

    private final ScoreSheet scores;
    private final Sheet sheet;
    private final Sheet.Styles styles;
    private final ScoreStyles looks;
    private int next = HEAD + 1;

    private ScoreWorkbook(XSSFWorkbook workbook, ScoreSheet scores) {
        this.scores = scores;
        this.styles = new Sheet.Styles(workbook);
        this.looks = new ScoreStyles(workbook, styles);
        this.sheet = new Sheet(workbook, "Phiếu điểm", styles, 12, 54, 9, 10, 10, 10, 54);
    }

    /** @param created the creation stamp */
    public static byte[] write(ScoreSheet scores, Instant created) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new ScoreWorkbook(workbook, scores).fill();
            return OfficeFile.of(workbook, ScoreTables.title(scores.competition()), created);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory could not be closed", impossible);
        }
    }

    private void fill() {
        Competition competition = scores.competition();
        sheet.line(0, 0, LAST, "PHIẾU ĐIỂM THI ĐUA – " + Wording.office(scores.unit()), styles.title);
        sheet.line(1, 0, LAST, ScoreTables.title(competition), styles.title);
        sheet.line(2, 0, LAST, ScoreTables.basis(scores), styles.plain);
        sheet.headings(HEAD, HEADINGS);
        sheet.sheet.getRow(HEAD).setHeightInPoints(2 * LINE_HEIGHT);
        List<String> cells = new ArrayList<>();
        competition.parts().forEach(part -> cells.add(block(part)));
        cells.add(extras("Điểm thưởng", competition.bonus()));
        String less = extras("Điểm trừ", competition.deductions());
        total(String.join("+", cells) + "-" + less);
        String footnote = ScoreWording.footnote(competition);
        if (!footnote.isEmpty()) {
            sheet.line(next++, 0, LAST, footnote, styles.plain);
        }
        sign(next + 1);
    }

    /** Gives the cell with the points of a part or group; its rows follow its heading. */
    private String block(Block block) {
        int row = next++;
        List<String> cells = new ArrayList<>();
        block.groups().forEach(group -> cells.add(block(group)));
        String formula = block.groups().isEmpty() ? sumOf(block.criteria()) : String.join("+", cells);
        long open = scores.open(block);
        String name = block.note().isEmpty() ? block.name() : block.name() + " (" + block.note() + ")";
        heading(row, block.label(), name, block.points(), open == 0 ? "" : "Còn " + open + " tiêu chí chưa có điểm");
        ScoreStyles.put(sheet.put(row, POINTS, looks.sum), formula, scores.points(block));
        return cell(row, POINTS);
    }

    private String extras(String name, Extras extras) {
        int row = next++;
        String formula = "MIN(" + cell(row, MAXIMUM) + "," + sumOf(extras.items()) + ")";
        heading(row, "", name, extras.ceiling(), "Cộng lại, tính tối đa " + extras.ceiling() + " điểm");
        ScoreStyles.put(sheet.put(row, POINTS, looks.sum), formula, scores.counted(extras));
        return cell(row, POINTS);
    }

    private String sumOf(List<Criterion> criteria) {
        int first = next;
        criteria.forEach(this::criterion);
        return "SUM(" + cell(first, POINTS) + ":" + cell(Math.max(first, next - 1), POINTS) + ")";
    }

    private void criterion(Criterion criterion) {
        int row = next++;
        Origin origin = scores.origin(criterion);
        Origin.Ratio ratio = ScoreTables.ratio(origin);
        String content = ScoreWording.content(criterion);
        String from = ScoreWording.origin(origin);
        boolean extra = criterion.judged() instanceof Criterion.Judged.Bonus
                || criterion.judged() instanceof Criterion.Judged.Deduction;
        sheet.put(row, 0, looks.middle).setCellValue(extra ? "" : PlainText.of(ScoreWording.number(criterion)));
        sheet.text(row, 1, content);
        sheet.number(row, MAXIMUM, extra ? null : criterion.points());
        sheet.number(row, REGISTERED, ratio == null ? null : ratio.registered());
        sheet.number(row, RESULT, ratio == null ? null : ratio.result());
        points(row, origin);
        sheet.text(row, LAST, from);
        height(row, content, from);
    }

    private void points(int row, Origin origin) {
        var cell = sheet.put(row, POINTS, looks.points);
        if (origin instanceof Origin.ByRatio) {
            String formula =
                    "%s*MAX(0,MIN(1,%s/%s))".formatted(cell(row, MAXIMUM), cell(row, RESULT), cell(row, REGISTERED));
            ScoreStyles.put(cell, formula, origin.points());
        } else {
            ScoreStyles.put(cell, origin.points());
        }
    }

    private void total(String formula) {
        int row = next++;
        Optional<Points> total = scores.total();
        heading(row, "", "Tổng điểm", scores.competition().points(), "Cộng các phần và điểm thưởng, trừ điểm trừ");
        ScoreStyles.put(sheet.put(row, POINTS, looks.sum), formula, total);
    }

    private void heading(int row, String label, String name, long maximum, String from) {
        sheet.put(row, 0, styles.heading).setCellValue(PlainText.of(label));
        sheet.put(row, 1, looks.name).setCellValue(PlainText.of(name));
        sheet.put(row, MAXIMUM, styles.total).setCellValue(maximum);
        for (int column : new int[] {REGISTERED, RESULT, POINTS}) {
            sheet.put(row, column, styles.total);
        }
        sheet.text(row, LAST, from);
        height(row, name, from);
    }

    private void height(int row, String content, String from) {
        int letters = Math.max(content.length(), from.length());
        int lines = Math.max(1, Math.ceilDiv(letters, LETTERS_A_LINE));
        sheet.sheet.getRow(row).setHeightInPoints(LINE_HEIGHT * (lines + 0.3f));
    }

    private void sign(int row) {
        XSSFCellStyle bold = styles.title;
        sheet.line(row, MAXIMUM, LAST, Signature.PLACE_AND_DAY, styles.plain);
        sheet.line(row + 1, 0, 1, Signature.MAKER, bold);
        sheet.line(row + 1, MAXIMUM, LAST, Signature.SIGNER, bold);
        sheet.line(row + 2, 0, 1, Signature.HINT, styles.plain);
        sheet.line(row + 2, MAXIMUM, LAST, Signature.HINT, styles.plain);
    }

    private static String cell(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }
}
