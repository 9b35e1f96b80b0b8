package vn.sohoi.console.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.sohoi.console.Examples;
import vn.sohoi.people.Post;

class XlsxTests {

    @Test
    void numbersComeWithoutDecimalsAndFindTheirZeros() {
        byte[] file = workbook(book -> {
            Sheet sheet = sheet(book, "unit", "role", "name", "phone");
            row(sheet, 1, 1267, "chair", " Chị\u00A0Một ", 902001267L);
            row(sheet, 2, 40, "district", "Chị Hai", "+84 912 345 678");
        });
        Check.Result result = Check.file(Kind.ROSTER, file);
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().posts())
                .extracting(Post::unit, Post::name, Post::phone)
                .containsExactly(tuple("01267", "Chị Một", "0902001267"), tuple("040", "Chị Hai", "0912345678"));
    }

    @Test
    void aDateIsItsMonthAndAFormulaItsResult() {
        byte[] file = workbook(book -> {
            Sheet sheet = sheet(book, "UNIT", "Period", "indicator", "value");
            row(sheet, 1, "01267", "", "new-members", "");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("mm/yyyy"));
            Cell month = sheet.getRow(1).createCell(1);
            month.setCellValue(LocalDate.of(2022, 8, 1));
            month.setCellStyle(date);
            sheet.getRow(1).createCell(3).setCellFormula("5+7");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(Check.file(Kind.FIGURES, file).checked().figures())
                .containsExactly(new Redo.Month("01267", YearMonth.of(2022, 8), Map.of("new-members", 12L)));
    }

    @Test
    void blankRowsColumnsAndSheetsArePassedOverAndLinesAreThoseOfTheSheet() {
        byte[] file = workbook(book -> {
            book.createSheet("bìa");
            Sheet sheet = book.createSheet("số liệu");
            row(sheet, 2, "unit", "period", "indicator", "value", "", " ");
            row(sheet, 4, "01267", "2022-08", "new-members", 1.5, "", " ");
            row(sheet, 6, "", "", " ", "\u00A0");
            row(sheet, 7, "01270", "2022-08", "new-members", true);
        });
        assertThat(Check.file(Kind.FIGURES, file).places()).containsExactly("5:value", "8:value");
    }

    @Test
    void anErrorInACellIsAProblem() {
        byte[] file = workbook(book -> {
            Sheet sheet = sheet(book, "unit", "period", "indicator", "value");
            row(sheet, 1, "01267", "2022-08", "new-members", "");
            sheet.getRow(1).createCell(3).setCellErrorValue((byte) 42);
        });
        assertThat(Check.file(Kind.FIGURES, file).places()).containsExactly("2:value");
    }

    @Test
    void aTableOfTargetsMayBeAWorkbook() {
        byte[] file = workbook(book -> {
            Sheet sheet = book.createSheet();
            List<String> lines = Examples.text("/imports/targets.csv")
                    .replace("\"Cuộc giám sát, mỗi xã 1\"", "Cuộc giám sát")
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                row(sheet, i, (Object[]) lines.get(i).split(","));
            }
        });
        Check.Result result = Check.file(Kind.TARGETS, file);
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().counts().added()).isEqualTo(4);
    }

    @Test
    void aBombIsRefusedBeforeItUnpacks() throws IOException {
        byte[] honest = workbook(book -> sheet(book, "unit", "period", "indicator", "value"));
        byte[] bomb = withSheet(honest, 100 * 1024 * 1024);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(Check.file(Kind.FIGURES, bomb).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.why()).contains("Không đọc được tệp Excel"));
    }

    private static byte[] withSheet(byte[] workbook, int blanks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().endsWith("sheet1.xml")) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    int end = text.indexOf("</worksheet>");
                    zip.write(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    byte[] some = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
                    for (int written = 0; written < blanks; written += some.length) {
                        zip.write(some);
                    }
                    zip.write(text.substring(end).getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(content);
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(XSSFWorkbook book, Object... header) {
        Sheet sheet = book.createSheet();
        row(sheet, 0, header);
        return sheet;
    }

    private static void row(Sheet sheet, int index, Object... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.createCell(i);
            switch (cells[i]) {
                case Number number -> cell.setCellValue(number.doubleValue());
                case Boolean yes -> cell.setCellValue(yes);
                default -> cell.setCellValue(cells[i].toString());
            }
        }
    }
}
