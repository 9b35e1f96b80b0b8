package vn.sohoi.language;

/** Reads a sum of money in đồng: "1,2 triệu", "1tr2", "1.200.000đ", "1200k". */
public final class Moneys {

    private Moneys() {}

    /** A bare small number is asked about, since thousands or millions may be meant. */
    public static Reading<Long> read(String text) {
        return Figures.read(text, Figures.Kind.MONEY);
    }
}
