package vn.sohoi.console.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lines of a CSV file, separated by commas, semicolons (Excel in Vietnamese) or tabs. */
final class CsvLines {

    private static final String SEPARATORS = ",;\t";

    private CsvLines() {}

    static List<Line> read(String text) throws Unreadable {
        String body = text;
        char separator = separator(firstLine(body.strip()));
        if (body.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            // Excel's own way to name the separator: a line before the header
            String named = firstLine(body).substring("sep=".length());
            separator = named.isEmpty() ? separator : named.charAt(0);
            // its line end stays, so that lines are still counted as in the file
            body = body.substring(firstLine(body).length());
        }
        return parse(body, separator);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : SEPARATORS.toCharArray()) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static List<Line> parse(String body, char separator) throws Unreadable {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<Line> lines = new ArrayList<>();
        int start = 1;
        try (CSVParser parser = CSVParser.parse(body, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                lines.add(Line.of(start, records.next().toList()));
                TableReader.checkRows(lines.size(), start);
                start = (int) parser.getCurrentLineNumber() + 1;
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new Unreadable(start, "Dấu nháy kép ở dòng này không khép lại đúng chỗ.", "\"…\"");
        }
    }
}
