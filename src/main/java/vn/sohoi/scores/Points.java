package vn.sohoi.scores;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number of points, a fraction in lowest terms; rounded only where it is shown. */
public record Points(BigInteger numerator, BigInteger denominator) implements Comparable<Points> {

    public static final Points ZERO = of(0);

    /** Enough to tell a third of a point from a half, and what staff enter by hand. */
    public static final int DECIMALS = 2;

    public Points {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("not a number of points: " + numerator + "/" + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Points of(long whole) {
        return new Points(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Points of(BigDecimal decimal) {
        BigDecimal plain = decimal.setScale(Math.max(0, decimal.scale()), RoundingMode.UNNECESSARY);
        return new Points(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** This many points for reaching what was registered, less in proportion, never more and never below zero. */
    public Points earned(long result, long registered) {
        BigInteger counted = BigInteger.valueOf(Math.clamp(result, 0, registered));
        return new Points(numerator.multiply(counted), denominator.multiply(BigInteger.valueOf(registered)));
    }

    public Points plus(Points other) {
        return new Points(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Points minus(Points other) {
        return plus(new Points(other.numerator.negate(), other.denominator));
    }

    public Points atMost(Points ceiling) {
        return compareTo(ceiling) > 0 ? ceiling : this;
    }

    /** In lowest terms: {@code 7/3}, {@code 5/2}, {@code 3}. */
    public String exact() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    /** Half-up to {@link #DECIMALS} decimals: 7/3 → 2.33. */
    public BigDecimal shown() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Points other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
