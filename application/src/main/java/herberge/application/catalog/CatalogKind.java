package herberge.application.catalog;

import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.application.shared.ReadableBy;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import java.util.Optional;
import java.util.function.Function;

/**
 * What distinguishes one catalogue from the other.
 *
 * @param blank the details of an entry about which nothing is known yet
 * @param view  an entry as answers and events show it
 * @param <D>   the data of an entry
 * @param <V>   the view of an entry
 */
public record CatalogKind<D extends CatalogDetails<D>, V extends EntityView & EventView>(
        EntityKind kind, D blank, Function<CatalogEntry<D>, V> view) {

    public static final CatalogKind<ServiceDetails, ServiceView> SERVICES =
            new CatalogKind<>(EntityKind.SERVICE, ServiceDetails.BLANK, ServiceView::of);

    public static final CatalogKind<DiscountDetails, DiscountView> DISCOUNTS =
            new CatalogKind<>(EntityKind.DISCOUNT, DiscountDetails.BLANK, DiscountView::of);

    /** The entries as a kind of entity. */
    public EntityDefinition<CatalogEntry<D>> type() {
        return new EntityDefinition<>(kind, ReadableBy.EVERY_USER, Optional.of(view::apply));
    }
}
