package herberge.domain.catalog;

import herberge.domain.price.Percent;
import herberge.domain.price.PercentBase;
import herberge.domain.price.Reduction;
import herberge.domain.price.VatRates;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * The data of a discount: a reduction that the house offers, such as a long-stay discount.
 *
 * @param percent     null for a fixed discount
 * @param amountCents null for a percentage
 * @param base        what the percentage is taken of; without meaning for a fixed discount
 */
public record DiscountDetails(
        @Nullable String name,
        Reduction.@Nullable Kind kind,
        @Nullable Percent percent,
        @Nullable Long amountCents,
        PercentBase base,
        boolean active)
        implements CatalogDetails<DiscountDetails> {

    /** The details of a discount about which nothing is known yet. */
    public static final DiscountDetails BLANK = new DiscountDetails(null, null, null, null, PercentBase.TOTAL, true);

    /** This discount as a reduction, with its values. */
    public Reduction reduction(CatalogId id) {
        return new Reduction(name, kind, percent, amountCents, base, id.value());
    }

    /** Discounts have no VAT code of their own. */
    @Override
    public void check(VatRates rates, Faults faults) {
        new Reduction(name, kind, percent, amountCents, base).check(Field.WHOLE, faults);
    }

    @Override
    public DiscountDetails revert(ThreeWayMerge<DiscountDetails> change) {
        return new DiscountDetails(
                change.merge(DiscountDetails::name),
                change.merge(DiscountDetails::kind),
                change.merge(DiscountDetails::percent),
                change.merge(DiscountDetails::amountCents),
                change.merge(DiscountDetails::base),
                change.merge(DiscountDetails::active));
    }
}
