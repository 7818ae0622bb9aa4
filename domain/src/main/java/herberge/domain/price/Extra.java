package herberge.domain.price;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import org.jspecify.annotations.Nullable;

/**
 * Something that a party takes beside the room, such as breakfast or a dog. It may be incomplete or invalid; {@link
 * #check} finds what is wrong.
 *
 * @param priceCents the price of a unit; null for a percentage
 * @param percent    null for a price
 * @param vat        the VAT code
 */
public record Extra(
        @Nullable String name,
        @Nullable ExtraKind kind,
        @Nullable Long priceCents,
        @Nullable Percent percent,
        @Nullable String vat,
        long quantity) {

    public static final int MAX_EXTRAS = 20;

    /** With these limits every sum is exact in a JSON number. */
    static final long MAX_CENTS = 10_000_000;

    static final long MAX_QUANTITY = 100;

    void check(Field field, VatRates rates, Faults faults) {
        faults.checkText(field.part("name"), name, 100);
        faults.checkGiven(field.part("kind"), kind);
        boolean percentage = kind != null && kind.isPercent();
        if (kind != null) {
            PriceViolation.checkOneOf(field, percentage, percent, "priceCents", priceCents, faults);
        }
        if (priceCents != null) {
            faults.checkRange(field.part("priceCents"), priceCents, 0, MAX_CENTS);
        }
        faults.checkRange(field.part("quantity"), quantity, 1, percentage ? 1 : MAX_QUANTITY);
        rates.checkCode(field.part("vat"), vat, faults);
    }
}
