package herberge.domain.catalog;

import herberge.domain.price.VatRates;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * The data of a catalogue entry as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param <D> the implementing type
 */
public sealed interface CatalogDetails<D extends CatalogDetails<D>> permits ServiceDetails, DiscountDetails {

    /** The longest name of an entry. */
    int MAX_NAME = 100;

    /** Unique within the catalogue. */
    @Nullable
    String name();

    /** Whether the entry is offered. */
    boolean active();

    /** Checks the data. */
    void check(VatRates rates, Faults faults);

    /** Returns the details after one change of them is reverted. */
    D revert(ThreeWayMerge<D> change);
}
