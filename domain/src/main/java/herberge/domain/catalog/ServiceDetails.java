package herberge.domain.catalog;

import herberge.domain.price.Extra;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import herberge.domain.price.VatRates;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * The data of a service: an extra that the house offers, such as breakfast.
 *
 * @param priceCents the price of a unit; null for a percentage
 * @param percent    null for a price
 * @param vat        the VAT code
 */
public record ServiceDetails(
        @Nullable String name,
        @Nullable String description,
        @Nullable ExtraKind kind,
        @Nullable Long priceCents,
        @Nullable Percent percent,
        @Nullable String vat,
        boolean active)
        implements CatalogDetails<ServiceDetails> {

    /** The details of a service about which nothing is known yet. */
    public static final ServiceDetails BLANK = new ServiceDetails(null, null, null, null, null, null, true);

    /** This service as an extra, with its values. */
    public Extra extra(CatalogId id, long quantity) {
        return new Extra(name, kind, priceCents, percent, vat, quantity, id.value());
    }

    @Override
    public void check(VatRates rates, Faults faults) {
        new Extra(name, kind, priceCents, percent, vat, 1).check(Field.WHOLE, rates, faults);
        faults.checkOptionalLines(Field.of("description"), description, 1000);
    }

    @Override
    public ServiceDetails revert(ThreeWayMerge<ServiceDetails> change) {
        return new ServiceDetails(
                change.merge(ServiceDetails::name),
                change.merge(ServiceDetails::description),
                change.merge(ServiceDetails::kind),
                change.merge(ServiceDetails::priceCents),
                change.merge(ServiceDetails::percent),
                change.merge(ServiceDetails::vat),
                change.merge(ServiceDetails::active));
    }
}
