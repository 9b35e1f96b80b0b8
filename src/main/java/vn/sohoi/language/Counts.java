package vn.sohoi.language;

/** Reads a whole number where one was asked for: "12 hộ", "mười hai", "không có hộ nào", "để em hỏi lại". */
public final class Counts {

    private Counts() {}

    /** Never a guess: what is not certain comes back as a question or a refusal. */
    public static Reading<Long> read(String text) {
        return Figures.read(text, Figures.Kind.COUNT);
    }
}
