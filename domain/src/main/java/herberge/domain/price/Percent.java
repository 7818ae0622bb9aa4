package herberge.domain.price;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A percentage from 0 to 100 with at most two decimal places, computed exactly.
 *
 * @param hundredths the percentage times 100
 */
public record Percent(int hundredths) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(0);

    private static final int WHOLE = 10_000;

    public Percent {
        if (hundredths < 0 || hundredths > WHOLE) {
            throw new IllegalArgumentException("no percentage from 0 to 100: " + hundredths + " hundredths");
        }
    }

    /** A percentage without decimal places. */
    public static Percent of(int percent) {
        return new Percent(Math.multiplyExact(percent, 100));
    }

    /** Empty if the value is less than 0, more than 100, or has more than two decimal places. */
    public static Optional<Percent> of(BigDecimal value) {
        if (value.scale() < 0 || value.scale() > 2 || value.signum() < 0 || value.compareTo(new BigDecimal(100)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Percent(value.movePointRight(2).intValueExact()));
    }

    /** The value without trailing zeros. */
    public BigDecimal value() {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** This percentage of an amount, rounded half up. */
    public long of(long cents) {
        return quotient(cents, hundredths, WHOLE);
    }

    /** The part of a gross amount that is tax at this rate, rounded half up. */
    public long taxIn(long grossCents) {
        return quotient(grossCents, hundredths, WHOLE + hundredths);
    }

    /** Rounds the magnitude half up, then sets the sign. */
    private static long quotient(long cents, long numerator, long denominator) {
        BigInteger product = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(numerator));
        return new BigDecimal(product)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(hundredths, other.hundredths);
    }
}
