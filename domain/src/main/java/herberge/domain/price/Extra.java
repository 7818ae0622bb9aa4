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
 * @param serviceId  the service of the house whose values these are; null for any other extra
 */
public record Extra(
        @Nullable String name,
        @Nullable ExtraKind kind,
        @Nullable Long priceCents,
        @Nullable Percent percent,
        @Nullable String vat,
        long quantity,
        @Nullable Long serviceId) {

    public static final int MAX_EXTRAS = 20;

    /** With these limits every sum is exact in a JSON number. */
    static final long MAX_CENTS = 10_000_000;

    static final long MAX_QUANTITY = 100;

    /** An extra that is no service of the house. */
    public Extra(
            @Nullable String name,
            @Nullable ExtraKind kind,
            @Nullable Long priceCents,
            @Nullable Percent percent,
            @Nullable String vat,
            long quantity) {
        this(name, kind, priceCents, percent, vat, quantity, null);
    }

    /** The same in another quantity. */
    public Extra times(long wanted) {
        return new Extra(name, kind, priceCents, percent, vat, wanted, serviceId);
    }

    /**
     * Checks the extra.
     *
     * @param field where its values are in the request
     */
    public void check(Field field, VatRates rates, Faults faults) {
        if (serviceId != null && kind == null) {
            return; // without values, because there is no such service, which is a fault already
        }
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
