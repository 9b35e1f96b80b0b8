package vn.sohoi.language;

/** Reads yes or no: "có", "đúng rồi ạ", "ko", "chưa". */
public final class YesNo {

    private YesNo() {}

    /** Digits are neither; "có không" and "chắc có" are asked about. */
    public static Reading<Boolean> read(String text) {
        if (text.length() > Figures.LONGEST) {
            return new Reading.Refuse<>(Why.TOO_LONG);
        }
        var tokens = Words.of(text);
        return tokens.isEmpty() ? new Reading.Refuse<>(Why.EMPTY) : Assents.weigh(tokens);
    }
}
