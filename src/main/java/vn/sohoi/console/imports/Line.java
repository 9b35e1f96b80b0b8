package vn.sohoi.console.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of one line of a file, cleaned of what spreadsheets leave behind. */
record Line(int number, List<String> cells) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00A0\\u2007\\u202F\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF]");

    static Line of(int number, List<String> cells) {
        return new Line(number, cells.stream().map(Line::clean).toList());
    }

    /** NFC, single blanks, nothing invisible, and without the apostrophe that marks a text cell. */
    private static String clean(String cell) {
        String visible = INVISIBLE.matcher(BLANKS.matcher(cell).replaceAll(" ")).replaceAll("");
        String text = Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
