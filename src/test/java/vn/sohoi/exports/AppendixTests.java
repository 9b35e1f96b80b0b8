package vn.sohoi.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.Core;
import vn.sohoi.exports.Appendix.Row;
import vn.sohoi.exports.Appendix.UnitName;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** The appendix of 2022 from the example year says what the source's appendix says. */
class AppendixTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");
    private static final int FIRST_ROW = 8;

    private final Appendices appendices = new Appendices(Core.example().get(ProgressBook.class));
    private final UnitTree tree = Core.example().get(Units.class).on(LocalDate.of(2022, 11, 18));
    private final TargetSet set =
            Core.example().get(TargetSets.class).find("cao-bang-2022").orElseThrow();

    private Appendix of(String unit) {
        return appendices.of(set, tree.get(unit), NOW);
    }

    private static XSSFSheet sheet(byte[] file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheetAt(0);
        }
    }

    private static Row row(Appendix appendix, String part) {
        return appendix.rows().stream()
                .filter(row -> row.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{1}. {2}: {3}/{4}, {5}%")
    @CsvSource(delimiter = '|', textBlock = """
            0  | 1  | activities           | 161  | 161  | 100 | 161/161 cơ sở Hội có hoạt động
            1  | 2  | out-of-poverty       | 207  | 161  | 129 | 207/161 hộ có phụ nữ thoát nghèo
            2  | 2  | out-of-near-poverty  | 211  | 161  | 131 | 211/161 hộ có phụ nữ thoát cận nghèo
            3  | 2  | managers             | 154  | 20   | 770 | 154/20 nữ chủ doanh nghiệp
            4  | 2  | cooperatives         |      | 3    |     | Chưa có số liệu
            5  | 3  | victims              | 9    | 9    | 100 | 9/9 nạn nhân được tiếp cận dịch vụ trợ giúp, đạt 100%
            6  | 4  | eight-criteria       | 815  | 805  | 101 | 815/805 hộ đạt 8 tiêu chí
            7  | 4  | works                | 471  | 161  | 293 | 471/161 công trình, phần việc hoàn thành
            8  | 5  | members              | 1592 | 1300 | 122 | 1.592/1.300 hội viên tăng thêm
            9  | 6  | branch-heads         | 934  | 1466 | 64  | 934/1.466 chi hội trưởng được tập huấn, đạt 64%
            10 | 7  | province-supervision | 1    | 1    | 100 | Cấp tỉnh có cuộc giám sát
            11 | 7  | province-comments    | 1    | 1    | 100 | Cấp tỉnh có dự thảo văn bản được góp ý
            12 | 7  | district-supervision | 10   | 10   | 100 | 10/10 huyện, thành phố có cuộc giám sát
            13 | 7  | district-comments    | 10   | 10   | 100 | 10/10 huyện, thành phố có dự thảo
            14 | 7  | commune-supervision  | 161  | 161  | 100 | 161/161 cơ sở Hội có cuộc giám sát; 328 cuộc giám sát
            15 | 7  | commune-comments     | 161  | 161  | 100 | 161/161 cơ sở Hội có dự thảo
            16 | 8  | policy               | 1    | 1    | 100 | 1/1 chính sách
            17 | 9  | families             | 125  | 50   | 250 | 125/50 gia đình khởi nghiệp được hỗ trợ
            18 | 9  | districts            | 10   | 10   | 100 | 10/10 huyện, thành phố có từ 5 gia đình khởi nghiệp
            19 | 10 | recommended          | 640  | 500  | 128 | 640/500 hội viên ưu tú giới thiệu cho Đảng; 311 hội viên
            """)
    void everyFormatHasTheFiguresOfTheSource(
            int at, int target, String part, @Nullable Long result, Long of, @Nullable Long percent, String text)
            throws IOException {
        Row row = this.of("04").rows().get(at);
        assertThat(row)
                .extracting(Row::target, Row::part, Row::result, Row::of, Row::percent)
                .containsExactly(target, part, result, of, percent);
        assertThat(row.text()).startsWith(text);

        XSSFRow line = sheet(AppendixWorkbook.write(this.of("04"), NOW)).getRow(FIRST_ROW + at);
        assertThat(line.getCell(0).getStringCellValue()).isEqualTo("Chỉ tiêu " + target);
        assertThat(line.getCell(2).getStringCellValue()).isEqualTo(row.text());
        assertThat(number(line.getCell(3))).isEqualTo(result);
        assertThat(number(line.getCell(4))).isEqualTo(of);
        assertThat(number(line.getCell(5))).isEqualTo(percent);

        XWPFTableRow printed = table(AppendixDocument.write(this.of("04"), NOW)).getRow(at + 1);
        assertThat(printed.getCell(1).getText()).isEqualTo(row.content());
        assertThat(printed.getCell(2).getText()).isEqualTo(row.text());
        assertThat(printed.getCell(3).getText()).isEqualTo(percent == null ? "" : percent.toString());
    }

    private static @Nullable Long number(XSSFCell cell) {
        return cell.getCellType() == CellType.BLANK ? null : Long.valueOf((long) cell.getNumericCellValue());
    }

    private static XWPFTable table(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getTables().get(1);
        }
    }

    @Test
    void percentagesAreFormulasThatAgreeWithWhatIsShown() throws IOException {
        byte[] file = AppendixWorkbook.write(of("04"), NOW);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var calculator = workbook.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (int row = FIRST_ROW; row < FIRST_ROW + 20; row++) {
                XSSFCell percent = workbook.getSheetAt(0).getRow(row).getCell(5);
                if (percent.getCellType() == CellType.FORMULA) {
                    double cached = percent.getNumericCellValue();
                    assertThat(calculator.evaluate(percent).getNumberValue()).isEqualTo(cached);
                    formulas++;
                }
            }
            assertThat(formulas).isEqualTo(19);
        }
    }

    @Test
    void theDocumentIsHeadedAndSigned() throws IOException {
        byte[] file = AppendixDocument.write(of("04"), NOW);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .startsWith(
                            "PHỤ LỤC",
                            "Kết quả thực hiện các chỉ tiêu năm 2022",
                            "(Số liệu tính đến 08:00 ngày 18/11/2022)")
                    .contains("Đã gửi báo cáo tháng 10/2022: 1/1 đơn vị cấp tỉnh; 10/10 huyện, thành phố; "
                            + "149/161 xã, phường, thị trấn.");
            assertThat(document.getTables().getLast().getText())
                    .contains("NGƯỜI LẬP BIỂU", "TM. BAN THƯỜNG VỤ", "(Ký, ghi rõ họ tên)");
            assertThat(document.getTables().getFirst().getText())
                    .contains("HỘI LHPN TỈNH CAO BẰNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do");
            assertThat(document.getTables().get(1).getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("Chỉ tiêu", "Nội dung chỉ tiêu", "Kết quả thực hiện", "Đạt tỷ lệ %");
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getW()).hasToString("16838");
            assertThat(page.getOrient()).hasToString("landscape");
        }
    }

    @Test
    void aDistrictsAppendixIsAboutTheDistrict() {
        Appendix district = of("042");
        assertThat(district.unit().office()).isEqualTo("Hội LHPN huyện Bảo Lâm");
        assertThat(row(district, "victims"))
                .extracting(Row::result, Row::of, Row::percent)
                .containsExactly(5L, 5L, 100L);
        Row members = row(district, "members");
        assertThat(members.text()).isEqualTo(members.result() + " hội viên tăng thêm (chưa giao chỉ tiêu riêng)");
        assertThat(members.of()).isNull();
        assertThat(members.percent()).isNull();
        assertThat(row(district, "province-supervision").text()).isEqualTo("Không giao cho cấp này");
        assertThat(row(of("040"), "victims"))
                .extracting(Row::result, Row::percent, Row::text)
                .containsExactly(null, null, "Tổng số là 0 nên không tính tỷ lệ");
    }

    @Test
    void aSetThatNobodyIsAskedForDoesNotSayWhoReported() throws IOException {
        TargetSet plan = Core.example()
                .get(TargetSets.class)
                .find("thai-nguyen-2022-2026")
                .orElseThrow()
                .in(2022);
        Appendix appendix = appendices.of(plan, tree.get("19"), NOW);
        assertThat(appendix.reported()).isEmpty();
        assertThat(sheet(AppendixWorkbook.write(appendix, NOW))
                        .getRow(5)
                        .getCell(0)
                        .getStringCellValue())
                .isEqualTo("Số liệu tính đến 08:00 ngày 18/11/2022.");
        assertThat(row(appendix, "eight-criteria").content()).doesNotContain(") (");
    }

    @Test
    void whatWasKnownThenMakesTheSameFileAgain() {
        Instant october = Instant.parse("2022-10-31T16:59:59Z");
        Appendix first = appendices.asOf(set, tree.get("04"), october);
        Appendix again = appendices.asOf(set, tree.get("04"), october);
        assertThat(row(first, "members").result()).isPositive().isLessThan(1592L);
        assertThat(AppendixWorkbook.write(first, NOW)).isEqualTo(AppendixWorkbook.write(again, NOW));
        assertThat(AppendixDocument.write(first, NOW)).isEqualTo(AppendixDocument.write(again, NOW));
    }

    @Test
    void onlyTheCreationStampTellsTwoFilesApart() {
        Appendix appendix = of("04");
        Instant later = NOW.plusSeconds(86_400);
        assertThat(Zipped.names(AppendixDocument.write(appendix, NOW))).contains("word/document.xml");
        assertThat(Zipped.differing(AppendixDocument.write(appendix, NOW), AppendixDocument.write(appendix, later)))
                .containsExactly("docProps/core.xml");
        assertThat(Zipped.differing(AppendixWorkbook.write(appendix, NOW), AppendixWorkbook.write(appendix, later)))
                .containsExactly("docProps/core.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void textThatLooksLikeAFormulaIsNeutralised(String text) throws IOException {
        Appendix appendix = new Appendix(
                "thu",
                2022,
                new UnitName("90", text, "province", text),
                OffsetDateTime.parse("2022-11-18T08:00:00+07:00"),
                text,
                text,
                List.of(),
                List.of(new Row(1, text, text, "part", text, text, null, null, null, null)));
        XSSFSheet sheet = sheet(AppendixWorkbook.write(appendix, NOW));
        for (XSSFCell cell : List.of(
                sheet.getRow(4).getCell(0),
                sheet.getRow(5).getCell(0),
                sheet.getRow(FIRST_ROW).getCell(0),
                sheet.getRow(FIRST_ROW).getCell(1),
                sheet.getRow(FIRST_ROW).getCell(2))) {
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("'" + text);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,200,1", "1,201,0", "3,200,2", "1592,1300,122", "0,7,0"})
    void percentagesAreRoundedHalfUp(long result, long of, long percent) {
        assertThat(Wording.percent(result, of)).isEqualTo(percent);
    }
}
