package herberge.application.catalog;

import herberge.application.port.PriceCatalog;
import herberge.application.port.PriceSettingsStore;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import java.util.Optional;

/** Services and discounts as kinds of entities. */
public final class CatalogEntities {

    private CatalogEntities() {}

    public static <D extends CatalogDetails<D>, V extends EntityView & EventView> EntityOperations<CatalogEntry<D>> of(
            CatalogKind<D, V> kind, PriceCatalog<D> catalog, PriceSettingsStore settings) {
        return new EntityOperations<>(
                kind.type(),
                id -> catalog.find(new CatalogId(id)),
                entry -> Optional.empty(),
                Optional.of(new CatalogUndo<>(kind, catalog, new CatalogRules<>(catalog, settings))));
    }
}
