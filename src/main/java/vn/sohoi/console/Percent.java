package vn.sohoi.console;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A result in percent of its target.
 *
 * @param exact a fraction in lowest terms, or a whole number
 * @param shown half-up to a whole number
 */
record Percent(String exact, String shown) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** @param target not 0 */
    static Percent of(long result, long target) {
        BigInteger part = BigInteger.valueOf(result).multiply(HUNDRED);
        BigInteger whole = BigInteger.valueOf(target);
        BigInteger divisor = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
        BigInteger below = whole.divide(divisor);
        String above = part.divide(divisor).toString();
        BigDecimal shown = new BigDecimal(part).divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP);
        return new Percent(below.equals(BigInteger.ONE) ? above : above + "/" + below, shown.toPlainString());
    }
}
