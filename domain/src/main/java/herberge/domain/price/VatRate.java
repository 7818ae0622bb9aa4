package herberge.domain.price;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The VAT rate of a code from a day on: a percentage, or a division among other codes. It may be incomplete or invalid;
 * {@link VatRates#check} finds what is wrong.
 *
 * @param percent null for a division
 * @param split   empty for a percentage
 * @param from    the first day of validity; null: valid since ever
 */
public record VatRate(
        @Nullable String code,
        @Nullable Percent percent,
        List<Share> split,
        @Nullable LocalDate from) {

    public static final int MAX_SHARES = 5;

    public VatRate {
        split = List.copyOf(split);
    }

    /** The part of a divided amount that has the rate of another code. */
    public record Share(@Nullable String code, @Nullable Percent percent) {}

    boolean isValidOn(LocalDate day) {
        return from == null || !day.isBefore(from);
    }
}
