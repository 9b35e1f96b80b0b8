package vn.sohoi.language;

import java.util.List;

/** Reads a whole number where one was asked for: "12 hộ", "mười hai", "không có hộ nào", "để em hỏi lại". */
public final class Counts {

    private Counts() {}

    /**
     * The same where more is known of what is counted.
     *
     * @param nouns what may stand beside the number, such as "hoạt động"; they count as the word "hộ" does
     */
    public static Reading<Long> read(String text, List<String> nouns) {
        if (text.length() > Figures.LONGEST) {
            return read(text);
        }
        String folded = " " + Folding.fold(text) + " ";
        for (String noun : nouns) {
            String word = Folding.fold(noun);
            if (folded.contains(" " + word + " ")) {
                Reading<Long> read =
                        read(folded.replace(" " + word + " ", " ho ").strip());
                return read instanceof Reading.Refuse<Long> ? read(text) : read;
            }
        }
        return read(text);
    }

    /** Never a guess: what is not certain comes back as a question or a refusal. */
    public static Reading<Long> read(String text) {
        return Figures.read(text, Figures.Kind.COUNT);
    }
}
