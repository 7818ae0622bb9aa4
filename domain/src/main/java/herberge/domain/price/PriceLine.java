package herberge.domain.price;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a price.
 *
 * @param name      the name of the extra or reduction; null for other lines
 * @param unitCents negative for discounts
 * @param vat       the VAT code
 * @param percent   the VAT rate
 * @param figures   the numbers that the rule used
 */
public record PriceLine(
        PriceLineRule rule,
        @Nullable String name,
        long quantity,
        long unitCents,
        String vat,
        Percent percent,
        List<Figure> figures) {

    public PriceLine {
        figures = List.copyOf(figures);
    }

    /** A number that a rule used, under its name in the API. */
    public record Figure(String name, BigDecimal value) {

        static Figure of(String name, long value) {
            return new Figure(name, BigDecimal.valueOf(value));
        }

        static Figure of(Percent percent) {
            return new Figure("percent", percent.value());
        }
    }

    public long amountCents() {
        return Math.multiplyExact(quantity, unitCents);
    }

    static long sum(List<PriceLine> lines) {
        return lines.stream().mapToLong(PriceLine::amountCents).sum();
    }
}
