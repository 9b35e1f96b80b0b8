package vn.sohoi.exports;

/** Text for a cell that no spreadsheet may take for a formula. */
final class PlainText {

    private static final String DANGEROUS = "=+-@\t\r";

    private PlainText() {}

    /** Puts an apostrophe before what begins like a formula: {@code =1+1} → {@code '=1+1}. */
    static String of(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
