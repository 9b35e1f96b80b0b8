package vn.sohoi.exports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.sohoi.scores.Points;

/** The looks and cells of points: two decimals shown, more kept. */
final class ScoreStyles {

    private static final String POINTS = "0.00";

    final XSSFCellStyle points;
    final XSSFCellStyle sum;
    final XSSFCellStyle name;
    final XSSFCellStyle middle;

    ScoreStyles(XSSFWorkbook workbook, Sheet.Styles styles) {
        points = points(workbook, styles.number);
        sum = points(workbook, styles.total);
        name = workbook.createCellStyle();
        name.cloneStyleFrom(styles.heading);
        name.setAlignment(HorizontalAlignment.LEFT);
        middle = workbook.createCellStyle();
        middle.cloneStyleFrom(styles.text);
        middle.setAlignment(HorizontalAlignment.CENTER);
    }

    private static XSSFCellStyle points(XSSFWorkbook workbook, XSSFCellStyle like) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(like);
        style.setDataFormat(workbook.createDataFormat().getFormat(POINTS));
        return style;
    }

    /** Nothing where nothing is known. */
    static void put(XSSFCell cell, Optional<Points> points) {
        points.ifPresent(one -> cell.setCellValue(number(one)));
    }

    /** A formula where something is known, with the value that stands there until somebody calculates it. */
    static void put(XSSFCell cell, String formula, Optional<Points> points) {
        points.ifPresent(one -> {
            cell.setCellFormula(formula);
            cell.setCellValue(number(one));
        });
    }

    private static double number(Points points) {
        return new BigDecimal(points.numerator())
                .divide(new BigDecimal(points.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }
}
