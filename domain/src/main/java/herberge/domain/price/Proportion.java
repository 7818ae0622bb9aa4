package herberge.domain.price;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Distributes amounts in proportion to weights, by largest remainder, so that the parts sum to the amount. */
final class Proportion {

    private Proportion() {}

    /**
     * Returns one part per weight. Each part is rounded down first; the cents that are left over go to the largest
     * fractions, of equal ones to the first. No part exceeds its weight if the amount does not exceed their sum.
     *
     * @param weights not negative; at least one is positive unless the amount is 0
     */
    static long[] distribute(long cents, long... weights) {
        if (cents == 0) {
            return new long[weights.length];
        }
        BigInteger amount = BigInteger.valueOf(cents);
        BigInteger sum = BigInteger.valueOf(LongStream.of(weights).sum());
        long[] parts = new long[weights.length];
        BigInteger[] fractions = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] exact = amount.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
            parts[i] = exact[0].longValueExact();
            fractions[i] = exact[1];
        }
        long left = cents - LongStream.of(parts).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
