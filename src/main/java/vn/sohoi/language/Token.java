package vn.sohoi.language;

/** A piece of a message, with its place in the original text and whether it touches the piece before it. */
sealed interface Token {

    int start();

    int end();

    boolean glued();

    /** Digits with inner separators, as in 1.200,5; always ASCII. */
    record Digits(String text, int start, int end, boolean glued) implements Token {}

    /**
     * A word in lower case.
     *
     * @param text with its marks, tone in its one place
     * @param folded without marks
     * @param repaired whether a typing slip was mended
     */
    record Word(String text, String folded, int start, int end, boolean glued, boolean repaired) implements Token {

        boolean plain() {
            return text.equals(folded);
        }
    }

    /** Any other visible character, and the line end. */
    record Sign(int symbol, int start, int end, boolean glued) implements Token {}

    default boolean isSign(char symbol) {
        return this instanceof Sign sign && sign.symbol() == symbol;
    }
}
