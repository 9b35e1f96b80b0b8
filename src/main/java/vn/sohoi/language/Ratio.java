package vn.sohoi.language;

/** A part of a whole, as in 6/5; the part may exceed the whole. */
public record Ratio(long part, long whole) {
    public Ratio {
        if (part < 0 || whole <= 0) {
            throw new IllegalArgumentException("not a ratio: " + part + "/" + whole);
        }
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
