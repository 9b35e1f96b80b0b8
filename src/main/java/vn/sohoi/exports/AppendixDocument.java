package vn.sohoi.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.sohoi.exports.Appendix.Row;

/** The yearly appendix as a document on A4 across, ready to be signed. */
public final class AppendixDocument {

    private static final List<String> HEADINGS =
            List.of("Chỉ tiêu", "Nội dung chỉ tiêu", "Kết quả thực hiện", "Đạt tỷ lệ %");

    /** In twentieths of a point: A4 is 11,906 by 16,838; 2 cm are 1,134. */
    private static final int SHORT_SIDE = 11_906;

    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1_134;
    private static final int[] WIDTHS = {1_500, 5_000, 6_770, 1_300};
    private static final int[] HALVES = {7_285, 7_285};

    private final XWPFDocument document;

    private AppendixDocument(XWPFDocument document) {
        this.document = document;
    }

    /** @param created the creation stamp */
    public static byte[] write(Appendix appendix, Instant created) {
        try (XWPFDocument document = new XWPFDocument()) {
            new AppendixDocument(document).fill(appendix);
            return OfficeFile.of(document, appendix.title(), created);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a document in memory could not be closed", impossible);
        }
    }

    private void fill(Appendix appendix) {
        page();
        letterhead(appendix.unit().office());
        title("PHỤ LỤC", true);
        title(appendix.title(), true);
        title("(" + appendix.basis() + ")", false);
        table(appendix.rows());
        XWPFParagraph after = document.createParagraph();
        after.setSpacingBefore(120);
        write(after, Signature.reported(appendix), false);
        sign();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private void title(String text, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(bold ? 0 : 160);
        write(paragraph, text, bold);
    }

    private void table(List<Row> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, WIDTHS.length);
        widths(table, WIDTHS);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < WIDTHS.length; column++) {
            cell(head.getCell(column), HEADINGS.get(column), true, ParagraphAlignment.CENTER);
        }
        for (int at = 0; at < rows.size(); at++) {
            boolean first = at == 0 || rows.get(at - 1).target() != rows.get(at).target();
            row(table.getRow(at + 1), rows.get(at), first);
        }
    }

    private void row(XWPFTableRow line, Row row, boolean first) {
        line.setCantSplitRow(true);
        line.getCell(0).getCTTc().getTcPr().addNewVMerge().setVal(first ? STMerge.RESTART : STMerge.CONTINUE);
        cell(line.getCell(0), first ? row.label() : "", true, ParagraphAlignment.CENTER);
        cell(line.getCell(1), row.content(), false, ParagraphAlignment.LEFT);
        cell(line.getCell(2), row.text(), false, ParagraphAlignment.LEFT);
        Long percent = row.percent();
        cell(line.getCell(3), percent == null ? "" : Wording.dotted(percent), false, ParagraphAlignment.CENTER);
    }

    private void letterhead(String office) {
        XWPFTableRow row = unframed();
        centred(row.getCell(0).getParagraphs().getFirst(), Signature.upper(office), true);
        centred(row.getCell(0).addParagraph(), Signature.ORGAN, true);
        centred(row.getCell(1).getParagraphs().getFirst(), Signature.STATE, true);
        XWPFParagraph motto = row.getCell(1).addParagraph();
        centred(motto, Signature.MOTTO, true);
        motto.getRuns().getFirst().setUnderline(UnderlinePatterns.SINGLE);
        motto.setSpacingAfter(240);
    }

    private void sign() {
        XWPFTableRow row = unframed();
        signer(row.getCell(0), "", Signature.MAKER);
        signer(row.getCell(1), Signature.PLACE_AND_DAY, Signature.SIGNER);
    }

    /** Two halves of the page side by side. */
    private XWPFTableRow unframed() {
        XWPFTable table = document.createTable(1, HALVES.length);
        widths(table, HALVES);
        XWPFBorderType none = XWPFBorderType.NONE;
        table.setTopBorder(none, 0, 0, "auto");
        table.setBottomBorder(none, 0, 0, "auto");
        table.setLeftBorder(none, 0, 0, "auto");
        table.setRightBorder(none, 0, 0, "auto");
        table.setInsideVBorder(none, 0, 0, "auto");
        XWPFTableRow row = table.getRow(0);
        row.setCantSplitRow(true);
        return row;
    }

    private static void signer(XWPFTableCell cell, String above, String who) {
        centred(cell.getParagraphs().getFirst(), above, false);
        centred(cell.addParagraph(), who, true);
        centred(cell.addParagraph(), Signature.HINT, false);
    }

    private static void widths(XWPFTable table, int... widths) {
        for (int width : widths) {
            if (table.getCTTbl().getTblGrid() == null) {
                table.getCTTbl().addNewTblGrid();
            }
            table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.length; column++) {
                row.getCell(column).setWidth(String.valueOf(widths[column]));
            }
        }
    }

    private static void cell(XWPFTableCell cell, String text, boolean bold, ParagraphAlignment alignment) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(40);
        write(paragraph, text, bold);
    }

    private static void centred(XWPFParagraph paragraph, String text, boolean bold) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        write(paragraph, text, bold);
    }

    private static void write(XWPFParagraph paragraph, String text, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(13);
        run.setBold(bold);
        run.setText(text);
    }
}
